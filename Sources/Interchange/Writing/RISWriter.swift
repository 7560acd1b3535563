import Law
public import Register

/// Rights as RIS, for reference managers: patents as `TY  - PAT`, everything else as `TY  - GEN`.
public struct RISWriter: Sendable {
    /// The address of the site, to which a right's page is added.
    private let site: String
    public init(site: String = "") { self.site = site }

    /// One right's entry with the empty line behind it.
    public func entry(_ file: RightFile) -> [UInt8] {
        let record = file.record
        var out: [String] = []
        func add(_ tag: String, _ text: String?) {
            guard let text, !text.isEmpty else { return }
            out.append("\(tag)  - \(text.split(whereSeparator: \.isNewline).joined(separator: " "))")
        }
        add("TY", record.kind == .patent ? "PAT" : "GEN")
        add("TI", file.title)
        for title in record.titles where title.text != file.title { add("TT", title.text) }
        for party in record.parties where [.inventor, .designer, .author, .breeder].contains(party.role) { add("AU", party.name) }
        for owner in file.owners where owner.role != .author && owner.role != .breeder { add("PB", owner.name) }
        let published = record.days[.publication] ?? record.days[.grant] ?? record.days[.registration] ?? file.leadingDay
        if let published {
            add("PY", String(published.civil.year))
            add("DA", published.description.split(separator: "-").joined(separator: "/") + "/")
        }
        add("SN", (record.numbers.last { $0.role == .grant } ?? record.numbers.last { $0.role == .publication })?.canonical ?? record.key)
        add("IS", record.numbers.first { $0.role == .application }?.canonical)
        add("M3", record.particulars.form?.title ?? record.kind.title)
        add("CY", record.numbers.first?.office)
        for mark in record.classes { add("KW", mark.symbol) }
        add("AB", (record.abstracts.first { $0.language == "zh" } ?? record.abstracts.first)?.text)
        add("UR", "\(site)/right/\(record.kind.rawValue)/\(SheetText.encoded(record.key))")
        for origin in file.sources { add("N1", "来源：\(origin.name)，截至\(origin.asOf)") }
        out.append("ER  - ")
        return Array((out.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }
}

import Law

/// A right as one row of a table: the facts that a table holds, written so that an import reads them back.
///
/// What a table does not hold: claims, addresses of owners after the first, names in a second script. JSON lines hold everything.
public struct SheetRow: Sendable, Hashable {
    /// By `SheetColumn.rawValue`.
    public private(set) var cells: [String]

    /// The row as the databases keep it: cells with a separator between each two.
    public var joined: String { cells.joined(separator: "\u{1F}") }

    /// A right on a day: its facts as anyone may see them, its status as found.
    public init(_ file: RightFile, _ finding: StatusFinding) {
        cells = [String](repeating: "", count: SheetColumn.allCases.count)
        let record = file.record.publicView
        set(.kind, record.kind.title)
        set(.title, file.title)
        set(.otherTitles, SheetText.others(record.titles, than: record.titles.isEmpty ? nil : file.title))
        set(.currentStatus, finding.status.title)
        set(.statusSince, finding.since)
        set(.sourceStatus, record.statusText)
        let abstract = (record.abstracts.first { $0.language == "zh" } ?? record.abstracts.first)?.text
        set(.abstract, abstract)
        set(.otherAbstracts, SheetText.others(record.abstracts, than: abstract))
        set(.events, record.events.map(SheetText.event).joined(separator: "\n"))
        setNumbers(SheetNumbers(record))
        setParties(record)
        setClasses(record)
        setDays(record)
        setParticulars(record)
        let sources = file.sources
        set(.source, sources.map(\.name).joined(separator: "；"))
        set(.asOf, sources.first?.asOf)
        set(.page, "/right/\(record.kind.rawValue)/\(SheetText.encoded(record.key))")
    }

    private mutating func set(_ column: SheetColumn, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        let isClean = !text.utf8.contains { $0 == SheetColumn.separator || $0 == 0 }
        cells[column.rawValue] = isClean ? text : String(text.map { $0 == "\u{1F}" || $0 == "\0" ? " " : $0 })
    }

    private mutating func set(_ column: SheetColumn, _ day: LocalDate?) {
        if let day { cells[column.rawValue] = day.description }
    }

    private mutating func setNumbers(_ numbers: SheetNumbers) {
        set(.number, numbers.number)
        set(.registrationMark, numbers.mark)
        set(.registrationNumber, numbers.registration)
        set(.varietyNumber, numbers.variety)
        set(.publicationNumber, numbers.publications.joined(separator: ";"))
        set(.grantNumber, numbers.grants.joined(separator: ";"))
        set(.internationalApplication, numbers.international)
        set(.internationalPublication, numbers.internationalPublication)
        set(.otherNumbers, numbers.others.map(SheetText.number).joined(separator: ";"))
    }

    private mutating func setParties(_ record: RightRecord) {
        let columns: [(SheetColumn, Set<PartyMention.Role>)] = [
            (.applicant, [.applicant]), (.holder, [.holder]), (.author, [.author]), (.breeder, [.breeder]), (.user, [.user]),
            (.agent, [.agent]),
            record.kind == .layout ? (.designer, [.designer]) : (.inventor, [.inventor, .designer]),
        ]
        for (column, roles) in columns {
            set(column, record.parties.filter { roles.contains($0.role) }.map(\.name).joined(separator: ";"))
        }
        set(.agency, record.parties.filter { $0.role == .agency }.map(SheetText.agency).joined(separator: ";"))
        let owners = SheetText.owners(of: record)
        if owners.contains(where: { $0.identifier != nil }) {
            set(.creditCode, owners.map { $0.identifier ?? "-" }.joined(separator: ";"))
        }
        set(.country, owners.first?.country)
        set(.area, owners.first?.area)
        set(.address, owners.first?.address)
    }

    private mutating func setClasses(_ record: RightRecord) {
        func marks(_ scheme: ClassMark.Scheme) -> [ClassMark] {
            let own = record.classes.filter { $0.scheme == scheme }
            return own.filter(\.isMain) + own.filter { !$0.isMain }
        }
        for (column, scheme) in [(SheetColumn.ipc, ClassMark.Scheme.ipc), (.cpc, .cpc), (.locarno, .locarno)] {
            set(column, marks(scheme).map { mark in mark.edition.map { "\(mark.symbol)(\($0))" } ?? mark.symbol }.joined(separator: ";"))
        }
        let columns: [(SheetColumn, ClassMark.Scheme)] = [
            (.niceClass, .nice), (.similarGroup, .similarGroup), (.vienna, .vienna), (.industry, .industry),
        ]
        for (column, scheme) in columns { set(column, marks(scheme).map(\.symbol).joined(separator: ";")) }
        set(.niceEdition, record.particulars.niceEdition ?? marks(.nice).first?.edition)
        set(.regionalIndustry, record.particulars.industries?.joined(separator: ";"))
        set(.goods, record.goods.map(SheetText.goods).joined(separator: "；"))
    }

    private mutating func setDays(_ record: RightRecord) {
        let isMark = record.kind == .trademark
        let isLayout = record.kind == .layout
        let columns: [(RightDay, SheetColumn)] = [
            (.filing, .filing), (.publication, isLayout ? .gazette : .publication), (.grant, .grant),
            (.registration, isMark ? .markRegistration : .registration), (.renewal, .renewal), (.preliminaryPublication, .preliminary),
            (.firstUse, isMark ? .markFirstUse : .layoutFirstUse), (.firstPublication, .firstPublication),
            (.completion, isLayout ? .layoutCompletion : .completion), (.expiry, .expiry),
            (.internationalFiling, isMark ? .markInternationalFiling : .internationalFiling), (.nationalEntry, .nationalEntry),
        ]
        for (day, column) in columns { set(column, record.days[day]) }
        set(.priority, record.priorities.map(SheetText.priority).joined(separator: ";"))
    }

    private mutating func setParticulars(_ record: RightRecord) {
        let own = record.particulars
        set(.markFeature, own.markFeature)
        set(.version, own.version)
        set(.announcement, SheetText.announcement(of: record))
        set(record.kind == .indication ? .productKind : .species, own.species)
        set(record.kind == .indication ? .originArea : .breedingPlace, own.origin)
        switch record.kind {
        case .layout: set(.layoutProduct, own.product)
        // The kind of a work; software is told by its number.
        case .copyright: set(.form, own.form == .software ? nil : own.product)
        default: set(.form, own.form?.title)
        }
    }
}

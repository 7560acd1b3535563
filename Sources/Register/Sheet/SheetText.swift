import Law

/// How facts are written in a cell. `Interchange` reads the same writings.
public enum SheetText {
    /// `en: Display device`, a line each: the texts that do not stand in the cell of the one that leads, and that one where its script does not
    /// tell its language.
    static func others(_ texts: [LanguageText], than leading: String?) -> String {
        texts.filter { $0.text != leading || $0.language != TextLanguage.of($0.text) }.map { "\($0.language): \(line($0.text))" }.joined(
            separator: "\n")
    }

    /// `2020-05-01 [GR01] 授权`.
    static func event(_ event: StatusEvent) -> String {
        let head = "\(event.day) [\(line(event.code))]"
        return event.text.map { "\(head) \(line($0))" } ?? head
    }

    /// `registration US5169753 US - 2017-03-28`: role, number, office, kind of document, day.
    static func number(_ number: RightNumber) -> String {
        let parts = [number.role.rawValue, number.canonical, number.office, number.documentKind ?? "-", number.day?.description ?? "-"]
        return parts.map { $0.split(separator: " ").joined() }.joined(separator: " ")
    }

    /// `KR 10-2016-0063019 2016-05-23`.
    static func priority(_ priority: Priority) -> String {
        [priority.office, priority.number, priority.day?.description ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `3001 300001 茶`: group and code before the item.
    static func goods(_ goods: Goods) -> String { [goods.group, goods.code, goods.text].compactMap(\.self).joined(separator: " ") }

    /// The name with the agency's five digits, as the national sites print it.
    static func agency(_ party: PartyMention) -> String {
        guard let code = party.identifier, code.utf8.count == 5, code.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return party.name
        }
        return "\(party.name) \(code)"
    }

    /// Whoever the columns of codes, country and address speak of, in the order in which an import of this kind reads them.
    static func owners(of record: RightRecord) -> [PartyMention] {
        let holders = record.parties.filter { $0.role == .holder }
        let applicants = record.parties.filter { $0.role == .applicant }
        switch record.kind {
        case .patent, .variety: return applicants + holders
        case .trademark, .indication: return holders + applicants
        case .copyright, .layout: return holders
        }
    }

    /// An indication is known by its announcement, unless it has a certificate; a certification mark is known by its number alone.
    static func announcement(of record: RightRecord) -> String? {
        let own = record.particulars.announcement
        guard record.kind == .indication, !record.key.hasPrefix("AGI") else { return own }
        guard record.key.hasPrefix("GI-") else { return nil }
        let parts = record.key.split(separator: "-", maxSplits: 3)
        return own ?? (parts.count == 4 && parts[1] != "0000" ? "\(parts[1])年第\(parts[2])号" : nil)
    }

    /// On one line.
    private static func line(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        return text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// As a piece of an address.
    public static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return out
    }
}

/// The numbers of a right, sorted by the columns that an import reads them from.
struct SheetNumbers {
    var number: String?
    var mark: String?
    var registration: String?
    var variety: String?
    var publications: [String] = []
    var grants: [String] = []
    var international: String?
    var internationalPublication: String?
    /// Numbers that none of those columns gives back.
    var others: [RightNumber] = []

    init(_ record: RightRecord) {
        switch record.kind {
        case .patent: takePatent(record)
        case .trademark: takeMark(record)
        case .variety: takeVariety(record)
        case .copyright, .layout, .indication: takeRegistered(record)
        }
    }

    private mutating func takePatent(_ record: RightRecord) {
        number = record.key
        for own in record.numbers {
            switch own.role {
            case .application where own.canonical == record.key: break
            case .publication where own.office == "WO" && own.documentKind == nil && internationalPublication == nil:
                internationalPublication = own.day.map { "\(own.canonical) \($0)" } ?? own.canonical
            case .publication where own.documentKind != nil: publications.append(dated(own, record.days[.publication]))
            case .grant where own.documentKind != nil: grants.append(dated(own, record.days[.grant]))
            case .international where international == nil:
                let usual = record.days[.internationalFiling]
                international = own.day == usual ? own.canonical : own.day.map { "\(own.canonical) \($0)" } ?? own.canonical
            default: others.append(own)
            }
        }
    }

    /// With its own day where it is not the one of the column of days.
    private func dated(_ number: RightNumber, _ usual: LocalDate?) -> String {
        guard let day = number.day, day != usual else { return number.canonical }
        return "\(number.canonical) \(day)"
    }

    private mutating func takeMark(_ record: RightRecord) {
        let own = String(record.key[..<(record.key.lastIndex(of: "-") ?? record.key.endIndex)])
        mark = own
        others = record.numbers.filter { $0.canonical != own }
    }

    private mutating func takeVariety(_ record: RightRecord) {
        for own in record.numbers {
            if own.role == .grant, variety == nil {
                variety = own.canonical
            } else if own.role == .application, number == nil {
                number = own.canonical
            } else {
                others.append(own)
            }
        }
        if variety == nil, number == nil { number = record.key }
    }

    private mutating func takeRegistered(_ record: RightRecord) {
        let own = record.numbers.first { $0.canonical == record.key }
        switch record.kind {
        // Told by its announcement.
        case .indication where record.key.hasPrefix("GI-") && !record.key.hasPrefix("GI-0000"): break
        case .layout where own?.role == .application: number = record.key
        default: registration = record.key
        }
        for other in record.numbers where other != own {
            if record.kind == .copyright, other.role == .certificate, number == nil {
                number = other.canonical
            } else {
                others.append(other)
            }
        }
    }
}

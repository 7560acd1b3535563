import Law
import Store
import Warning

/// What the ledger says of warnings: the stream of one, by its address.
enum WarningEntry {
    static let stream = "warning"
    static let raised = "warning.raised"
    static let grown = "warning.grown"
    static let acted = "warning.acted"

    /// What was found, with the terms by which it was: raised and grown.
    struct Found: Codable, Sendable {
        let finding: WarningFinding
        let terms: SignalTerms
    }

    struct Acted: Codable, Sendable {
        let act: String
        /// The authority that acted; nil for the platform.
        let authority: String?
        var words: String?
        var until: String?
        var matter: String?

        init(_ act: WarningAct, authority: String?) {
            self.authority = authority
            switch act {
            case .taken: self.act = "taken"
            case .lead(let matter): (self.act, self.matter) = ("lead", matter)
            case .dismissed(let words): (self.act, self.words) = ("dismissed", words)
            case .deferred(let until, let words): (self.act, self.until, self.words) = ("deferred", until.description, words)
            case .resumed: self.act = "resumed"
            case .settled: self.act = "settled"
            }
        }

        func read() throws -> WarningAct {
            switch act {
            case "taken": return .taken
            case "lead": return .lead(matter: matter ?? "")
            case "dismissed": return .dismissed(words ?? "")
            case "deferred":
                guard let until = until.flatMap({ LocalDate(iso: $0) }) else { break }
                return .deferred(until: until, words ?? "")
            case "resumed": return .resumed
            case "settled": return .settled
            default: break
            }
            throw StoreError.failed("台账里有不认识的预警条目：\(act)")
        }
    }
}

/// What an entry does to the rows.
enum WarningChange: Sendable {
    case found(WarningEntry.Found, isNew: Bool)
    case acted(WarningAct, authority: String?)

    static func read(kind: String, body: [UInt8]) throws -> WarningChange {
        switch kind {
        case WarningEntry.raised: return .found(try CanonicalJSON.decode(WarningEntry.Found.self, from: body), isNew: true)
        case WarningEntry.grown: return .found(try CanonicalJSON.decode(WarningEntry.Found.self, from: body), isNew: false)
        case WarningEntry.acted:
            let acted = try CanonicalJSON.decode(WarningEntry.Acted.self, from: body)
            return .acted(try acted.read(), authority: acted.authority)
        default: throw StoreError.failed("台账里有不认识的预警条目：\(kind)")
        }
    }
}

import Law
import Procedure
import Store

/// What the ledger holds of a matter beside the entries of its file: whose it is, and who has it in hand.
enum MatterFact {
    /// The first entry of every matter.
    struct Opened: Codable {
        static let kind = "matter.opened"
        let procedure: String
        let authority: String
        let area: String
        let opener: Int64?
        /// SHA-256 of the tracking code, in hexadecimal digits; matters of before it was kept here have none.
        let tracking: String?

        /// What the row holds: of a matter of before what it held; where that is gone, something that no code has.
        func trackingHash(of id: Int64, in db: any Connection) throws -> [UInt8] {
            if let hash = tracking.flatMap([UInt8].init(hex:)) { return hash }
            return try db.first("SELECT tracking FROM matter WHERE id = \(id)") { try $0[0] } ?? Array("none \(id)".utf8)
        }
    }

    struct Assigned: Codable {
        static let kind = "matter.assigned"
        /// Nil gives it back to the authority.
        let account: Int64?
        let reason: String
    }

    /// An entry of the file; the event's own kind stands behind the point.
    static let entryPrefix = "matter.entry."
}

/// An entry of a matter's file as the ledger keeps it: fields that are personal enter the chain as commitments and stand beside it, so that
/// they can be erased.
struct MatterRecord {
    let entry: Entry
    let sealed: [SealedField]

    init(_ entry: Entry, _ outline: EventOutline?) {
        let personal = Set((outline?.fields ?? []).filter { $0.seen == .personal }.map(\.name))
        var sealed: [SealedField] = []
        let values = entry.values.merging(
            entry.values.filter { personal.contains($0.key) }.map { name, value in
                let field = SealedField(name, value.plain)
                sealed.append(field)
                return (name, FieldValue.text(field.commitment))
            }
        ) { _, commitment in commitment }
        self.entry = entry.with(values)
        self.sealed = sealed
    }

    /// Appends it behind `head`.
    func append(to head: Ledger.Head, in db: any Connection) throws -> Ledger.Head {
        let next = try Ledger.append(
            kind: MatterFact.entryPrefix + entry.kind, version: entry.version, day: entry.day, recordedAt: entry.recordedAt,
            actor: entry.actor.account, body: try CanonicalJSON.encode(entry), to: head, in: db)
        for field in sealed { try field.keep(beside: next, in: db) }
        return next
    }

    /// Reads it back; what was erased reads as `MatterRecord.erased`.
    static func read(_ stored: Ledger.Entry, _ outline: EventOutline?, in db: any Connection) throws -> Entry {
        // What its own reader does not know is decoded, so that the error says what is wrong.
        let entry = try Entry(bytes: stored.body) ?? CanonicalJSON.decode(Entry.self, from: stored.body)
        let personal = (outline?.fields ?? []).filter { $0.seen == .personal }.map(\.name)
        guard !personal.isEmpty else { return entry }
        var values = entry.values
        for name in personal where values[name] != nil {
            switch try SealedField.read(name, stream: stored.stream, seq: stored.seq, in: db) {
            case .content(let content): values[name] = .text(content)
            case .erased, nil: values[name] = .text(erased)
            }
        }
        return entry.with(values)
    }

    static let erased = "（已依法删除）"
}

extension FieldValue {
    /// As one text; personal fields are texts.
    fileprivate var plain: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .flag(let flag): flag ? "是" : "否"
        case .list(let list): list.map(\.plain).joined(separator: "、")
        case .record(let record): record.sorted { $0.key < $1.key }.map(\.value.plain).joined(separator: "，")
        }
    }
}

import Identifier
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

/// An entry of a matter's file as the ledger keeps it: fields that are personal, and names without a credit code, which may be a person's, enter the
/// chain as commitments and stand beside it, so that they can be erased.
struct MatterRecord {
    let entry: Entry
    let sealed: [SealedField]

    init(_ entry: Entry, _ outline: EventOutline?) {
        var sealed: [SealedField] = []
        var values = entry.values
        for field in outline?.fields ?? [] {
            guard let value = values[field.name], field.isSealed(value) else { continue }
            let one = SealedField(field.name, field.kind == .parties ? value.lines : value.plain)
            sealed.append(one)
            values[field.name] = .text(one.commitment)
        }
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
    /// - Parameter sealed: what became of the sealed fields of its matter.
    static func read(
        _ stored: Ledger.Entry, _ outline: EventOutline?, sealed: SealedField.Readings
    ) throws -> Entry {
        // What its own reader does not know is decoded, so that the error says what is wrong.
        let entry = try Entry(bytes: stored.body) ?? CanonicalJSON.decode(Entry.self, from: stored.body)
        guard let here = sealed[stored.seq] else { return entry }
        var values = entry.values
        for field in outline?.fields ?? [] {
            guard let kept = values[field.name], field.mayBeSealed, kept.text?.hasPrefix(SealedField.mark) == true else { continue }
            values[field.name] = field.opened(here.first { $0.name == field.name }?.reading)
        }
        return entry.with(values)
    }

    static let erased = "（已依法删除）"
}

extension FieldOutline {
    fileprivate var mayBeSealed: Bool { seen == .personal || kind == .party || kind == .parties }

    fileprivate func isSealed(_ value: FieldValue) -> Bool {
        guard mayBeSealed else { return false }
        return seen == .personal || Identifier.candidates(in: value.plain).allSatisfy { $0.kind != .creditCode || !$0.valid }
    }

    /// The value that was sealed.
    fileprivate func opened(_ reading: SealedField.Reading?) -> FieldValue {
        guard case .content(let content)? = reading else {
            return kind == .parties ? .list([.text(MatterRecord.erased)]) : .text(MatterRecord.erased)
        }
        return kind == .parties ? .list(content.split(separator: "\n").map { .text(String($0)) }) : .text(content)
    }
}

extension FieldValue {
    /// The texts of a list, a line each.
    fileprivate var lines: String {
        guard case .list(let list) = self else { return plain }
        return list.map(\.plain).joined(separator: "\n")
    }

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

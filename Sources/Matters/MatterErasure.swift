public import Access
public import Law
import Procedure
import Store

/// A field of a matter's file that is personal and stands beside the ledger, so that it can be erased.
public struct PersonalField: Sendable, Hashable {
    /// Its place in the ledger and its name there.
    public let seq: Int
    public let name: String
    /// What was entered, on which day, and what the field is called.
    public let event: String
    public let day: LocalDate
    public let label: String
    /// Nil while it is kept.
    public let erasedAt: Instant?

    /// As a form carries it.
    public var code: String { "\(seq)/\(name)" }
}

extension MatterFact {
    /// Personal fields were erased: which, and why.
    struct Erased: Codable {
        static let kind = "matter.erased"
        /// Each as `PersonalField.code`.
        let fields: [String]
        let reason: String
    }
}

extension Matters {
    /// What is personal in a matter's file, in its order.
    /// - Throws: `MatterRefusal` where the viewer does not approve in the matter's authority.
    public func personalFields(in key: String, for viewer: Viewer) async throws -> [PersonalField] {
        try await database.read { [self] db in
            let matter = try load(key, in: db)
            try admitErasure(of: matter, by: viewer)
            return try personalFields(of: matter, in: db)
        }
    }

    /// Erases personal fields for good, as the Personal Information Protection Law (article 47) asks. The ledger keeps their commitments, which say
    /// nothing, and stays whole; papers that were issued are kept as the archives' rules ask.
    /// - Parameter fields: codes of fields; each must be there and not erased yet.
    /// - Throws: `MatterRefusal`.
    public func erase(_ fields: [String], of key: String, because reason: String, by viewer: Viewer) async throws {
        let now = clock.now()
        let reason = reason.trimmingSpaces
        try await database.write { [self] db in
            let matter = try load(key, in: db)
            try admitErasure(of: matter, by: viewer)
            guard matter.standing(on: now.day, in: calendar).isFinal else { throw MatterRefusal.refused("办件还没有办结，办理要用到这些内容，不能删除。") }
            guard !reason.isEmpty else { throw MatterRefusal.refused("请写明删除的依据和理由。") }
            let kept = Dictionary(try personalFields(of: matter, in: db).filter { $0.erasedAt == nil }.map { ($0.code, $0) }) { first, _ in
                first
            }
            let chosen = try Set(fields).sorted().map { code in
                guard let field = kept[code] else { throw MatterRefusal.refused("选中的内容已经删除，或者不在这个办件里，请刷新后再选。") }
                return field
            }
            guard !chosen.isEmpty else { throw MatterRefusal.refused("请选择要删除的内容。") }
            guard let head = try Ledger.head(of: Self.stream, key: key, in: db) else { throw MatterRefusal.unknown }
            for field in chosen { try SealedField.erase(field.name, stream: head.id, seq: field.seq, at: now, in: db) }
            try Ledger.append(
                kind: MatterFact.Erased.kind, version: 1, day: now.day, recordedAt: now, actor: viewer.actorName,
                body: try CanonicalJSON.encode(MatterFact.Erased(fields: chosen.map(\.code), reason: reason)), to: head, in: db)
            try write(rows(of: try load(key, in: db), isNamedAnew: true, at: now, in: db), in: db)
        }
    }

    /// Only who approves in the authority that handles the matter.
    private func admitErasure(of matter: Matter, by viewer: Viewer) throws {
        guard matter.isOpen(to: viewer) else { throw MatterRefusal.unknown }
        guard matter.role(of: viewer) == .chief else { throw MatterRefusal.notYours("个人信息由办理机关的审批人依法删除。") }
    }

    private func personalFields(of matter: Matter, in db: any Connection) throws -> [PersonalField] {
        try db.all(
            """
            SELECT s.seq, s.name, e.kind, e.day, s.erased_at FROM sealed s JOIN entry e ON e.stream = s.stream AND e.seq = s.seq
            WHERE s.stream = \(matter.id) ORDER BY s.seq, s.name
            """
        ) { row in
            let (name, kind): (String, String) = (try row[1], try row[2])
            let event = matter.procedure.events[kind.replacing(MatterFact.entryPrefix, with: "", maxReplacements: 1)]
            return PersonalField(
                seq: try row[0], name: name, event: event?.title ?? "其他记录", day: try row[3],
                label: event?.fields.first { $0.name == name }?.label ?? name, erasedAt: try row[4])
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

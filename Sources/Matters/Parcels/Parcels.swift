public import Access
public import Law
import Procedure
public import Store

/// A matter as a parcel is made of it: its file, every entry of its stream, and where the stream stands.
public struct ParcelSource: Sendable {
    public let matter: Matter
    public let ledger: [Ledger.Entry]
    public let head: Ledger.Head
    /// What the next parcel is numbered.
    public let number: Int
}

/// A receipt as it was read, for the step that it takes.
public struct ReturnedReceipt: Sendable, Hashable {
    /// `7K3F-9QX2-P1`, and the digest that stands in it.
    public var parcel: String
    public var digest: String
    public var body: String
    public var day: LocalDate
    public var number: String
    public var name: String
    /// SHA-256 of its file in hexadecimal digits.
    public var file: String

    public init(parcel: String, digest: String, body: String, day: LocalDate, number: String, name: String, file: String) {
        (self.parcel, self.digest, self.body, self.day) = (parcel, digest, body, day)
        (self.number, self.name, self.file) = (number, name, file)
    }

    /// Whether it was taken already; another way of writing the file makes no other receipt.
    func isSame(as taken: ParcelRecord.Receipt) -> Bool {
        taken.file == file || (taken.body, taken.day, taken.number) == (body, day, number)
    }

    func value(_ part: ReceiptRule.Part) -> String {
        switch part {
        case .body: body
        case .number: number
        case .name: name
        case .day: day.description
        }
    }
}

extension Matters {
    /// The parcels of a matter, for whoever reads it in its own authority.
    /// - Throws: `MatterRefusal`.
    public func parcels(of key: String, for viewer: Viewer) async throws -> [ParcelRecord] {
        try await database.read { [self] db in
            let matter = try load(key, in: db)
            guard matter.isOpen(to: viewer) else { throw MatterRefusal.unknown }
            guard viewer.acting?.authority == matter.authority else { throw MatterRefusal.notYours("密封包由办理机关制作和保管。") }
            return try ParcelRecord.all(of: key, in: db)
        }
    }

    /// What a parcel is made of.
    /// - Throws: `MatterRefusal` where the viewer does not act in the matter for its authority.
    public func parcelSource(_ key: String, for viewer: Viewer) async throws -> ParcelSource {
        try await database.read { [self] db in
            let (matter, _) = try sealed(key, for: viewer, db)
            guard let head = try Ledger.head(of: Self.stream, key: key, in: db) else { throw MatterRefusal.unknown }
            return ParcelSource(
                matter: matter, ledger: try Ledger.entries(of: head.id, in: db), head: head,
                number: (try ParcelRecord.all(of: key, in: db).last?.number ?? 0) + 1)
        }
    }

    /// Enters a parcel that was made.
    /// - Parameter made: when; it stands in the parcel.
    /// - Throws: `MatterRefusal`, also where the matter moved on since its source was read.
    public func enterParcel(
        _ source: ParcelSource, for recipient: String, digest: String, file: String, bytes: Int, holdsPersonal: Bool, made: Instant,
        by viewer: Viewer
    ) async throws {
        let key = source.matter.key
        try await database.write { [self] db in
            let (matter, _) = try sealed(key, for: viewer, db)
            guard let head = try Ledger.head(of: Self.stream, key: key, in: db), head == source.head else {
                throw MatterRefusal.refused("制作的时候办件有了新的记录，密封包没有它，没有登记。请再制作一次。")
            }
            let fact = MatterFact.Parcelled(
                number: source.number, recipient: recipient, digest: digest, file: file, bytes: bytes, holdsPersonal: holdsPersonal)
            _ = try append(fact, MatterFact.Parcelled.kind, to: matter, day: made.day, at: made, by: viewer.actorName, in: db)
            try fact.file(in: matter.id, at: made, by: viewer.actorName, db)
        }
    }

    /// Takes in a receipt that came back: checked against its parcel, it files the event that the procedure says.
    /// - Returns: whether it was new; the same file again changes nothing.
    /// - Throws: `MatterRefusal`, `FormFaults`, `Refusal`.
    public func take(_ receipt: ReturnedReceipt, in key: String, by viewer: Viewer) async throws -> Bool {
        let now = clock.now()
        return try await database.write { [self] db in
            var (matter, role) = try sealed(key, for: viewer, db)
            let parcel = try parcel(of: receipt, in: key, db)
            if parcel.receipts.contains(where: receipt.isSame(as:)) { return false }
            guard receipt.day >= parcel.madeAt.day else {
                throw MatterRefusal.refused("回执的接收日期 \(receipt.day) 早于密封包的制作日期 \(parcel.madeAt.day)。请退回接收机关核对。")
            }
            guard receipt.day <= now.day else { throw MatterRefusal.refused("回执的接收日期 \(receipt.day) 晚于今天。请退回接收机关核对。") }
            let (event, rule) = try step(of: matter, for: role, on: receipt.day)
            let values = try matter.procedure.read(event.kind, rule.typed(receipt.value))
            let terms = FilingTerms(
                by: Actor(role, viewer.actorName), day: receipt.day, at: now, key: "receipt \(receipt.file)", calendar: calendar)
            let entered = try matter.procedure.file(event.kind, values, on: matter.entries, terms)
            try take(entered, into: &matter, at: now, in: db)
            let fact = MatterFact.Receipted(
                parcel: parcel.number, file: receipt.file, body: receipt.body, day: receipt.day, number: receipt.number,
                entry: entered.last?.seq ?? matter.entries.count)
            _ = try append(fact, MatterFact.Receipted.kind, to: matter, day: now.day, at: now, by: viewer.actorName, in: db)
            try fact.file(in: matter.id, at: now, by: viewer.actorName, db)
            return true
        }
    }

    /// Whether a parcel of this digest was made here: its file's SHA-256; nil where none was.
    public func parcelFile(ofDigest digest: String, matter key: String) async throws -> String? {
        try await database.read { db in
            try db.first(
                "SELECT file FROM matter_parcel WHERE matter = (SELECT id FROM matter WHERE key = \(key)) AND digest = \(digest)"
            ) { try $0[0] }
        }
    }

    private func parcel(of receipt: ReturnedReceipt, in key: String, _ db: any Connection) throws -> ParcelRecord {
        guard let parcel = try ParcelRecord.all(of: key, in: db).first(where: { $0.code == receipt.parcel }) else {
            throw MatterRefusal.refused("这是密封包 \(receipt.parcel.prefix(40)) 的回执，这个办件没有制作过这个密封包。请到它所属的办件交回。")
        }
        guard parcel.digest == receipt.digest else {
            throw MatterRefusal.refused("回执上的校验码与密封包 \(parcel.code) 不符：它回的不是这里制作的那一份，或者被改动过。请退回接收机关。")
        }
        return parcel
    }

    /// The event that a receipt files in a matter as it stands.
    private func step(of matter: Matter, for role: MatterRole, on day: LocalDate) throws -> (EventOutline, ReceiptRule) {
        let rules = matter.procedure.receipts
        guard !rules.isEmpty else { throw MatterRefusal.refused("\(matter.procedure.title)没有收回执的环节。") }
        let open = matter.procedure.open(to: role, in: matter.entries, on: day)
        guard let event = open.first(where: { rules[$0.kind] != nil }), let rule = rules[event.kind] else {
            let titles = rules.keys.sorted().compactMap { matter.procedure.events[$0]?.title }.joined(separator: "、")
            let state = matter.standing(on: day, in: calendar).title
            throw MatterRefusal.refused("办件现在的状态是“\(state)”，不能由您登记“\(titles)”，回执没有登记，办件没有改变。")
        }
        return (event, rule)
    }

    /// A matter for whoever acts in it for its own authority, and in which role.
    private func sealed(_ key: String, for viewer: Viewer, _ db: any Connection) throws -> (Matter, MatterRole) {
        let matter = try load(key, in: db)
        guard matter.isOpen(to: viewer) else { throw MatterRefusal.unknown }
        guard viewer.acts(for: matter.authority), let role = matter.role(of: viewer), role.side == .authority, !role.isInvited else {
            throw MatterRefusal.notYours("密封包由办理机关的承办人和审批人制作，回执由他们登记。")
        }
        return (matter, role)
    }
}

extension Matters {
    /// Whether an entry of a matter's stream is one of its file.
    public static func isFileEntry(_ stored: Ledger.Entry) -> Bool { stored.kind.hasPrefix(MatterFact.entryPrefix) }
}

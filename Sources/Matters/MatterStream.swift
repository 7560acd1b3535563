import Law
import Procedure
import Store

/// A matter as its stream of the ledger tells it, from the first entry to the last.
struct MatterStream: Sendable {
    let place: Place
    let opened: MatterFact.Opened
    /// The account that has it in hand.
    private(set) var assignee: Int64?
    /// Its file.
    private(set) var entries: [Entry] = []
    /// The papers that got numbers, each with its day.
    private(set) var papers: [(fact: MatterFact.Numbered, day: LocalDate)] = []
    /// What became of its papers, and its parcels, as it stands in the ledger.
    private(set) var paperEntries: [Ledger.Entry] = []
    /// When its last entry was recorded.
    private(set) var changedAt: Instant

    /// - Parameter procedures: the catalogue by code.
    /// - Throws: `StoreError.failed` where its procedure is not in the catalogue.
    static func read(_ head: Ledger.Head, _ procedures: [String: AnyProcedure], in db: any Connection) throws -> MatterStream {
        guard let stream = try read([Place(id: head.id, key: head.key)], procedures, in: db).first else {
            throw StoreError.failed("办件 \(head.key) 在台账里没有内容")
        }
        return stream
    }

    /// Which stream, and how its matter is addressed.
    struct Place {
        let id: Int64
        let key: String
    }

    /// Several at once, in the order asked for.
    static func read(_ places: [Place], _ procedures: [String: AnyProcedure], in db: any Connection) throws -> [MatterStream] {
        let sealed = try SealedField.readings(ofStreams: places.map(\.id), in: db)
        let keys = Dictionary(places.map { ($0.id, $0.key) }) { first, _ in first }
        var streams: [Int64: MatterStream] = [:]
        var stream: MatterStream?
        var events: [String: EventOutline] = [:]
        try Ledger.each(ofStreams: places.map(\.id), in: db) { stored in
            if stored.stream != stream?.place.id {
                if let stream { streams[stream.place.id] = stream }
                let place = Place(id: stored.stream, key: keys[stored.stream] ?? "")
                let opened = try CanonicalJSON.decode(MatterFact.Opened.self, from: stored.body)
                guard let procedure = procedures[opened.procedure] else {
                    throw StoreError.failed("办件 \(place.key) 的程序 \(opened.procedure) 不在目录中")
                }
                events = procedure.events
                stream = MatterStream(place: place, opened: opened, changedAt: stored.recordedAt)
            } else {
                try stream?.take(stored, events, sealed[stored.stream] ?? [:])
            }
        }
        if let stream { streams[stream.place.id] = stream }
        return places.compactMap { streams[$0.id] }
    }

    private init(place: Place, opened: MatterFact.Opened, changedAt: Instant) {
        (self.place, self.opened, self.changedAt) = (place, opened, changedAt)
    }

    private mutating func take(
        _ stored: Ledger.Entry, _ events: [String: EventOutline], _ sealed: SealedField.Readings
    ) throws {
        changedAt = max(changedAt, stored.recordedAt)
        if stored.kind.hasPrefix(MatterFact.entryPrefix) {
            let kind = String(stored.kind.dropFirst(MatterFact.entryPrefix.count))
            entries.append(try MatterRecord.read(stored, events[kind], sealed: sealed))
        } else if stored.kind == MatterFact.Assigned.kind {
            assignee = FieldValue(bytes: stored.body)?.record?["account"]?.number.map(Int64.init)
        } else if stored.kind == MatterFact.Numbered.kind {
            papers.append((try MatterFact.Numbered(bytes: stored.body), stored.day))
        } else if MatterFact.paperKinds.contains(stored.kind) || MatterFact.parcelKinds.contains(stored.kind) {
            paperEntries.append(stored)
        }
    }

    /// The matter that it is.
    /// - Parameter parties: as its rows hold them.
    func matter(_ procedure: AnyProcedure, parties: [MatterParty]) -> Matter {
        Matter(
            id: place.id, key: place.key, procedure: procedure, authority: opened.authority, area: opened.area, opener: opened.opener,
            assignee: assignee, entries: entries, parties: parties)
    }
}

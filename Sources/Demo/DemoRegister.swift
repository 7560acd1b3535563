public import Law
public import Register

/// An invented Ningxia: rights of all six kinds and the parties who hold them, drawn from a seed.
///
/// The same seed, sizes and day give the same records on every machine. Each record is drawn from its index alone, so a sequence of millions passes in
/// constant memory. Numbers have the right form and check characters but lie in ranges the offices have not reached; parties have invented names and
/// addresses that say so; geographical indications are real by name and carry no number. Good for up to some 25 million rights.
public struct DemoRegister: Sendable {
    /// The source that every record of the demonstration is filed under.
    public static let sourceName = "演示数据（虚构）"

    public let seed: UInt64
    /// How many rights there are in all.
    public let rights: Int
    /// The day the demonstration is shown; everything in it happened before.
    public let today: LocalDate
    /// How many rights there are of each kind.
    public let counts: [RightKind: Int]

    private let roster: PartyRoster
    private let patents: DemoPatents
    private let trademarks: DemoTrademarks
    private let others: DemoOthers

    /// A believable mixture of all kinds. `today` must be a day after 2006; sizes below one are taken as one.
    public init(seed: UInt64 = 2017, rights: Int = 60_000, parties: Int = 8_000, today: LocalDate) {
        self.init(seed: seed, counts: Self.shares(of: max(1, rights)), parties: parties, today: today)
    }

    /// So many rights of each kind; of indications at most those there are.
    public init(seed: UInt64 = 2017, counts: [RightKind: Int], parties: Int = 8_000, today: LocalDate) {
        var counts = counts.mapValues { max(0, $0) }
        counts[.indication] = min(counts[.indication] ?? 0, DemoIndications.count)
        (self.seed, self.counts, self.today) = (seed, counts, today)
        rights = counts.values.reduce(0, +)
        roster = PartyRoster(seed: seed, count: parties)
        patents = DemoPatents(roster: roster, count: counts[.patent] ?? 0, end: today)
        trademarks = DemoTrademarks(roster: roster, count: counts[.trademark] ?? 0, end: today)
        others = DemoOthers(roster: roster, end: today)
    }

    /// Patents and marks are most; a few in a thousand are varieties, fewer layout designs; the indications are those there are.
    private static func shares(of rights: Int) -> [RightKind: Int] {
        var counts: [RightKind: Int] = [
            .trademark: rights * 44 / 100, .copyright: rights * 9 / 100, .variety: (rights + 399) / 400, .layout: (rights + 4999) / 5000,
            .indication: min(DemoIndications.count, (rights + 9) / 10),
        ]
        counts[.patent] = max(0, rights - counts.values.reduce(0, +))
        // A register of a handful has no room for all kinds.
        var room = rights
        for kind in [RightKind.patent, .trademark, .indication, .copyright, .variety, .layout] {
            counts[kind] = min(counts[kind] ?? 0, room)
            room -= counts[kind] ?? 0
        }
        return counts
    }

    /// All records, patents first; drawn as they are asked for.
    public var records: some Sequence<RightRecord> & Sendable {
        DemoSequence(kinds: RightKind.allCases.map { ($0, counts[$0] ?? 0) }) { kind, index in self.record(kind, index) }
    }

    /// The records of one kind, in the order of their filing.
    public func records(of kind: RightKind) -> some Sequence<RightRecord> & Sendable {
        DemoSequence(kinds: [(kind, counts[kind] ?? 0)]) { kind, index in self.record(kind, index) }
    }

    /// Record `index` of a kind, from 0.
    public func record(_ kind: RightKind, _ index: Int) -> RightRecord {
        switch kind {
        case .patent: patents.record(index)
        case .trademark: trademarks.record(index)
        case .copyright: others.copyright(index, of: counts[kind] ?? 0)
        case .layout: others.layout(index, of: counts[kind] ?? 0)
        case .variety: others.variety(index, of: counts[kind] ?? 0)
        case .indication: DemoIndications.record(index)
        }
    }

    /// How many parties there are.
    public var partyCount: Int { roster.count }

    /// Party `index`, from 0.
    public func party(at index: Int) -> DemoParty { roster.party(at: index) }
}

/// Records drawn one at a time.
struct DemoSequence: Sequence, Sendable {
    let kinds: [(kind: RightKind, count: Int)]
    let draw: @Sendable (RightKind, Int) -> RightRecord

    init(kinds: [(RightKind, Int)], draw: @escaping @Sendable (RightKind, Int) -> RightRecord) {
        (self.kinds, self.draw) = (kinds.map { (kind: $0.0, count: $0.1) }, draw)
    }

    func makeIterator() -> Iterator { Iterator(sequence: self) }

    struct Iterator: IteratorProtocol {
        let sequence: DemoSequence
        private var place = 0
        private var index = 0

        init(sequence: DemoSequence) { self.sequence = sequence }

        mutating func next() -> RightRecord? {
            while place < sequence.kinds.count {
                let (kind, count) = sequence.kinds[place]
                if index < count {
                    defer { index += 1 }
                    return sequence.draw(kind, index)
                }
                (place, index) = (place + 1, 0)
            }
            return nil
        }
    }
}

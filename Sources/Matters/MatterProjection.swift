public import Law
public import Procedure
public import Store

extension Matters {
    /// The rows of matters, of their parties, rights and papers, and the counts of the queues: all of them follow from the ledger.
    /// - Parameter procedures: the catalogue; a matter of a procedure that is not in it stops the rebuild.
    public static func projection(_ procedures: [AnyProcedure], calendar: WorkCalendar = .stateCouncil) -> Projection {
        let catalogue = Dictionary(procedures.map { ($0.code, $0) }) { first, _ in first }
        return Projection(
            "matters", version: 6,
            tables: [
                "matter", "matter_party", "matter_right", "matter_document", "document_number", "matter_count", "matter_paper",
                "matter_scan", "matter_service", "matter_pair", "matter_publication", "published_party", "published_right", "matter_seat",
                "matter_invitation",
                "matter_file", "matter_tally", "matter_parcel", "matter_receipt", "matter_code", "matter_milestone",
                "matter_mark", "matter_overlay",
            ],
            reading: .lastEntries(ofStreams: stream), indexesLast: true,
            decode: { lines, today, db in
                let streams = try MatterStream.read(lines.map { .init(id: $0.stream, key: $0.streamKey) }, catalogue, in: db)
                guard streams.count == lines.count else { throw StoreError.failed("有办件在台账里没有内容") }
                return try MatterRows.all(of: streams, catalogue, today: today, calendar: calendar, in: db)
            },
            fold: { _ in MatterFold() })
    }
}

extension MatterRows {
    /// The rows of some matters, their parties looked up together.
    fileprivate static func all(
        of streams: [MatterStream], _ procedures: [String: AnyProcedure], today: LocalDate, calendar: WorkCalendar, in db: any Connection
    ) throws -> [MatterRows?] {
        let matters = streams.map { stream in procedures[stream.opened.procedure].map { stream.matter($0, parties: []) } }
        let typed = matters.map { $0.map(TypedLinks.init) }
        let known = try KnownParties(typed: typed.compactMap(\.self).flatMap(\.parties).map(\.typed), in: db)
        return try streams.indices.map { place in
            guard let matter = matters[place], let typed = typed[place] else { return nil }
            let stream = streams[place]
            var rows = try MatterRows(
                matter, tracking: try stream.opened.trackingHash(of: matter.id, in: db), changedAt: stream.changedAt,
                papers: stream.papers.map { MatterDocument($0.fact, of: matter.key, authority: matter.authority, day: $0.day) },
                typed: typed, known: known, today: today, calendar: calendar, in: db)
            rows.paperEntries = stream.paperEntries
            return rows
        }
    }
}

/// Writes the rows of matters, those of new ones together.
private final class MatterFold: EntryFold, @unchecked Sendable {
    private var sums = MatterSums()
    private var batch = MatterRowBatch()
    private var waiting: [MatterRows] = []

    func take(_ line: LedgerLine, _ decoded: any Sendable, in db: any Connection) throws {
        if let rows = decoded as? MatterRows { waiting.append(rows) }
    }

    func settle(in db: any Connection) throws {
        defer { waiting = [] }
        var there = try Self.there(waiting.map(\.id), in: db)
        for rows in waiting {
            if there.insert(rows.id).inserted {
                try rows.gather(into: &batch, &sums, in: db)
            } else {
                try batch.write(in: db)
                try rows.write(&sums, in: db)
            }
        }
        try batch.write(in: db)
        try sums.write(in: db)
    }

    func forget() {
        sums = MatterSums()
        batch = MatterRowBatch()
        waiting = []
    }

    /// Those of some matters that have rows already.
    private static func there(_ matters: [Int64], in db: any Connection) throws -> Set<Int64> {
        var there: Set<Int64> = []
        for start in stride(from: 0, to: matters.count, by: 250) {
            let some = SQL.list(Array(matters[start..<min(start + 250, matters.count)]))
            try db.each("SELECT id FROM matter WHERE id IN (\(some))") { there.insert(try $0[0]) }
        }
        return there
    }
}

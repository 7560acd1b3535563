public import Law
public import Procedure
public import Store

extension Matters {
    /// The rows of matters, of their parties, rights and papers, and the counts of the queues: all of them follow from the ledger.
    /// - Parameter procedures: the catalogue; a matter of a procedure that is not in it stops the rebuild.
    public static func projection(_ procedures: [AnyProcedure], calendar: WorkCalendar = .stateCouncil) -> Projection {
        let catalogue = Dictionary(procedures.map { ($0.code, $0) }) { first, _ in first }
        return Projection(
            "matters", version: 2,
            tables: [
                "matter", "matter_party", "matter_right", "matter_document", "document_number", "matter_count", "matter_paper",
                "matter_scan", "matter_service", "matter_publication", "published_party", "published_right", "matter_seat",
                "matter_file",
            ],
            reading: .lastEntries(ofStreams: stream),
            decode: { line, today, db in
                guard let stream = try MatterStream.read(line.stream, catalogue, in: db), let procedure = catalogue[stream.opened.procedure]
                else { return nil }
                return try MatterRows(stream, procedure, today: today, calendar: calendar, in: db)
            },
            fold: { _ in MatterFold() })
    }
}

extension MatterRows {
    fileprivate init(_ stream: MatterStream, _ procedure: AnyProcedure, today: LocalDate, calendar: WorkCalendar, in db: any Connection)
        throws
    {
        let papers = stream.papers.map { MatterDocument($0.fact, of: stream.head.key, authority: stream.opened.authority, day: $0.day) }
        try self.init(
            stream.matter(procedure, parties: []), tracking: try stream.opened.trackingHash(of: stream.head.id, in: db),
            changedAt: stream.changedAt,
            papers: papers, today: today, calendar: calendar, in: db)
        paperEntries = stream.paperEntries
    }
}

/// Writes the rows of one matter after the other.
private final class MatterFold: EntryFold, @unchecked Sendable {
    private var counts = MatterCounts()

    func take(_ line: LedgerLine, _ decoded: any Sendable, in db: any Connection) throws {
        try (decoded as? MatterRows)?.write(&counts, in: db)
    }

    func settle(in db: any Connection) throws { try counts.write(in: db) }

    func forget() { counts.forget() }
}

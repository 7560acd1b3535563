import Store

/// What is summed up over matters while rows are written, to be written once for all of them: the queues' counts, the indicators' tallies, and the
/// last numbers of papers.
struct MatterSums {
    var counts = MatterCounts()
    var tally = MatterTally()
    var numbers = PaperNumbers()

    mutating func write(in db: any Connection) throws {
        try counts.write(in: db)
        try tally.write(in: db)
        try numbers.write(in: db)
    }
}

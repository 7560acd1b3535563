import Procedure
import Register
import Store

/// The rows of new matters, gathered to be entered together.
struct MatterRowBatch {
    fileprivate var matters = RowBatch(
        "matter",
        [
            "id": .integer, "key": .text, "procedure": .text, "title": .text, "state": .text, "ended": .integer, "opened": .text,
            "changed_at": .integer, "authority": .text, "area": .text, "assignee": .integer, "due": .text, "urgency": .text,
            "lapses_at": .integer, "awaits": .integer, "entries": .integer, "opener": .integer, "tracking": .bytes, "closed": .text,
            "missed": .integer,
        ])
    fileprivate var parties = RowBatch(
        "matter_party",
        ["matter": .integer, "role": .text, "position": .integer, "name": .text, "name_key": .text, "code": .text])
    fileprivate var rights = RowBatch("matter_right", ["matter": .integer, "canonical": .text, "kind": .text, "right_key": .text])
    fileprivate var pairs = RowBatch("matter_pair", ["authority": .text, "pair": .text, "matter": .integer])
    fileprivate var papers = RowBatch(
        "matter_document",
        [
            "matter": .integer, "entry": .integer, "code": .text, "title": .text, "authority": .text, "kind": .text, "year": .integer,
            "number": .integer, "day": .text, "verification": .text, "mark": .text,
        ])

    fileprivate var codes = RowBatch("matter_code", ["matter": .integer, "name": .text, "value": .text])
    fileprivate var milestones = RowBatch("matter_milestone", ["matter": .integer, "event": .text, "day": .text])

    mutating func write(in db: any Connection) throws {
        try matters.write(in: db)
        try parties.write(in: db)
        try rights.write(in: db)
        try pairs.write(in: db)
        try papers.write(in: db)
        try codes.write(in: db)
        try milestones.write(in: db)
    }
}

extension MatterRows {
    /// Adds the rows of a matter that has none yet.
    func gather(into batch: inout MatterRowBatch, _ sums: inout MatterSums, in db: any Connection) throws {
        sums.counts.move(from: nil, to: standsIn)
        sums.tally.move(from: nil, to: course)
        batch.matters.add(
            """
            \(id), \(key), \(procedure), \(title), \(place.state), \(place.isFinal ? 1 : 0), \(opened), \(changedAt), \(authority), \(area), \(assignee),
            \(place.due), \(urgency), \(place.lapses), \(place.awaitsAuthority ? 1 : 0), \(entries), \(opener), \(tracking), \(place.closed), \(place.missedClocks)
            """)
        for (position, party) in (links?.parties ?? []).enumerated() {
            batch.parties.add("\(id), \(party.role), \(position), \(party.name), \(PartyName.key(party.name)), \(party.code)")
        }
        for right in links?.rights ?? [] { batch.rights.add("\(id), \(right.canonical), \(right.found?.kind), \(right.found?.key)") }
        if !place.isFinal {
            for pair in MatterNames.pairs(of: MatterNames(links?.parties.map(\.name) ?? []).text).sorted() {
                batch.pairs.add("\(authority), \(pair), \(id)")
            }
        }
        for code in (codes?.codes ?? []).sorted() { batch.codes.add("\(id), \(code.name), \(code.value)") }
        for milestone in codes?.milestones ?? [] { batch.milestones.add("\(id), \(milestone.event), \(milestone.day)") }
        for paper in papers {
            batch.papers.add(
                """
                \(id), \(paper.entry), \(paper.code), \(paper.title), \(paper.authority), \(paper.kind(of: procedure)), \(paper.year),
                \(paper.number), \(paper.day), \(paper.verification), \(paper.mark)
                """)
            sums.numbers.note(paper, of: procedure)
        }
        try writeParts(in: db)
    }
}

import Identifier
import Law
import Procedure
import Register
import Store

/// The rows that follow from a matter's stream, found on one connection and written on another.
struct MatterRows: Sendable {
    let id: Int64
    let key: String
    let procedure: String
    let title: String
    let place: MatterPlace
    let opened: LocalDate
    let changedAt: Instant
    let authority: String
    let area: String
    let assignee: Int64?
    let entries: Int
    let opener: Int64?
    let tracking: [UInt8]
    /// Nil where they are as they were.
    let links: Links?
    let papers: [MatterDocument]
    /// Nil where nothing was ever made public, or nobody was ever given a part by their account.
    let publications: PublicationRows?
    let seats: SeatRows?
    let invitations: InvitationRows?
    let files: MatterFiles?
    let codes: MatterCodes?
    /// Nil where no entry says any.
    let marks: MatterMarks?
    /// Nil where nothing ever lay over it.
    let overlays: OverlayRows?
    /// What the ledger holds of them beside their numbers.
    var paperEntries: [Ledger.Entry] = []

    /// Who and what a matter is about.
    struct Links: Sendable {
        let parties: [MatterParty]
        let rights: [Right]

        struct Right: Sendable {
            let canonical: String
            let found: (kind: String, key: String)?
        }
    }

    var standsIn: MatterCounts.Place {
        MatterCounts.Place(
            authority: authority, assignee: assignee, isEnded: place.isFinal, awaitsAuthority: place.awaitsAuthority, due: place.due)
    }

    var course: MatterTally.Course {
        MatterTally.Course(
            procedure: procedure, authority: authority, area: area, opened: opened, closed: place.closed, isLate: place.missedClocks > 0)
    }

    /// Finds them.
    /// - Parameters:
    ///   - parties: those that the matter had, where no entry since has named a party or a right; nil finds parties and rights.
    ///   - typed: what the matter's entries name, where it was gathered already.
    ///   - known: parties that were looked up already.
    ///   - db: where parties and rights are looked up.
    init(
        _ matter: Matter, tracking: [UInt8], changedAt: Instant, papers: [MatterDocument] = [], keeping parties: [MatterParty]? = nil,
        typed: TypedLinks? = nil, known: KnownParties = KnownParties(), today: LocalDate, calendar: WorkCalendar, in db: any Connection
    ) throws {
        (id, key, procedure, authority, area) = (matter.id, matter.key, matter.procedure.code, matter.authority, matter.area)
        (assignee, opener, self.tracking, self.changedAt, self.papers) = (matter.assignee, matter.opener, tracking, changedAt, papers)
        place = matter.procedure.place(of: matter.entries, on: today, in: calendar)
        opened = matter.entries.first?.day ?? today
        entries = matter.entries.count
        links = parties == nil ? try Links(typed ?? TypedLinks(matter), known, in: db) : nil
        publications =
            matter.entries.contains { $0.publications != nil }
            ? PublicationRows(matter, parties: parties ?? links?.parties ?? []) : nil
        seats = matter.procedure.seats(by: matter.entries) ? SeatRows(seats: matter.seats) : nil
        invitations = matter.procedure.asksOthers ? InvitationRows(roles: place.isFinal ? [] : matter.invited, area: matter.area) : nil
        files = MatterFiles(matter)
        codes = MatterCodes(matter)
        marks = parties == nil ? MatterMarks(matter) : nil
        overlays = OverlayRows(matter, today: today, calendar: calendar)
        let names = (parties ?? links?.parties ?? []).map(\.name).joined(separator: "、")
        title = Self.fitting(names.isEmpty ? matter.procedure.title : "\(matter.procedure.title)：\(names)")
    }

    /// Titles stand in indexes, where PostgreSQL takes 2,700 bytes a row.
    private static func fitting(_ title: String) -> String { title.count <= longestTitle ? title : title.prefix(longestTitle - 1) + "…" }
    private static let longestTitle = 500

    /// Writes them; what they change in what is summed up over matters is for the caller to write.
    func write(_ sums: inout MatterSums, in db: any Connection) throws {
        let before = try MatterCounts.Place.read(id, in: db)
        sums.counts.move(from: before, to: standsIn)
        // Between opening and end nothing changes for indicators.
        if before == nil || before?.isEnded == true || place.isFinal {
            sums.tally.move(from: before == nil ? nil : try MatterTally.Course.read(id, in: db), to: course)
        }
        try names(before, in: db)
        if before == nil { try insert(in: db) } else { try update(in: db) }
        if let links { try write(links, isNew: before == nil, in: db) }
        for paper in papers {
            try paper.keep(of: id, procedure: procedure, in: db)
            sums.numbers.note(paper, of: procedure)
        }
        try codes?.write(of: id, in: db)
        try writeParts(in: db)
    }

    /// What few matters have: entered one by one.
    func writeParts(in db: any Connection) throws {
        try publications?.write(of: id, procedure: procedure, in: db)
        try seats?.write(of: id, in: db)
        try invitations?.write(of: id, in: db)
        try files?.write(of: id, in: db)
        try marks?.write(of: id, in: db)
        try overlays?.write(of: id, in: db)
        for entry in paperEntries {
            try MatterFact.filePaper(entry, in: db)
            try MatterFact.fileParcel(entry, in: db)
        }
    }

    /// Keeps the names of what is open where they are looked for; call while the rows of the parties are still the old ones.
    private func names(_ before: MatterCounts.Place?, in db: any Connection) throws {
        let wasOpen = before.map { !$0.isEnded } ?? false
        guard links != nil || wasOpen == place.isFinal else { return }
        if wasOpen { try MatterNames(of: id, in: db).drop(of: id, at: authority, in: db) }
        guard !place.isFinal else { return }
        try (links.map { MatterNames($0.parties.map(\.name)) } ?? MatterNames(of: id, in: db)).keep(of: id, at: authority, in: db)
    }

    /// Where the row stands among those of its queue: those without a day come last.
    var urgency: String { place.due?.description ?? "9" }

    private func insert(in db: any Connection) throws {
        try db.run(
            """
            INSERT INTO matter (id, key, procedure, title, state, ended, opened, changed_at, authority, area, assignee, due, urgency, lapses_at,
                awaits, entries, opener, tracking, closed, missed)
            VALUES (\(id), \(key), \(procedure), \(title), \(place.state), \(place.isFinal ? 1 : 0), \(opened), \(changedAt), \(authority),
                \(area), \(assignee), \(place.due), \(urgency), \(place.lapses), \(place.awaitsAuthority ? 1 : 0), \(entries), \(opener),
                \(tracking), \(place.closed), \(place.missedClocks))
            """)
    }

    private func update(in db: any Connection) throws {
        try db.run(
            """
            UPDATE matter SET title = \(title), state = \(place.state), ended = \(place.isFinal ? 1 : 0), changed_at = \(changedAt),
                assignee = \(assignee), due = \(place.due), urgency = \(urgency), lapses_at = \(place.lapses),
                awaits = \(place.awaitsAuthority ? 1 : 0), entries = \(entries), closed = \(place.closed), missed = \(place.missedClocks)
            WHERE id = \(id)
            """)
    }

    private func write(_ links: Links, isNew: Bool, in db: any Connection) throws {
        if !isNew {
            try db.run("DELETE FROM matter_party WHERE matter = \(id)")
            try db.run("DELETE FROM matter_right WHERE matter = \(id)")
            try MatterMarks.erase(of: id, in: db)
        }
        for (position, party) in links.parties.enumerated() {
            try db.run(
                """
                INSERT INTO matter_party (matter, role, position, name, name_key, code)
                VALUES (\(id), \(party.role), \(position), \(party.name), \(PartyName.key(party.name)), \(party.code))
                """)
        }
        for right in links.rights {
            try db.run(
                """
                INSERT INTO matter_right (matter, canonical, kind, right_key)
                VALUES (\(id), \(right.canonical), \(right.found?.kind), \(right.found?.key)) ON CONFLICT DO NOTHING
                """)
        }
    }
}

extension MatterRows.Links {
    fileprivate init(_ typed: TypedLinks, _ known: KnownParties, in db: any Connection) throws {
        parties = try typed.parties.map { try known.party($0.role, $0.typed, in: db) }
        rights = try typed.rights.map { try Self.right($0, in: db) }
    }

    private static func right(_ typed: String, in db: any Connection) throws -> Right {
        let candidates = Identifier.candidates(in: typed).filter(\.valid)
        return Right(
            canonical: candidates.first?.canonical ?? typed,
            found: try candidates.flatMap(\.writings).lazy.compactMap { try found($0, in: db) }.first)
    }

    private static func found(_ canonical: String, in db: any Connection) throws -> (kind: String, key: String)? {
        try db.first(
            "SELECT r.kind, r.key FROM right_number n JOIN right_row r ON r.id = n.right_id WHERE n.canonical = \(canonical) ORDER BY r.id LIMIT 1"
        ) { (kind: try $0[0], key: try $0[1]) }
    }
}

/// Parties and rights as the entries of a file name them.
struct TypedLinks {
    let parties: [(role: String, typed: String)]
    let rights: [String]

    init(_ matter: Matter) {
        let said = matter.procedure.corrected(matter.entries)
        parties = Self.parties(Self.values(said, matter.procedure, of: [.party, .parties]))
        rights = Self.values(said, matter.procedure, of: [.right]).flatMap(\.values)
    }

    /// Fields that name parties are called as their role; the last entry that names them holds.
    private static func parties(_ named: [(name: String, values: [String])]) -> [(role: String, typed: String)] {
        var typed: [String: [String]] = [:]
        var order: [String] = []
        for (name, values) in named where typed.updateValue(values, forKey: name) == nil { order.append(name) }
        return order.flatMap { role in (typed[role] ?? []).map { (role, $0) } }
    }

    private static let kinds: Set<FieldKind> = [.party, .parties, .right]

    /// Whether entries name a party, a right or another mark, or correct what named one.
    static func areNamed(in entries: [Entry], of procedure: AnyProcedure) -> Bool {
        entries.contains { entry in
            entry.kind == EntryCorrected.kind || MatterMarks.areNamed(in: entry, of: procedure)
                || (procedure.events[entry.kind]?.fields ?? []).contains { kinds.contains($0.kind) }
        }
    }

    /// What fields of some kinds say, as corrected: one text, or several.
    private static func values(_ said: [Entry], _ procedure: AnyProcedure, of kinds: Set<FieldKind>) -> [(name: String, values: [String])] {
        said.flatMap { entry -> [(name: String, values: [String])] in
            (procedure.events[entry.kind]?.fields ?? []).filter { kinds.contains($0.kind) }.compactMap { field in
                switch entry.values[field.name] {
                case .text(let text): (field.name, [text])
                case .list(let list): (field.name, list.compactMap(String.init))
                default: nil
                }
            }
        }
    }
}

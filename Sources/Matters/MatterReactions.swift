public import Law
import Procedure
import Store

/// What entries cause in other matters, in the transaction in which they are entered: all of it is done, or nothing.
extension Matters {
    /// - Parameter matter: the matter in which `entered` stands already.
    func react(to entered: [Entry], in matter: inout Matter, at now: Instant, in db: any Connection) throws {
        for caused in matter.procedure.caused(by: entered, in: matter.entries) {
            do {
                if let kind = caused.reaction.files {
                    for key in matter.linked(with: caused.reaction.procedure) {
                        try file(kind, caused, in: key, from: matter, at: now, in: db)
                    }
                } else {
                    try openMatter(caused, from: &matter, at: now, in: db)
                }
            } catch let refusal as Refusal {
                throw MatterRefusal.refused("\(caused.reaction.title)没有办成，本条也没有登记。\(refusal.description)")
            }
        }
    }

    /// Enters an event in a matter that is linked. Where that matter has gone on to where the event has no place any more, nothing is entered.
    private func file(
        _ kind: String, _ caused: Caused, in key: String, from matter: Matter, at now: Instant, in db: any Connection
    ) throws {
        var other = try load(key, in: db)
        do {
            let entered = try other.procedure.file(
                kind, caused.values, on: other.entries, terms(caused, by: .system, from: matter, at: now))
            try take(entered, into: &other, at: now, in: db)
        } catch Refusal.notHere {}
    }

    /// Opens a matter with the same authority, in the same area, for the same party; where that authority does not handle the procedure, with the
    /// one that does there, or in the area above. Its claimant's tracking code is that of the matter that caused it, since nobody was there to be
    /// given another.
    private func openMatter(_ caused: Caused, from matter: inout Matter, at now: Instant, in db: any Connection) throws {
        guard let procedure = procedures[caused.reaction.procedure], let opening = procedure.openings(on: now.day).first else {
            throw MatterRefusal.refused("\(caused.reaction.title)没有办成：今天没有适用的程序。本条也没有登记。")
        }
        let key = try MatterKey.unused(in: db)
        let opener = Actor(procedure.opener(on: now.day), Actor.system.account)
        var entered = try procedure.file(opening.kind, caused.values, on: [], terms(caused, by: opener, from: matter, at: now))
        let from = MatterLinked(caused.reaction.code, .openedFrom, matter: matter.key, procedure: matter.procedure.code)
        entered += try procedure.file(MatterLinked.kind, from.values, on: entered, terms(caused, by: .system, from: matter, at: now))
        let held: [UInt8] = try db.first("SELECT tracking FROM matter WHERE id = \(matter.id)") { try $0[0] } ?? []
        // What the authority takes up of its own motion is not for whoever brought the first one.
        let isTheirs = opener.role.side == .party
        let office = office(for: procedure.code, after: matter)
        _ = try begin(
            key, procedure, entered, authority: office.authority, area: office.area, opener: isTheirs ? matter.opener : nil,
            tracking: isTheirs ? MatterKey.hash(of: held, for: key) : MatterKey.hash(of: MatterKey.trackingCode()),
            by: Actor.system.account, at: now, in: db)
        let to = MatterLinked(caused.reaction.code, .opened, matter: key, procedure: procedure.code)
        let linked = try matter.procedure.file(
            MatterLinked.kind, to.values, on: matter.entries, FilingTerms(by: .system, day: now.day, at: now, calendar: calendar))
        try take(linked, into: &matter, at: now, in: db)
    }

    private func office(for procedure: String, after matter: Matter) -> (authority: String, area: String) {
        for area in [matter.area, matter.area.areaAbove].compactMap(\.self) {
            let handling = duties(procedure, area)
            if handling.contains(matter.authority) { return (matter.authority, area) }
            // One office an area; were there two, the same one every time.
            if let first = handling.min() { return (first, area) }
        }
        return (matter.authority, matter.area)
    }

    private func terms(_ caused: Caused, by actor: Actor, from matter: Matter, at now: Instant) -> FilingTerms {
        var terms = FilingTerms(by: actor, day: now.day, at: now, calendar: calendar)
        terms.cause = Cause(matter.key, of: matter.procedure.code, entry: caused.by)
        return terms
    }

    /// What a matter caused in others, the earliest first.
    /// - Parameter files: of the matters that are linked with it.
    public func caused(by matter: Matter) async throws -> [CausedEntry] {
        let keys = matter.entries.compactMap(\.link).compactMap(\.matter)
        guard !keys.isEmpty else { return [] }
        return try await database.read { [self] db in
            try keys.unique.flatMap { key -> [CausedEntry] in
                let other = try load(key, in: db)
                return other.entries.filter { $0.cause?.matter == matter.key && $0.kind != MatterLinked.kind }.map { entry in
                    CausedEntry(
                        by: entry.cause?.entry ?? 0, matter: key, procedure: other.procedure.title,
                        title: other.procedure.events[entry.kind]?.title ?? entry.kind, day: entry.day)
                }
            }
        }
    }
}

/// An entry of another matter that an entry of this one brought about.
public struct CausedEntry: Sendable, Hashable {
    /// The number of the entry here.
    public let by: Int
    public let matter: String
    /// Titles of the procedure and of what was entered.
    public let procedure: String
    public let title: String
    public let day: LocalDate
}

extension Matter {
    /// The matters of a procedure that were opened from this one, or that this one was opened from.
    fileprivate func linked(with procedure: String) -> [String] {
        entries.compactMap(\.link).filter { $0.procedure == procedure }.compactMap(\.matter).unique
    }
}

extension Entry {
    fileprivate var link: MatterLinked? { kind == MatterLinked.kind ? MatterLinked(values: values) : nil }
}

extension [String] {
    fileprivate var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

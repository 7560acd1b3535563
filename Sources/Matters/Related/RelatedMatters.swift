public import Access
import Identifier
public import Law
import Procedure
import Register
import Store

/// Another matter that has to do with one, and why.
public struct RelatedMatter: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        /// The same right, by its number.
        case right(String)
        /// The same party, and in which role it stands there.
        case party(String, role: String)
        /// One was opened from the other.
        case linked
    }
    public let line: MatterLine
    public let reasons: [Reason]
    /// The same procedure on the same right or between the same parties, open or opened within a year.
    public let mayBeTheSame: Bool
}

extension Matters {
    /// The matters that have to do with one by its right's number, its parties or links, those that may be the same one first, then the latest.
    ///
    /// Identifiers are held against each other and nothing that is merely alike: numbers as they are canonically written, credit codes, and names
    /// where there is no code. Only matters that are open to the viewer are among them.
    /// - Parameter limit: at most so many of each kind, the latest.
    public func related(to matter: Matter, for viewer: Viewer, limit: Int = 20) async throws -> [RelatedMatter] {
        guard case .account(_, _, let acting?) = viewer, acting.role.actsForAuthority, let authority = acting.authority,
            matter.isOpen(to: viewer)
        else { return [] }
        let recent = clock.today() - 365
        return try await database.read { db in
            var found: [String: Found] = [:]
            func note(_ line: MatterLine, _ reason: RelatedMatter.Reason, party: String? = nil) {
                var known = found[line.key] ?? Found(line: line)
                if !known.reasons.contains(reason) { known.reasons.append(reason) }
                if case .right = reason { known.sharesRight = true }
                if let party { known.parties.insert(party) }
                found[line.key] = known
            }
            let rights: [String] = try db.all("SELECT canonical FROM matter_right WHERE matter = \(matter.id)") { try $0[0] }
            for right in rights {
                for writing in RightWritings.of(right) {
                    for line in try Self.matters(onNumber: writing, of: authority, but: matter.id, limit, in: db) {
                        note(line, .right(right))
                    }
                }
            }
            for party in matter.parties {
                for (line, role) in try Self.matters(naming: party, of: authority, but: matter.id, limit, in: db) {
                    note(line, .party(party.name, role: role), party: party.role)
                }
            }
            for key in matter.entries.filter({ $0.kind == MatterLinked.kind }).compactMap({ MatterLinked(values: $0.values).matter }) {
                let line = try db.first("\(MatterLine.columns) WHERE m.key = \(key) AND m.authority = \(authority)", MatterLine.init)
                if let line { note(line, .linked) }
            }
            let own = Set(matter.parties.map(\.role))
            return found.values.map { found in
                let line = found.line
                let isSameKind = line.procedure == matter.procedure.code && (!line.isEnded || line.opened >= recent)
                let betweenTheSame = own.count > 1 && found.parties == own
                return RelatedMatter(
                    line: line, reasons: found.reasons, mayBeTheSame: isSameKind && (found.sharesRight || betweenTheSame))
            }
            .sorted { a, b in
                a.mayBeTheSame != b.mayBeTheSame
                    ? a.mayBeTheSame : (a.line.opened, a.line.key) > (b.line.opened, b.line.key)
            }
        }
    }

    /// What a search gathered of another matter.
    private struct Found {
        let line: MatterLine
        var reasons: [RelatedMatter.Reason] = []
        var sharesRight = false
        /// Roles here of the parties that stand in it.
        var parties: Set<String> = []
        init(line: MatterLine) { self.line = line }
    }

    private static func matters(
        onNumber right: String, of authority: String, but own: Int64, _ limit: Int, in db: any Connection
    ) throws -> [MatterLine] {
        try db.all(
            """
            \(MatterLine.columns) JOIN matter_right r ON r.matter = m.id
            WHERE r.canonical = \(right) AND r.matter <> \(own) AND m.authority = \(authority) ORDER BY r.matter DESC LIMIT \(limit)
            """, MatterLine.init)
    }

    private static func matters(
        naming party: MatterParty, of authority: String, but own: Int64, _ limit: Int, in db: any Connection
    ) throws -> [(MatterLine, String)] {
        let key: SQL = party.code.map { "p.code = \($0)" } ?? "p.name_key = \(PartyName.key(party.name)) AND p.code IS NULL"
        return try db.all(
            """
            \(MatterLine.selection), p.role FROM matter m JOIN matter_party p ON p.matter = m.id
            WHERE \(key) AND p.matter <> \(own) AND m.authority = \(authority) ORDER BY p.matter DESC LIMIT \(limit)
            """
        ) { (try MatterLine($0), try $0[9]) }
    }
}

/// What somebody who is about to hand something in has handed in already.
public struct EarlierRequest: Sendable, Hashable {
    public let key: String
    public let opened: LocalDate
    /// The state's name in logs.
    public let state: String
}

extension Matters {
    /// Open matters of a procedure that somebody who is about to open one has opened already: on the same right, against the same opponent, from
    /// the same account.
    ///
    /// Without an account, the same way to be reached is taken for the same person, but only in procedures whose other side learns of the
    /// request anyway: else whoever is complained of could try who it was.
    /// - Parameter typed: the fields of the first form.
    public func earlier(_ code: String, _ event: String, _ typed: [String: [String]], by viewer: Viewer) async throws -> [EarlierRequest] {
        guard let procedure = procedures[code], let outline = procedure.events[event] else { return [] }
        let request = RequestSigns(outline, typed.compactMapValues { $0.first.map(FieldValue.text) })
        let byContact = procedure.letsIn(.respondent) && procedure.names(MatterRole.claimant.code, to: .parties)
        let account = viewer.accountID
        guard account != nil || (byContact && !request.contacts.isEmpty) else { return [] }
        return try await database.read { [self] db in
            let keys: [String]
            if let account {
                keys = try db.all(
                    """
                    SELECT key FROM matter WHERE opener = \(account) AND procedure = \(code) AND ended = 0 ORDER BY id DESC LIMIT 50
                    """
                ) { try $0[0] }
            } else {
                keys = try Self.openMatters(of: code, on: request, in: db)
            }
            return try keys.compactMap { key -> EarlierRequest? in
                let matter = try load(key, in: db)
                guard let first = matter.entries.first else { return nil }
                let there = RequestSigns(outline, procedure.corrected(matter.entries).first?.values ?? [:])
                guard there.right == request.right, there.opponent == request.opponent,
                    account != nil || !there.contacts.isDisjoint(with: request.contacts)
                else { return nil }
                return EarlierRequest(key: key, opened: first.day, state: matter.standing(on: clock.today(), in: calendar).state ?? "")
            }
        }
    }

    /// Open matters on the right that a request names; where it names none, with its opponent.
    private static func openMatters(of procedure: String, on request: RequestSigns, in db: any Connection) throws -> [String] {
        if let right = request.right {
            return try RightWritings.of(right).flatMap { writing in
                try db.all(
                    """
                    SELECT m.key FROM matter_right r JOIN matter m ON m.id = r.matter
                    WHERE r.canonical = \(writing) AND m.procedure = \(procedure) AND m.ended = 0 ORDER BY r.matter DESC LIMIT 50
                    """
                ) { try $0[0] as String }
            }
        }
        guard let name = request.claimant else { return [] }
        return try db.all(
            """
            SELECT m.key FROM matter_party p JOIN matter m ON m.id = p.matter
            WHERE p.name_key = \(name) AND m.procedure = \(procedure) AND m.ended = 0 ORDER BY p.matter DESC LIMIT 50
            """
        ) { try $0[0] }
    }
}

/// By what a request is known again.
private struct RequestSigns: Hashable {
    /// Of its canonical writings the first; nil where none is named.
    let right: String?
    let opponent: String?
    let claimant: String?
    /// Telephone numbers and mail addresses.
    let contacts: Set<String>

    init(_ event: EventOutline, _ values: [String: FieldValue]) {
        let right = event.fields.first { $0.kind == .right }.flatMap { values[$0.name]?.text }
        self.right = right.map { RightWritings.of($0).min() ?? $0 }
        func name(_ field: String) -> String? { values[field]?.text.map(Self.key) }
        opponent = name(MatterRole.respondent.code) ?? name("opponent")
        claimant = name(MatterRole.claimant.code)
        let personal = event.fields.filter { $0.seen == .personal }.compactMap { values[$0.name]?.text }
        contacts = Set(personal.flatMap(Self.contacts))
    }

    /// A credit code as it is, a name as names are compared.
    private static func key(_ typed: String) -> String {
        Identifier.candidates(in: typed).first { $0.kind == .creditCode && $0.valid }?.canonical ?? PartyName.key(typed)
    }

    /// Numbers of seven digits and more, and what has an @ in its middle.
    private static func contacts(in text: String) -> [String] {
        text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || "@._-+".contains($0))) }.compactMap { word in
            if word.contains("@") { return word.lowercased() }
            let digits = word.filter(\.isNumber)
            return digits.count >= 7 ? digits : nil
        }
    }
}

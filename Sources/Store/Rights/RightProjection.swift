public import Register

/// Writes the rows of a right from its folded file: the list row, its numbers and its parties.
public struct RightProjection {
    /// Roles that become parties. Inventors and designers stay names on the right: a shared name does not make one person.
    static let partyRoles: Set<PartyMention.Role> = [.applicant, .holder, .author, .breeder, .agency, .agent, .user]

    let names: PartyNames
    public init(names: PartyNames) { self.names = names }

    /// Writes a right that has no rows yet.
    public func insert(_ id: Int64, _ file: RightFile, _ finding: StatusFinding, in db: any Connection) throws {
        let record = file.record
        let owner = file.owners.first
        let ownerName = try owner.flatMap { try names.id(of: $0, in: db) }
        try db.run(
            """
            INSERT INTO right_row (id, kind, key, title, form, owner, status, status_since, status_until, day, area)
            VALUES (\(id), \(record.kind.rawValue), \(record.key), \(file.title), \(record.particulars.form?.rawValue), \(ownerName),
                    \(finding.status.rawValue), \(finding.since), \(finding.until), \(file.leadingDay), \(owner?.areaCode))
            """)
        try insertDetails(id, record, in: db)
        try RightSheet.write(id, file, finding, in: db)
    }

    /// Rewrites the rows of a right whose facts changed.
    public func update(_ id: Int64, _ file: RightFile, _ finding: StatusFinding, in db: any Connection) throws {
        try db.run("DELETE FROM right_row WHERE id = \(id)")
        try db.run("DELETE FROM right_number WHERE right_id = \(id)")
        try db.run("DELETE FROM right_party WHERE right_id = \(id)")
        try insert(id, file, finding, in: db)
    }

    private func insertDetails(_ id: Int64, _ record: RightRecord, in db: any Connection) throws {
        for canonical in Set(record.numbers.map(\.canonical) + [record.key]) {
            try db.run("INSERT INTO right_number (canonical, right_id) VALUES (\(canonical), \(id)) ON CONFLICT DO NOTHING")
        }
        var position = 0
        // Role by role: between roles the order of a record says nothing, and folding may change it.
        for mention in PartyMention.Role.allCases.flatMap({ role in record.parties.filter { $0.role == role } })
        where Self.partyRoles.contains(mention.role) {
            guard let name = try names.id(of: mention, in: db) else { continue }
            position += 1
            try db.run(
                "INSERT INTO right_party (right_id, position, role, name_id) VALUES (\(id), \(position), \(mention.role.rawValue), \(name))"
            )
        }
    }
}

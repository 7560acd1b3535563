import Law
import Register

extension Projection {
    /// The rows of rights and of parties. They are one projection, because who a name stands for depends on what was said before it.
    public static let register = Projection(
        "register", version: 1 + SheetColumn.layout,
        tables: ["right_row", "right_number", "right_party", "party", "party_name", RightSheet.table],
        reading: .entries(ofStreams: RightKind.allCases.map(RightEntry.streamKind) + [PartyAuthority.streamKind]),
        decode: { lines, _, _ in try lines.map(RegisterFold.decode) }, fold: { RegisterFold(today: $0) })
}

/// Makes the rows of the register from the entries of rights and from the decisions of the name authority.
private final class RegisterFold: EntryFold, @unchecked Sendable {
    private let today: LocalDate
    private let names = PartyNames()
    private let rows: RightProjection

    init(today: LocalDate) {
        self.today = today
        rows = RightProjection(names: names)
    }

    private enum Decoded: Sendable {
        case right(RightRecord)
        case merged(PartyAuthority.Merged)
        case parted
    }

    static func decode(_ line: LedgerLine) throws -> (any Sendable)? {
        switch (line.kind, line.streamKind) {
        case (RightEntry.kind, _): Decoded.right(try CanonicalJSON.decode(RightRecord.self, from: line.body))
        case (PartyAuthority.Merged.kind, PartyAuthority.streamKind):
            Decoded.merged(try CanonicalJSON.decode(PartyAuthority.Merged.self, from: line.body))
        case (PartyAuthority.Parted.kind, PartyAuthority.streamKind): Decoded.parted
        default: nil
        }
    }

    func forget() { names.forget() }

    func take(_ line: LedgerLine, _ decoded: any Sendable, in db: any Connection) throws {
        switch decoded as? Decoded {
        case .right(let record): try take(record, line, in: db)
        case .merged(let fact):
            try PartyAuthority.join(try party(line.streamKey, line, in: db), to: try party(fact.into, line, in: db), in: db)
        case .parted: try PartyAuthority.separate(try party(line.streamKey, line, in: db), in: db)
        case nil: break
        }
    }

    private func take(_ record: RightRecord, _ line: LedgerLine, in db: any Connection) throws {
        guard line.seq > 1 else {
            guard let source = line.source, let name = line.sourceName else {
                throw StoreError.failed("\(line.streamKind) \(line.streamKey) 第 \(line.seq) 条没有写明来源")
            }
            let file = RightFile(record, from: FactOrigin(source: source, name: name, asOf: line.day))
            return try rows.insert(line.stream, file, file.finding(on: today), in: db)
        }
        let said = try RegisterReader.statements(of: line.stream, in: db).filter { $0.seq <= line.seq }
        let file = try RegisterReader.fold(said, record.kind, record.key)
        try rows.update(line.stream, file, file.finding(on: today), in: db)
    }

    private func party(_ nameKey: String, _ line: LedgerLine, in db: any Connection) throws -> Int64 {
        let id: Int64? = try db.first("SELECT home FROM party_name WHERE name_key = \(nameKey)") { try $0[0] }
        guard let id else { throw StoreError.failed("\(line.streamKind) \(line.streamKey) 第 \(line.seq) 条所说的主体“\(nameKey)”在它之前没有出现过") }
        return id
    }
}

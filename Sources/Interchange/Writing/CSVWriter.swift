public import Register

/// Rights as CSV (RFC 4180): rows as the databases keep them in, bytes out, nothing decoded on the way.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, as spreadsheets themselves mark text; an import takes it away.
public struct CSVWriter: Sendable {
    /// UTF-8's mark, by which spreadsheets know it.
    public static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let columns: [SheetColumn]
    /// By `SheetColumn.rawValue`.
    private let isWanted: [Bool]

    /// - Parameter kinds: the kinds of right that come; other kinds' columns are left out.
    public init(_ kinds: Set<RightKind>) {
        columns = SheetColumn.columns(of: kinds)
        let wanted = Set(columns)
        isWanted = SheetColumn.allCases.map { wanted.contains($0) }
    }

    /// The first line.
    public var head: [UInt8] { Array(columns.map(\.heading).joined(separator: ",").utf8) + [0x0D, 0x0A] }

    /// One right's row with its line end.
    public func append(_ row: UnsafeRawBufferPointer, to out: inout [UInt8]) {
        var (column, start, isFirst, needsQuotes) = (0, 0, true, false)
        for at in 0...row.count {
            let byte = at < row.count ? row[at] : SheetColumn.separator
            // Everything that matters stands below the comma's successor.
            guard byte <= 0x2C else { continue }
            if byte == SheetColumn.separator {
                if column < isWanted.count, isWanted[column] {
                    if !isFirst { out.append(0x2C) }
                    isFirst = false
                    if at > start { Self.append(UnsafeRawBufferPointer(rebasing: row[start..<at]), needsQuotes, to: &out) }
                }
                (column, start, needsQuotes) = (column + 1, at + 1, false)
            } else if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D {
                needsQuotes = true
            }
        }
        out.append(0x0D)
        out.append(0x0A)
    }

    private static func append(_ cell: UnsafeRawBufferPointer, _ needsQuotes: Bool, to out: inout [UInt8]) {
        let isFormula = startsFormula(cell)
        guard needsQuotes else {
            if isFormula { out.append(0x27) }
            return out.append(contentsOf: cell)
        }
        out.append(0x22)
        if isFormula { out.append(0x27) }
        var start = 0
        for at in 0..<cell.count where cell[at] == 0x22 {
            out.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[start...at]))
            out.append(0x22)
            start = at + 1
        }
        out.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[start...]))
        out.append(0x22)
    }

    /// Begins with = + - @ in either width, a tab or a line end; or with an apostrophe, which would be taken for such a mark.
    private static func startsFormula(_ cell: UnsafeRawBufferPointer) -> Bool {
        switch cell[0] {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x27, 0x09, 0x0A, 0x0D: return true
        case 0xEF:
            guard cell.count >= 3, cell[1] == 0xBC else { return false }
            return cell[2] == 0x9D || cell[2] == 0x8B || cell[2] == 0x8D || cell[2] == 0xA0
        default: return false
        }
    }
}

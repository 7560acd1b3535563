import Law
import Register

/// Turns a row into the records it stands for, or into the reasons why it cannot.
enum RowRecords {
    static func records(of row: inout TableRow) -> [RightRecord] {
        var records =
            switch row.map.kind {
            case .patent: PatentRow.records(&row)
            case .trademark: TrademarkRow.records(&row)
            case .copyright: CopyrightRow.records(&row)
            case .layout: LayoutRow.records(&row)
            case .variety: VarietyRow.records(&row)
            case .indication: IndicationRow.records(&row)
            }
        OwnColumns.add(&row, to: &records)
        return row.reasons.isEmpty ? records : []
    }

    /// Industries of GB/T 4754 in a field, as class marks.
    static func industries(_ row: TableRow) -> [ClassMark] {
        guard let text = row.text(.industry) else { return [] }
        return text.utf8.split(whereSeparator: { !ClassText.isDigit($0) && !ClassText.isLetter($0) }).compactMap { run in
            guard let first = run.first, (0x41...0x54).contains(first), (3...5).contains(run.count),
                run.dropFirst().allSatisfy({ $0 <= 0x39 })
            else { return nil }
            return ClassMark(.industry, String(Substring(run)))
        }
    }
}

extension RightRecord {
    mutating func set(_ day: RightDay, _ value: LocalDate?) {
        if let value { days[day] = value }
    }
}

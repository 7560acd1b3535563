import Identifier
import Law
import Register

/// A row of a list of patents.
enum PatentRow {
    static func records(_ row: inout TableRow) -> [RightRecord] {
        let number = application(&row)
        var record = RightRecord(kind: .patent, key: number?.number.canonical ?? "")
        record.titles = row.title("缺少发明名称")
        record.particulars.form = number?.number.form ?? form(row.text(.form))
        let filing = row.day(.filing)
        record.set(.filing, filing)
        if let number {
            record.numbers.append(
                RightNumber(
                    .application, canonical: number.number.canonical, typed: number.typed, office: number.number.office, day: filing))
        }
        documents(&row, &record)
        parties(&row, &record)
        record.classes = classes(&row) + RowRecords.industries(row)
        if let abstract = row.text(.abstract) { record.abstracts = [LanguageText(abstract, language: TextLanguage.of(abstract))] }
        if let claims = row.text(.claims) { record.claims = ClaimText.split(claims) }
        record.statusText = row.text(.status)
        record.set(.expiry, row.day(.expiry))
        record.priorities = row.priorities()
        international(&row, &record)
        return [record]
    }

    private static func application(_ row: inout TableRow) -> (number: OfficeNumber.Application, typed: String)? {
        for column in [Column.number, .patentNumber] {
            guard let text = row.text(column) else { continue }
            do throws(IdentifierFault) {
                return (try OfficeNumber.application(text, office: nil), text)
            } catch {
                row.reject(TableRow.spoilt(text) ?? error.reason, column, value: text)
                return nil
            }
        }
        row.reject("缺少申请号（或者专利号），没有号码的专利不能导入", row.map.has(.number) ? .number : .patentNumber)
        return nil
    }

    private static func form(_ text: String?) -> RightForm? {
        guard let text else { return nil }
        if text.contains("实用新型") || text == "新型" { return .utility }
        if text.contains("外观") { return .design }
        return text.contains("发明") ? .invention : nil
    }

    private static func documents(_ row: inout TableRow, _ record: inout RightRecord) {
        let (either, publication) = (row.day(.anyPublication), row.day(.publication))
        let (announced, granted) = (row.day(.grantPublication), row.day(.grant))
        for column in [Column.publicationNumber, .grantNumber] {
            guard let text = row.text(column) else { continue }
            for part in Names.split(text) {
                // A number, and its own day after it or not: `CN113781974A 2021-12-10`.
                let words = part.split(separator: " ")
                let own = words.count > 1 ? words.last.flatMap { DayText.parse(String($0)) } : nil
                let written = own == nil ? part : words.dropLast().joined(separator: " ")
                do throws(IdentifierFault) {
                    var number = try OfficeNumber.document(written, office: nil, kind: nil)
                    if column == .grantNumber { number.role = .grant }
                    number.day =
                        own ?? (number.role == .grant ? announced ?? (column == .grantNumber ? granted : either) : publication ?? either)
                    if !record.numbers.contains(number) { record.numbers.append(number) }
                } catch {
                    row.reject(TableRow.spoilt(part) ?? error.reason, column, value: part)
                }
            }
        }
        record.set(.publication, publication)
        record.set(.grant, granted ?? announced)
        guard let either else { return }
        // One column for both: the document's kind says which publication it was.
        let isGrant =
            record.numbers.contains { $0.role == .grant } || record.particulars.form == .utility || record.particulars.form == .design
        let isApplication = record.numbers.contains { $0.role == .publication }
        if isGrant && !isApplication {
            if record.days[.grant] == nil { record.days[.grant] = either }
        } else if record.days[.publication] == nil {
            record.days[.publication] = either
        }
    }

    private static func parties(_ row: inout TableRow, _ record: inout RightRecord) {
        var parties = row.parties(.applicant, .applicant) + row.parties(.holder, .holder)
        row.describe(&parties, [.applicant, .holder])
        let isDesign = record.particulars.form == .design
        parties += row.parties(.inventor, isDesign ? .designer : .inventor)
        parties += row.parties(.agency, .agency).map(AgencyName.split) + row.parties(.agent, .agent)
        record.parties = parties
    }

    private static func classes(_ row: inout TableRow) -> [ClassMark] {
        var marks: [ClassMark] = []
        for (column, scheme) in [(Column.ipc, ClassMark.Scheme.ipc), (.cpc, .cpc), (.locarno, .locarno)] {
            for index in row.map.fields(of: column) where index < row.fields.count {
                for part in ClassList.split(TableRow.clean(row.fields[index])) {
                    let mark = scheme == .locarno ? ClassText.locarno(part) : ClassText.patent(part, scheme) ?? ClassText.locarno(part)
                    guard let mark else {
                        row.reject(scheme == .locarno ? "不是洛迦诺分类号，应如 14-02" : "不是分类号，应如 H04L 9/32", column, value: part)
                        continue
                    }
                    if !marks.contains(where: { $0.scheme == mark.scheme && $0.symbol == mark.symbol }) { marks.append(mark) }
                }
            }
        }
        if let first = marks.firstIndex(where: { $0.scheme == .ipc || $0.scheme == .locarno }) { marks[first].isMain = true }
        return marks
    }

    private static func international(_ row: inout TableRow, _ record: inout RightRecord) {
        record.set(.nationalEntry, row.day(.nationalEntry))
        let filing = row.day(.internationalFiling)
        record.set(.internationalFiling, filing)
        for column in [Column.internationalApplication, .internationalPublication] {
            guard let text = row.text(column) else { continue }
            // A number, and a day after it or not: `PCT/JP2014/059529 2014.03.31`.
            let words = text.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "；" || $0 == "," })
            guard let number = words.first(where: { DayText.parse(String($0)) == nil }).map(String.init) else { continue }
            let day = words.compactMap { DayText.parse(String($0)) }.first
            if column == .internationalApplication {
                record.set(.internationalFiling, filing ?? day)
                record.numbers.append(
                    RightNumber(
                        .international, canonical: OfficeNumber.international(number), typed: number, office: "WO", day: filing ?? day))
            } else {
                record.numbers.append(
                    RightNumber(
                        .publication, canonical: OfficeNumber.internationalPublication(number), typed: number, office: "WO", day: day))
            }
        }
    }
}

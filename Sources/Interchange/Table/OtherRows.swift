import Identifier
import Law
import Register

/// A row of a list of copyright registrations: software or works.
enum CopyrightRow {
    static func records(_ row: inout TableRow) -> [RightRecord] {
        var record = RightRecord(kind: .copyright, key: "")
        let day = row.day(.registration)
        if let number = registration(&row) {
            record.key = number.canonical
            record.particulars.form = number.form
            record.numbers = [RightNumber(.registration, canonical: number.canonical, typed: number.typed, day: day)]
        }
        if let certificate = row.text(.number) {
            record.numbers.append(RightNumber(.certificate, canonical: OfficeNumber.compact(certificate), typed: certificate))
        }
        record.titles = row.title("缺少软件名称或者作品名称")
        record.set(.registration, day)
        record.set(.firstPublication, row.day(.firstPublication))
        record.set(.completion, row.day(.completion))
        var holders = row.parties(.holder, .holder)
        row.describe(&holders, [.holder])
        record.parties = holders + row.parties(.author, .author) + row.parties(.agency, .agency)
        record.particulars.version = row.text(.version)
        if record.particulars.form != .software { record.particulars.product = row.text(.form) }
        record.statusText = row.text(.status)
        record.classes = RowRecords.industries(row)
        if let abstract = row.text(.abstract) { record.abstracts = [LanguageText(abstract, language: TextLanguage.of(abstract))] }
        return [record]
    }

    private static func registration(_ row: inout TableRow) -> (canonical: String, typed: String, form: RightForm)? {
        let column: Column = row.text(.registrationNumber) == nil && row.map.has(.number) ? .number : .registrationNumber
        guard let text = row.text(column) else {
            row.reject("缺少登记号，没有号码的登记不能导入", .registrationNumber)
            return nil
        }
        if text.contains("作登字") {
            return row.number(column, WorkNumber.self).map { ($0.number.canonical, $0.typed, .work) }
        }
        return row.number(column, SoftwareNumber.self).map { ($0.number.canonical, $0.typed, .software) }
    }
}

/// A row of a list of layout designs of integrated circuits.
enum LayoutRow {
    static func records(_ row: inout TableRow) -> [RightRecord] {
        var record = RightRecord(kind: .layout, key: "")
        let column: Column = row.text(.registrationNumber) == nil ? .number : .registrationNumber
        let (filing, registered) = (row.day(.filing), row.day(.registration))
        if let found = row.number(column, LayoutNumber.self) {
            record.key = found.number.canonical
            record.numbers = [
                RightNumber(
                    column == .number ? .application : .registration, canonical: found.number.canonical, typed: found.typed,
                    day: column == .number ? filing : registered)
            ]
        } else if row.text(column) == nil {
            row.reject("缺少布图设计登记号", .registrationNumber)
        }
        record.titles = row.title("缺少布图设计名称")
        record.particulars.form = .layout
        record.particulars.product = row.text(.product)
        record.set(.filing, filing)
        record.set(.registration, registered)
        record.set(.publication, row.day(.anyPublication))
        record.set(.firstUse, row.day(.firstUse))
        record.set(.completion, row.day(.completion))
        record.set(.expiry, row.day(.expiry))
        var holders = row.parties(.holder, .holder)
        row.describe(&holders, [.holder])
        record.parties = holders + row.parties(.designer, .designer) + row.parties(.agency, .agency).map(AgencyName.split)
        record.statusText = row.text(.status)
        record.classes = RowRecords.industries(row)
        return [record]
    }
}

/// A row of a list of new plant varieties.
enum VarietyRow {
    static func records(_ row: inout TableRow) -> [RightRecord] {
        var record = RightRecord(kind: .variety, key: "")
        let (filing, granted) = (row.day(.filing), row.day(.grant))
        record.particulars.form = form(row.text(.form))
        if let found = row.number(.registrationNumber, VarietyNumber.self) {
            record.key = found.number.canonical
            record.particulars.form = found.number.isForestry ? .forestry : .agriculture
            record.numbers.append(RightNumber(.grant, canonical: found.number.canonical, typed: found.typed, day: granted))
        }
        if let found = row.number(.number, VarietyNumber.self) {
            if record.key.isEmpty { record.key = found.number.canonical }
            if record.particulars.form == nil { record.particulars.form = found.number.isForestry ? .forestry : .agriculture }
            record.numbers.append(RightNumber(.application, canonical: found.number.canonical, typed: found.typed, day: filing))
        }
        if row.text(.registrationNumber, .number) == nil { row.reject("缺少品种权号（或者申请号）", .registrationNumber) }
        record.titles = row.title("缺少品种名称")
        record.set(.filing, filing)
        record.set(.publication, row.day(.publication))
        record.set(.grant, granted)
        record.set(.expiry, row.day(.expiry))
        var owners = row.parties(.applicant, .applicant) + row.parties(.holder, .holder)
        row.describe(&owners, [.applicant, .holder])
        record.parties = owners + row.parties(.breeder, .breeder) + row.parties(.agency, .agency).map(AgencyName.split)
        record.particulars.species = row.text(.species)
        record.particulars.origin = row.text(.origin)
        record.particulars.announcement = row.text(.announcement)
        record.statusText = row.text(.status)
        return [record]
    }

    private static func form(_ text: String?) -> RightForm? {
        guard let text else { return nil }
        return text.contains("林") ? .forestry : text.contains("农") ? .agriculture : nil
    }
}

/// A row of a list of geographical indications.
enum IndicationRow {
    static func records(_ row: inout TableRow) -> [RightRecord] {
        var record = RightRecord(kind: .indication, key: "")
        record.titles = row.title("缺少地理标志产品名称")
        let day = row.day(.registration)
        record.set(.registration, day)
        record.set(.preliminaryPublication, row.day(.preliminary))
        number(&row, &record, day)
        if record.particulars.form == nil { record.particulars.form = form(row.text(.form)) }
        var owners = row.parties(.holder, .holder) + row.parties(.applicant, .applicant)
        row.describe(&owners, [.holder, .applicant])
        record.parties = owners + row.parties(.user, .user)
        record.particulars.origin = row.text(.origin)
        record.particulars.species = row.text(.species)
        record.particulars.announcement = row.text(.announcement)
        record.statusText = row.text(.status)
        if let abstract = row.text(.abstract) { record.abstracts = [LanguageText(abstract, language: TextLanguage.of(abstract))] }
        return [record]
    }

    /// A certificate number where there is one; else year, number and name of the announcement; else a trade mark's number.
    private static func number(_ row: inout TableRow, _ record: inout RightRecord, _ day: LocalDate?) {
        if let text = row.text(.registrationNumber), OfficeNumber.compact(text).hasPrefix("AGI") {
            guard let found = row.number(.registrationNumber, IndicationNumber.self) else { return }
            record.key = found.number.canonical
            record.particulars.form = .agriculturalProduct
            record.numbers = [RightNumber(.registration, canonical: found.number.canonical, typed: found.typed, day: day)]
        } else if let text = row.text(.registrationNumber), text.hasPrefix("GI-0000-") {
            // An export's own key of an indication whose announcement is not known yet.
            record.key = text
        } else if let text = row.text(.announcement) {
            guard let announcement = Announcement(text, day: day) else {
                row.reject("看不出是哪一年的第几号公告，应如“2007年第69号”，或者另有公告日期一栏", .announcement, value: text)
                return
            }
            guard let name = record.titles.first?.text else { return }
            record.key = "GI-\(announcement.year)-\(announcement.number)-\(name)"
            record.particulars.form = .product
            record.numbers = [RightNumber(.registration, canonical: record.key, typed: text, day: day)]
        } else if row.text(.registrationNumber) != nil {
            guard let found = row.number(.registrationNumber, TrademarkNumber.self) else { return }
            record.key = found.number.number
            record.particulars.form = form(row.text(.form)) ?? .certification
            record.numbers = [RightNumber(.registration, canonical: found.number.number, typed: found.typed, day: day)]
        } else {
            row.reject("缺少登记证书编号或者批准公告号", row.map.has(.announcement) ? .announcement : .registrationNumber)
        }
    }

    private static func form(_ text: String?) -> RightForm? {
        guard let text else { return nil }
        if text.contains("集体") { return .collective }
        if text.contains("证明") { return .certification }
        if text.contains("农产品") { return .agriculturalProduct }
        return text.contains("产品") ? .product : nil
    }
}

/// `国家质检总局公告2007年第69号`, `2007年第69号`, `第69号` with a day beside it, `2007-69`.
struct Announcement: Sendable, Hashable {
    let year: Int
    let number: Int

    init?(_ text: String, day: LocalDate?) {
        var numbers: [Int] = []
        for run in text.unicodeScalars.split(whereSeparator: { !("0"..."9").contains($0) }) {
            if run.count <= 6, let value = Int(String(run)) { numbers.append(value) }
        }
        if numbers.count >= 2, (1980...2199).contains(numbers[0]) {
            (year, number) = (numbers[0], numbers[1])
        } else if numbers.count == 1, let day {
            (year, number) = (day.civil.year, numbers[0])
        } else {
            return nil
        }
    }
}

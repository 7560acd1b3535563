import Law
import Register

/// The columns that only Helan's own exports have; see `SheetRow`, which writes them.
enum OwnColumns {
    static func add(_ row: inout TableRow, to records: inout [RightRecord]) {
        let columns: [Column] = [.otherNumbers, .otherTitles, .otherAbstracts, .events, .regionalIndustry]
        guard columns.contains(where: { row.map.has($0) }) else { return }
        let numbers = numbers(&row)
        let titles = texts(&row, .otherTitles)
        let abstracts = texts(&row, .otherAbstracts)
        let events = events(&row)
        let industries = row.text(.regionalIndustry).map { $0.split(separator: ";").map { Blank.trim(String($0)) } }
        for index in records.indices {
            for number in numbers
            where !records[index].numbers.contains(where: { $0.role == number.role && $0.canonical == number.canonical }) {
                records[index].numbers.append(number)
            }
            add(titles, to: &records[index].titles)
            add(abstracts, to: &records[index].abstracts)
            records[index].events += events
            if let industries { records[index].particulars.industries = industries }
        }
    }

    /// A text that is there already gets the language that is told here.
    private static func add(_ others: [LanguageText], to texts: inout [LanguageText]) {
        for other in others {
            if let place = texts.firstIndex(where: { $0.text == other.text }) {
                texts[place].language = other.language
            } else if !texts.contains(where: { $0.language == other.language }) {
                texts.append(other)
            }
        }
    }

    /// `registration US5169753 US - 2017-03-28`, separated by semicolons.
    private static func numbers(_ row: inout TableRow) -> [RightNumber] {
        guard let text = row.text(.otherNumbers) else { return [] }
        return text.split(separator: ";").compactMap { part in
            let words = part.split(separator: " ").map(String.init)
            guard words.count == 5, let role = RightNumber.Role(rawValue: words[0]) else {
                row.reject("应写作：种类 号码 国别 文献类型 日期，没有的写“-”", .otherNumbers, value: String(part))
                return nil
            }
            return RightNumber(
                role, canonical: words[1], typed: words[1], office: words[2], documentKind: words[3] == "-" ? nil : words[3],
                day: DayText.parse(words[4]))
        }
    }

    /// `en: Display device`, a line each.
    private static func texts(_ row: inout TableRow, _ column: Column) -> [LanguageText] {
        guard let text = row.text(column) else { return [] }
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            guard let colon = line.firstIndex(of: ":"), let language = Language.code(Blank.trim(String(line[..<colon]))) else {
                row.reject("每行应以语言代码开头，如“en: Display device”", column, value: String(line))
                return nil
            }
            return LanguageText(Blank.trim(String(line[line.index(after: colon)...])), language: language)
        }
    }

    /// `2020-05-01 [GR01] 授权`, a line each.
    private static func events(_ row: inout TableRow) -> [StatusEvent] {
        guard let text = row.text(.events) else { return [] }
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]"), open < close,
                let day = DayText.parse(Blank.trim(String(line[..<open])))
            else {
                row.reject("每行应写作“2020-05-01 [GR01] 授权”", .events, value: String(line))
                return nil
            }
            let words = Blank.trim(String(line[line.index(after: close)...]))
            return StatusEvent(
                code: String(line[line.index(after: open)..<close]), day: day, text: words.isEmpty ? nil : words)
        }
    }
}

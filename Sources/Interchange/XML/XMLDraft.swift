import Identifier
import Law
import Register

/// A patent being put together from an XML document: numbers are checked, faults collected.
struct XMLDraft {
    var record = RightRecord(kind: .patent, key: "")
    private(set) var reasons: [Reject] = []
    /// Language of the document, where it says.
    let language: String?

    init(_ node: XMLNode) { language = Language.code(node.attributes["lang"] ?? node.attributes["languageCode"]) }

    mutating func reject(_ text: String, _ field: String, value: String? = nil) { reasons.append(Reject(text, field: field, value: value)) }

    mutating func day(_ text: String?, _ field: String) -> LocalDate? {
        guard let text, !DayText.isBlank(text) else { return nil }
        if let day = DayText.parse(text) { return day }
        reject("不是有效的日期", field, value: text)
        return nil
    }

    /// The number under which the right is filed. The first that can be read stands.
    mutating func setApplication(_ number: String, office: String?, day: LocalDate?, field: String) {
        do throws(IdentifierFault) {
            let found = try OfficeNumber.application(number, office: office)
            record.key = found.canonical
            if record.particulars.form == nil { record.particulars.form = found.form }
            record.numbers.append(RightNumber(.application, canonical: found.canonical, typed: number, office: found.office, day: day))
            record.set(.filing, day)
        } catch {
            reject(error.reason, field, value: number)
        }
    }

    /// A published document; its day is the day of publication or of grant, by its kind.
    mutating func addDocument(_ number: String, office: String?, kind: String?, day: LocalDate?, field: String) {
        do throws(IdentifierFault) {
            var found = try OfficeNumber.document(number, office: office, kind: kind)
            found.day = day
            guard !record.numbers.contains(where: { $0.canonical == found.canonical && $0.role == found.role }) else { return }
            record.numbers.append(found)
            let role: RightDay = found.role == .grant ? .grant : .publication
            if record.days[role] == nil { record.set(role, day) }
            if record.particulars.form == nil, let letter = found.documentKind?.first {
                record.particulars.form = Self.form(letter, found.office)
            }
        } catch {
            reject(error.reason, field, value: number)
        }
    }

    private static func form(_ letter: Character, _ office: String) -> RightForm? {
        switch letter {
        case "U", "Y": .utility
        case "S", "D": .design
        case "A", "B", "C": .invention
        default: nil
        }
    }

    mutating func addTitle(_ text: String?, _ language: String?) {
        guard let text else { return }
        let title = LanguageText(text, language: Language.code(language) ?? self.language ?? TextLanguage.of(text))
        if !record.titles.contains(where: { $0.language == title.language }) { record.titles.append(title) }
    }

    mutating func addAbstract(_ node: XMLNode) {
        let text = FlowText.of(node, keepsPictures: false)
        guard !text.isEmpty else { return }
        let language = Language.code(node.attributes["lang"] ?? node.attributes["languageCode"]) ?? self.language ?? TextLanguage.of(text)
        if !record.abstracts.contains(where: { $0.language == language }) {
            record.abstracts.append(LanguageText(text, language: language))
        }
    }

    /// Claims of one language; a claim without a number has the next one.
    mutating func addClaims(_ nodes: [XMLNode], _ language: String?) {
        var last = 0
        for node in nodes {
            let text = FlowText.of(node, keepsPictures: true)
            guard !text.isEmpty else { continue }
            let written = node.attributes["num"] ?? node.child("ClaimNumber")?.text
            last = written.flatMap(Int.init) ?? last + 1
            let language = Language.code(language) ?? Language.code(node.attributes["lang"]) ?? self.language ?? TextLanguage.of(text)
            let body = FlowText.withoutNumber(text, last, language)
            record.claims.append(Claim(number: last, text: body, language: language))
        }
    }

    mutating func addClass(_ mark: ClassMark?) {
        guard var mark, !record.classes.contains(where: { $0.scheme == mark.scheme && $0.symbol == mark.symbol }) else { return }
        // The first stands first in print too.
        if !record.classes.contains(where: { $0.scheme == mark.scheme }) { mark.isMain = true }
        record.classes.append(mark)
    }

    mutating func addParty(_ party: PartyMention?) {
        guard let party, !record.parties.contains(where: { $0.role == party.role && $0.name == party.name }) else { return }
        record.parties.append(party)
    }

    mutating func addPriority(_ office: String?, _ number: String?, _ day: LocalDate?) {
        guard let number, !number.isEmpty else { return }
        let priority = Priority(office: office ?? "", number: number, day: day)
        // Data files repeat priorities in the office's writing and in a standard one; the first is the office's.
        if !record.priorities.contains(where: { $0.office == priority.office && ($0.number == number || $0.day != nil && $0.day == day) }) {
            record.priorities.append(priority)
        }
    }

    mutating func addInternational(_ number: String?, _ day: LocalDate?) {
        if let number {
            record.numbers.append(
                RightNumber(
                    .international, canonical: OfficeNumber.international(number), typed: number, office: "WO", day: day))
        }
        record.set(.internationalFiling, day)
    }

    func finish() -> (records: [RightRecord], reasons: [Reject]) {
        guard reasons.isEmpty else { return ([], reasons) }
        guard !record.key.isEmpty else { return ([], [Reject("没有申请号，不能登记", field: "申请号")]) }
        return ([record], [])
    }
}

import Law
import Register

/// What happens to a patent application, in order and before `end`: publication, examination, grant, fees, use, end.
struct PatentLife {
    let form: RightForm
    let filed: LocalDate
    private(set) var published: LocalDate?
    private(set) var granted: LocalDate?
    private(set) var events: [StatusEvent] = []
    /// The day of a transfer of the granted patent.
    private(set) var transferred: LocalDate?
    private let end: LocalDate

    init(form: RightForm, filed: LocalDate, end: LocalDate, _ dice: inout Dice) {
        (self.form, self.filed, self.end) = (form, filed, end)
        if form == .invention { examine(&dice) } else { registerAtOnce(&dice) }
        guard let granted else { return }
        add("GR01", granted, "授权")
        live(from: granted, &dice)
        events.sort { $0.day < $1.day }
    }

    /// Term in years (patent law, article 42): 20, 10; designs filed before 2021-06-01 10, later 15.
    private var term: Int {
        switch form {
        case .invention: 20
        case .design: filed < "2021-06-01" ? 10 : 15
        default: 10
        }
    }

    /// Invention: published within 18 months (article 34), then examined; some are refused or withdrawn, the last ones are still pending.
    private mutating func examine(_ dice: inout Dice) {
        let wait = min(dice.chance(620) ? dice.number(80...200) : dice.number(200...540), end.ordinal - filed.ordinal - 10)
        let published = Gazette.patents(from: filed + wait)
        guard published < end else { return }
        self.published = published
        add("PB01", published, "公布")
        let entered = Gazette.patents(from: published + dice.number(12...40))
        guard entered < end else { return }
        add("SE01", entered, "实质审查的生效")
        if dice.chance(20) { add("TA01", Gazette.patents(from: entered + dice.number(20...200)), "专利申请权的转移") }
        let pace = filed < "2018-01-01" ? 560...1300 : 330...820
        let decided = Gazette.patents(from: max(filed + dice.number(pace), entered + 60))
        guard decided < end else { return }
        switch dice.below(100) {
        case ..<58: granted = decided
        case ..<80: add("RJ01", decided, "发明专利申请公布后的驳回")
        default: add("WD01", decided, "发明专利申请公布后的视为撤回")
        }
    }

    /// Utility models and designs are published when they are granted, so the register knows the granted ones only.
    private mutating func registerAtOnce(_ dice: inout Dice) {
        let wait = dice.number(form == .design ? 70...240 : 110...380)
        let day = Gazette.patents(from: filed + min(wait, end.ordinal - filed.ordinal - 10))
        if day < end { granted = day }
    }

    private mutating func live(from granted: LocalDate, _ dice: inout Dice) {
        var last = end
        if let death = death(after: granted, &dice) {
            add(death.code, death.day, death.text)
            last = death.day
        }
        if dice.chance(4) { last = challenge(granted, last, &dice) }
        use(from: granted, until: last, &dice)
        events.removeAll { $0.day > last && $0.code != "RR01" }
    }

    /// How it ends by itself, if it does before the end: a fee left unpaid (the patent lapses from the day it fell due), given up, or the term over.
    private mutating func death(after granted: LocalDate, _ dice: inout Dice) -> StatusEvent? {
        let perYear = form == .invention ? 55 : form == .utility ? 130 : 190
        for year in 2...term {
            let due = filed.adding(months: 12 * (year - 1))
            guard due > granted else { continue }
            let told = Gazette.patents(from: due.adding(months: 6) + dice.number(45...110))
            guard told < end else { return nil }
            if dice.chance(4) { return StatusEvent(code: "AV01", day: told, text: "专利权人主动放弃专利权") }
            guard dice.chance(perYear) else { continue }
            let lapse = StatusEvent(code: "CF01", day: told, text: "未缴年费专利权终止，终止日期：\(due)")
            let restored = Gazette.patents(from: told + dice.number(40...150))
            guard dice.chance(40), restored < end else { return lapse }
            add(lapse.code, lapse.day, lapse.text)
            add("RR01", restored, "专利权的恢复")
        }
        let expired = Gazette.patents(from: filed.adding(months: 12 * term) + dice.number(20...70))
        return StatusEvent(code: "CX01", day: expired, text: "专利权有效期届满")
    }

    /// Declared invalid, wholly or in part. Gives the last day of the patent's life.
    private mutating func challenge(_ granted: LocalDate, _ last: LocalDate, _ dice: inout Dice) -> LocalDate {
        guard let day = between(granted + 300, last, &dice) else { return last }
        if dice.chance(400) {
            add("IP01", day, "专利权部分无效宣告的公告")
            return last
        }
        add("IW01", day, "专利权全部无效宣告的公告")
        return day
    }

    private mutating func use(from granted: LocalDate, until last: LocalDate, _ dice: inout Dice) {
        var pledged: ClosedRange<LocalDate>?
        if dice.chance(35), let start = between(granted + 200, last, &dice) {
            let release = Gazette.patents(from: start + dice.number(330...760))
            add("PE01", start, "专利权质押合同登记的生效")
            if release < last { add("PC01", release, "专利权质押合同登记的注销") }
            pledged = start...max(start, release)
        }
        if dice.chance(60), let day = between(granted + 60, last, &dice), pledged?.contains(day) != true {
            add("TR01", day, "专利权的转移")
            transferred = day
        }
        if dice.chance(30), let day = between(granted + 60, last, &dice), pledged?.contains(day) != true {
            add("EE01", day, "专利实施许可合同备案的生效")
            let closed = Gazette.patents(from: day + dice.number(700...1500))
            if dice.chance(400), closed < last { add("EC01", closed, "专利实施许可合同备案的注销") }
        }
        if dice.chance(8), let day = between(max(granted + 60, "2021-06-01"), last, &dice) { add("OL01", day, "开放许可声明") }
        if dice.chance(40), let day = between(granted + 60, last, &dice) {
            if dice.chance(600) { add("CP01", day, "专利权人的姓名或者名称的变更") } else { add("CP02", day, "专利权人地址的变更") }
        }
        if dice.chance(3), let day = between(granted + 200, last, &dice) {
            add("PP01", day, "专利权的保全")
            let lifted = Gazette.patents(from: day + dice.number(180...720))
            if lifted < last { add("PD01", lifted, "专利权保全的解除") }
        }
    }

    /// A gazette day strictly between the two, where there is room.
    private func between(_ first: LocalDate, _ last: LocalDate, _ dice: inout Dice) -> LocalDate? {
        let room = min(last, end).ordinal - first.ordinal - 8
        return room > 0 ? Gazette.patents(from: first + dice.below(room)) : nil
    }

    private mutating func add(_ code: String, _ day: LocalDate, _ text: String?) {
        if day < end { events.append(StatusEvent(code: code, day: day, text: text)) }
    }
}

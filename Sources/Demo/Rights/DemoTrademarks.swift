import Law
import Register

/// The invented trade marks, one record a number and class, in the order of their filing.
struct DemoTrademarks: Sendable {
    let roster: PartyRoster
    let count: Int
    let end: LocalDate
    private let timeline: Timeline

    init(roster: PartyRoster, count: Int, end: LocalDate) {
        (self.roster, self.count, self.end) = (roster, count, end)
        timeline = Timeline(end: end + -10)
    }

    /// Of ten records five are marks in one class; two and three are marks in several classes under one number.
    private static let marksOfTen = [(0, 0), (1, 0), (2, 0), (3, 0), (3, 1), (4, 0), (5, 0), (6, 0), (6, 1), (6, 2)]
    private static let marksInTen = 7

    func record(_ index: Int) -> RightRecord {
        let (ofTen, place) = Self.marksOfTen[index % 10]
        let mark = index / 10 * Self.marksInTen + ofTen
        // All classes of one number share what these dice say.
        var dice = Dice(seed: roster.seed, .trademark, mark)
        let filed = timeline.day(mark, of: (count + 9) / 10 * Self.marksInTen)
        let owner = roster.draw(Self.owners.pick(&dice), &dice)
        let form: RightForm = owner.kind == .association ? (dice.chance(500) ? .collective : .certification) : .individual
        let feature = Self.features.pick(&dice)
        let name = feature == "图形" ? "图形" : MarkNames.draw(owner, index: mark, &dice)
        let niceClass = classes(of: owner, &dice)[place]
        var own = Dice(seed: roster.seed, .trademark, -1 - index)
        let life = MarkLife(filed: filed, end: end, &own)

        let number = String((count <= 1_000_000 ? 99_000_000 : 90_000_000) + mark)
        var record = RightRecord(kind: .trademark, key: "\(number)-\(niceClass)")
        record.numbers = [RightNumber(.application, canonical: number, typed: number, day: filed)]
        if let day = life.days[.registration] {
            record.numbers.append(RightNumber(.registration, canonical: number, typed: number, day: day))
        }
        record.titles = [LanguageText(name)]
        record.days = life.days
        record.events = life.events
        record.particulars.form = form
        record.particulars.markFeature = feature
        record.particulars.niceEdition = NiceTable.edition(on: filed)
        record.goods = NiceTable.goods(of: niceClass, &own)
        record.classes = [ClassMark(.nice, String(niceClass), edition: record.particulars.niceEdition, isMain: true)]
        for group in Set(record.goods.compactMap(\.group)).sorted() { record.classes.append(ClassMark(.similarGroup, group)) }
        record.parties = [owner.mention(.applicant)]
        if dice.chance(620), !roster.range(.agency).isEmpty { record.parties.append(roster.draw(.agency, &dice).mention(.agency)) }
        return record
    }

    private static let owners = Weighted<DemoParty.Kind>([
        (.firm, 640), (.household, 140), (.cooperative, 100), (.person, 90), (.association, 22), (.university, 5), (.hospital, 3),
    ])
    private static let features = Weighted<String>([("文字", 640), ("组合", 250), ("图形", 100), ("三维标志", 6), ("颜色组合", 4)])

    /// Three classes, of which a number uses one or more: the first fits the owner's trade, the others what the region sells.
    private func classes(of owner: DemoParty, _ dice: inout Dice) -> [Int] {
        var classes: [Int] = []
        let own = Field[owner.field].nice
        while classes.count < 3 {
            let next = classes.isEmpty && dice.chance(760) ? dice.pick(own) : NiceTable.byWeight.pick(&dice)
            if !classes.contains(next) { classes.append(next) }
        }
        return classes
    }
}

/// What happens to a mark: publication, registration, renewal or not, cancellation.
struct MarkLife {
    private(set) var days: [RightDay: LocalDate] = [:]
    private(set) var events: [StatusEvent] = []
    private let end: LocalDate

    init(filed: LocalDate, end: LocalDate, _ dice: inout Dice) {
        self.end = end
        days[.filing] = filed
        add("MF01", filed, "商标注册申请受理")
        let pace = filed < "2014-05-01" ? 420...900 : filed < "2018-01-01" ? 270...360 : 170...270
        let preliminary = Gazette.trademarks(from: filed + dice.number(pace))
        guard preliminary < end else { return }
        if dice.chance(230) {
            add("MJ01", preliminary, "驳回商标注册申请")
            return
        }
        days[.preliminaryPublication] = preliminary
        add("MP01", preliminary, "商标初步审定公告")
        // The opposition period of three months, then registration from the day after.
        let registered = preliminary.adding(months: 3) + 1
        guard registered < end else { return }
        days[.registration] = registered
        add("MR01", registered, "商标核准注册")
        live(from: registered, &dice)
        events.sort { $0.day < $1.day }
    }

    /// Ten years, renewable; the term ends the day before the corresponding day.
    private mutating func live(from registered: LocalDate, _ dice: inout Dice) {
        var last = end
        if dice.chance(40), let day = between(registered.adding(months: 37), &dice) {
            add("MV01", day, "因连续三年不使用撤销注册商标")
            last = day
        } else if dice.chance(9), let day = between(registered + 200, &dice) {
            add("MI01", day, "注册商标宣告无效")
            last = day
        } else if dice.chance(8), let day = between(registered + 400, &dice) {
            add("MC01", day, "商标注销")
            last = day
        }
        var expiry = registered.adding(months: 120) + -1
        while expiry < last {
            guard dice.chance(580) else {
                let told = Gazette.trademarks(from: expiry.adding(months: 6) + dice.number(20...80))
                if told < last { add("MX01", told, "注册商标期满未续展注销") }
                last = min(last, told)
                break
            }
            days[.renewal] = expiry + 1
            add("MN01", expiry + 1, "商标续展")
            expiry = (expiry + 1).adding(months: 120) + -1
        }
        days[.expiry] = expiry
        if dice.chance(60), let day = between(registered + 90, &dice), day < last { add("MT01", day, "商标转让") }
        if dice.chance(20), let day = between(registered + 90, &dice), day < last { add("ML01", day, "商标使用许可备案") }
        events.removeAll { $0.day > last }
    }

    private func between(_ first: LocalDate, _ dice: inout Dice) -> LocalDate? {
        let room = end.ordinal - first.ordinal - 10
        return room > 0 ? Gazette.trademarks(from: first + dice.below(room)) : nil
    }

    private mutating func add(_ code: String, _ day: LocalDate, _ text: String) {
        if day < end { events.append(StatusEvent(code: code, day: day, text: text)) }
    }
}

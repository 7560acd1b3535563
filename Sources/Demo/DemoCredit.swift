public import Credit
public import Law

/// Invented rules and events of credit over an invented directory. Every number is made up and says so.
public struct DemoCredit: Sendable {
    /// An event as it is typed in, on its day.
    public struct Event: Sendable {
        public let subject: String
        public let typed: [String: [String]]
        /// The day on which it is entered.
        public let entered: LocalDate
    }

    private let directory: DemoAgencies
    private let seed: UInt64
    public init(_ register: DemoRegister, _ directory: DemoAgencies) { (self.directory, seed) = (directory, register.seed) }

    /// The rules over the items of the region's folder.
    public func rules(over template: CreditRules) -> CreditRules {
        var rules = template
        rules.source = "演示：虚构的分值，不是国家的评价办法"
        rules.standing = .demonstration
        (rules.base, rules.bonusCap, rules.freezesContested) = (CreditPoints(100), CreditPoints(10), true)
        rules.repairAgainAfterMonths = 12
        rules.levels = [
            CreditLevel("A+", from: CreditPoints(tenths: 1001), needsBonus: true), CreditLevel("A", from: CreditPoints(90)),
            CreditLevel("B", from: CreditPoints(80)), CreditLevel("C", from: CreditPoints(60)), CreditLevel("D", from: .zero),
        ]
        rules.items = template.items.enumerated().map { place, item in
            var item = item
            item.points = CreditPoints(tenths: item.direction == .bonus ? 15 + place % 3 * 5 : 40 + place % 5 * 20)
            item.catalogue = "演示：虚构的目录项"
            item.validMonths = item.direction == .bonus ? 24 : 12
            item.repairableAfterMonths = item.direction == .bonus ? nil : 6
            if item.code.hasSuffix("serious-list") || item.code.hasSuffix("suspension") { item.forces = "D" }
            return item
        }
        return rules
    }

    /// Events of some agencies and practitioners; the first agency has two deductions, one young and one that may be repaired.
    public func events(by rules: CreditRules) -> [Event] {
        guard let first = directory.agencies.first else { return [] }
        let today = directory.today
        let own = rules.items.filter { $0.subject == .agency }
        var events = [
            event(0, first.code, "agency.late-filing", today - 40, "逾期办理变更备案"),
            event(1, first.code, "agency.complaint", today - 230, "投诉查实：没有按约定的日期提交申请"),
        ]
        for (number, agency) in directory.agencies.dropFirst().enumerated() where agency.kind != .servicePoint {
            var dice = Dice(seed: seed, .credit, number)
            for place in 0..<dice.below(4) {
                let item = dice.pick(own.filter { !$0.code.hasSuffix("revocation") })
                events.append(event(10 + number * 10 + place, agency.code, item.code, today - dice.number(10...700), item.title))
            }
        }
        let personal = rules.items.filter { $0.subject == .practitioner && $0.direction == .bonus }
        for (number, person) in directory.practitioners.enumerated() where number % 9 == 0 {
            var dice = Dice(seed: seed, .credit, 5_000 + number)
            let item = dice.pick(personal)
            events.append(event(9_000 + number, person.licence, item.code, today - dice.number(10...400), item.title))
        }
        return events
    }

    private func event(_ number: Int, _ subject: String, _ item: String, _ day: LocalDate, _ words: String) -> Event {
        Event(
            subject: subject,
            typed: [
                "subject": [subject], "item": [item], "day": [day.description], "document": ["演示〔\(day.year)〕\(number + 1)号"],
                "issuer": ["演示机关（虚构）"],
                "words": ["\(words)，演示数据"],
            ], entered: min(day + 5, directory.today))
    }
}

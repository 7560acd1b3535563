public import Law

/// An invented entry of the bank of people, as it is typed in.
public struct DemoPerson: Sendable {
    public let typed: [String: [String]]
    /// The day on which it is entered.
    public let day: LocalDate
}

/// People of an invented bank, drawn from the register's seed: their employers are its parties and its agencies.
public struct DemoPeople: Sendable {
    private let register: DemoRegister
    private let count: Int

    public init(_ register: DemoRegister, count: Int = 120) { (self.register, self.count) = (register, count) }

    public var all: [DemoPerson] { (0..<count).map(person) }

    private func person(_ index: Int) -> DemoPerson {
        var dice = Dice(seed: register.seed, .talent, index)
        let (team, crafts, proof) = part(&dice)
        let day = register.today - dice.number(20...400)
        let given = day - dice.number(0...10)
        // Some proofs have run out, some run out soon: the bank has to say so.
        let until = register.today + dice.number(-60...900)
        let employer = unit(&dice)
        var typed: [String: [String]] = [
            "name": [InventedNames.person(seed: register.seed, 6_000_000_000 + index)], "telephone": ["演示电话"], "teams": [team],
            "crafts": crafts,
            "sections": dice.pick(dice.number(1...2), of: ["A", "B", "C", "D", "E", "F", "G", "H"]),
            "kinds": dice.pick(dice.number(1...3), of: ["patent", "trademark", "copyright", "variety", "gi"]),
            "fields": [dice.pick(["枸杞深加工", "煤化工", "葡萄酿造", "数控机床", "光伏材料", "软件著作权", "地理标志运用", "农作物育种"])],
            "rank": [dice.pick(["高级工程师", "副教授", "专利代理师", "律师", "资产评估师", "研究员"])], "employer": [employer.name],
            "proofs": ["\(proof)；演示\(1000 + index)号；\(until)"], "given": ["\(given)"],
            "purposes": ["keeping", "drawing"] + (dice.chance(600) ? ["publicity"] : []),
        ]
        if dice.chance(300) { typed["formerEmployers"] = [unit(&dice).name] }
        if let code = employer.identifier, code.utf8.count == 18 { typed["employerCode"] = [code] }
        return DemoPerson(typed: typed, day: day)
    }

    /// A party that employs people.
    private func unit(_ dice: inout Dice) -> DemoParty {
        while true {
            let party = register.party(at: dice.below(register.partyCount))
            if party.kind != .person, party.kind != .household { return party }
        }
    }

    private func part(_ dice: inout Dice) -> (team: String, crafts: [String], proof: String) {
        switch dice.below(6) {
        case 0: ("enforcement", ["technical"], "行政执法证")
        case 1: ("enterprise", ["analyst", "adviser"], "企业专利专员证书")
        case 2: ("intermediary", ["agent", "litigator"], "专利代理师资格证")
        case 3: ("intermediary", ["valuer", "trader"], "资产评估师证书")
        case 4: ("intermediary", ["mediator", "adviser"], "人民调解员证")
        default: ("high-level", ["technical", "analyst"], "高级职称证书")
        }
    }
}

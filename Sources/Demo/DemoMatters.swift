public import Law
import Register

/// An invented matter: how it was handed in, and what was done in it since.
public struct DemoMatter: Sendable {
    public struct Step: Sendable {
        public let event: String
        public let typed: [String: [String]]
        public let day: LocalDate
        /// Code of the party for which the officer entered it; nil for the officer's own.
        public let behalf: String?
        /// Whether who approves does it.
        public let isApproved: Bool
        /// Code of the procedure to which the matter led, where it is done in that one; nil for the matter itself.
        public let led: String?

        init(
            _ event: String, on day: LocalDate, _ typed: [String: String], behalf: String? = nil, isApproved: Bool = false,
            led: String? = nil
        ) {
            (self.event, self.day, self.typed) = (event, day, typed.mapValues { [$0] })
            (self.behalf, self.isApproved, self.led) = (behalf, isApproved, led)
        }

        /// With tables, whose columns have a value a row.
        init(_ event: String, on day: LocalDate, lists typed: [String: [String]], isApproved: Bool = false) {
            (self.event, self.day, self.typed, self.isApproved) = (event, day, typed, isApproved)
            (behalf, led) = (nil, nil)
        }
    }

    /// Code of the procedure.
    public let procedure: String
    public let day: LocalDate
    /// The first event, and its fields as they are typed.
    public let opening: String
    public let form: [String: [String]]
    /// Whether the authority takes it up of its own motion.
    public let isTakenUp: Bool
    public let steps: [Step]

    init(
        procedure: String, day: LocalDate, opening: String = "filed", form: [String: [String]], isTakenUp: Bool = false, steps: [Step]
    ) {
        (self.procedure, self.day, self.opening, self.form) = (procedure, day, opening, form)
        (self.isTakenUp, self.steps) = (isTakenUp, steps)
    }
}

/// Matters between the parties of an invented register, drawn from its seed: what was handed in in the last ten weeks, and how far it has come.
public struct DemoMatters: Sendable {
    private let register: DemoRegister
    private let count: Int
    private let first: Int
    private let hasLate: Bool

    /// - Parameters:
    ///   - first: the number of the first, so that two lots are not alike.
    ///   - hasLate: whether some complaints and reports are answered when their days are over.
    public init(_ register: DemoRegister, count: Int = 60, from first: Int = 0, late hasLate: Bool = false) {
        (self.register, self.count, self.first, self.hasLate) = (register, count, first, hasLate)
    }

    public var all: [DemoMatter] { (0..<count).map(matter) }

    private func matter(_ index: Int) -> DemoMatter {
        var dice = Dice(seed: register.seed, .matter, first + index)
        // The nearest come last, so that the newest matters are the fewest steps along.
        let day = register.today + (-70 + index * 70 / max(1, count))
        switch index % 10 {
        case 3: return ruling(day, &dice)
        case 6: return aid(day, &dice)
        case 7: return enforcement(day, &dice)
        case 9: return rapidMediation(day, &dice)
        default: break
        }
        let matter =
            switch index % 3 {
            case 0: complaint(day, &dice)
            case 1: report(day, &dice)
            default: mediation(day, &dice)
            }
        return hasLate && index % 3 < 2 && dice.chance(150) ? late(matter) : matter
    }

    /// The same matter, answered days after the last one.
    private func late(_ matter: DemoMatter) -> DemoMatter {
        let isReport = matter.procedure == "protection.report"
        let answer =
            isReport
            ? step("decided", matter.day + 33, ["docketed": "否", "reason": "没有发现违法的事实。"], isApproved: true)
            : step("rejected", matter.day + 18, ["ground": "materials", "reason": "没有材料，演示数据。"])
        return DemoMatter(procedure: matter.procedure, day: matter.day, form: matter.form, steps: past([answer]))
    }

    /// The steps whose days have come.
    private func past(_ steps: [DemoMatter.Step]) -> [DemoMatter.Step] { Array(steps.prefix { $0.day <= register.today }) }

    private func step(
        _ event: String, _ day: LocalDate, _ typed: [String: String], behalf: String? = nil, isApproved: Bool = false, led: String? = nil
    ) -> DemoMatter.Step {
        DemoMatter.Step(event, on: day, typed, behalf: behalf, isApproved: isApproved, led: led)
    }

    private func firm(_ dice: inout Dice) -> DemoParty { register.party(at: dice.below(register.partyCount)) }

    /// Whom something is said against: a few of them again and again.
    private func accused(_ dice: inout Dice) -> DemoParty {
        dice.chance(120) ? register.party(at: dice.below(min(4, register.partyCount))) : firm(&dice)
    }

    private func person(_ dice: inout Dice) -> String { InventedNames.person(seed: register.seed, 5_000_000_000 + dice.below(100_000)) }

    private func complaint(_ day: LocalDate, _ dice: inout Dice) -> DemoMatter {
        let goods = dice.pick(["枸杞", "葡萄酒", "滩羊肉", "亚麻籽油", "电热水壶", "羊绒围巾"])
        let (claimant, respondent) = (person(&dice), accused(&dice).name)
        let form = [
            "claimant": claimant, "contact": "演示电话", "respondent": respondent, "address": "\(respondent)的演示地址",
            "dispute": "购买的\(goods)与包装上标示的不符，演示数据。", "demand": dice.pick(["退款", "换货", "退一赔三"]),
        ]
        let accepted = day + dice.number(2...5)
        var steps = [
            step("accepted", accepted, ["contact": "演示承办人"]),
            step("called", accepted + 5, ["session": "\(accepted + 12)", "place": "演示会议室", "mediator": "演示承办人"]),
        ]
        if dice.chance(600) { steps.append(step("agreed", accepted + 12, ["terms": "经营者退还货款。", "paper": "是"])) }
        return DemoMatter(procedure: "protection.complaint", day: day, form: form.mapValues { [$0] }, steps: past(steps))
    }

    private func report(_ day: LocalDate, _ dice: inout Dice) -> DemoMatter {
        var form = [
            "named": "否", "respondent": accused(&dice).name,
            "lead": dice.pick(["网店的商品图片使用了他人的注册商标", "包装上标注的专利号查不到", "仓库里存放假冒他人包装的商品"]) + "，演示数据。",
        ]
        if dice.chance(400) { (form["named"], form["reporter"], form["contact"]) = ("是", person(&dice), "演示电话") }
        let isDocketed = dice.chance(500)
        let steps = [
            step(
                "decided", day + dice.number(5...14),
                ["docketed": isDocketed ? "是" : "否", "reason": isDocketed ? "有违法嫌疑，符合立案条件。" : "没有发现违法的事实。"],
                isApproved: true)
        ]
        return DemoMatter(procedure: "protection.report", day: day, form: form.mapValues { [$0] }, steps: past(steps))
    }

    /// A patent dispute on its way to a ruling that is published.
    private func ruling(_ day: LocalDate, _ dice: inout Dice) -> DemoMatter {
        let patent = register.record(.patent, dice.below(max(1, register.counts[.patent] ?? 1)))
        let infringes = dice.chance(600)
        let form = [
            "claimant": firm(&dice).name, "standing": "patentee", "respondent": firm(&dice).name, "right": patent.key, "claims": "1",
            "facts": "请求认定侵权并责令停止，演示数据。", "no-suit": "是",
        ]
        let (accepted, answered) = (day + 3, day + 14)
        let orders = infringes ? "责令立即停止侵权行为。" : "驳回请求。"
        let steps = [
            step("accepted", accepted, ["panel": "three", "presiding": "演示承办人"]),
            step("served", accepted + 2, ["reached": "\(accepted + 2)", "manner": "direct", "has-domicile": "是"]),
            step("answered", answered, ["answer": "不构成侵权，演示数据。"], behalf: "respondent"),
            step("answer-forwarded", answered + 2, ["reached": "\(answered + 2)"]),
            step("drafted", answered + 12, ["infringes": infringes ? "是" : "否", "reasons": "合议组的意见，演示数据。"]),
            step("decided", answered + 15, ["infringes": infringes ? "是" : "否", "orders": orders], isApproved: true),
            step("decision-served", answered + 17, ["reached": "\(answered + 17)", "manner": "direct"]),
            step(
                "published", answered + 20,
                ["text": "\(infringes ? "被控产品落入" : "被控产品没有落入")权利要求1的保护范围，演示数据。", "covered": "是"]),
        ]
        return DemoMatter(procedure: "protection.patent-ruling", day: day, form: form.mapValues { [$0] }, steps: past(steps))
    }

    /// A small firm that asks for aid, told what it can do.
    private func aid(_ day: LocalDate, _ dice: inout Dice) -> DemoMatter {
        let patent = register.record(.patent, dice.below(max(1, register.counts[.patent] ?? 1)))
        let form = [
            "claimant": firm(&dice).name, "contact": "演示电话", "size": "small", "help": "consultation", "right-kind": "patent",
            "right": patent.key,
            "opponent": firm(&dice).name, "facts": dice.pick(["对方销售的产品与权利要求相同", "收到对方的律师函，不知道怎样答复"]) + "，演示数据。",
        ]
        let accepted = day + dice.number(3...9)
        var steps = [
            step("accepted", accepted, ["contact-officer": "演示承办人", "until": "\(accepted + 30)"]),
            step("helped", accepted + 4, ["help": "evidence", "words": "先公证购买样品，再作技术比对。"]),
        ]
        if dice.chance(600) { steps.append(step("concluded", accepted + 12, ["result": "advised", "words": "已经告知可以请求裁决，也可以起诉。"])) }
        return DemoMatter(procedure: "protection.aid", day: day, form: form.mapValues { [$0] }, steps: past(steps))
    }

    /// Two firms that agree within weeks, or go on talking.
    private func rapidMediation(_ day: LocalDate, _ dice: inout Dice) -> DemoMatter {
        let patent = register.record(.patent, dice.below(max(1, register.counts[.patent] ?? 1)))
        let form = [
            "claimant": firm(&dice).name, "contact": "演示电话", "respondent": firm(&dice).name, "reach": "演示电话", "right-kind": "patent",
            "right": patent.key, "facts": "对方销售了同样的产品，演示数据。", "demand": "停止销售并赔偿", "bottom": "最低两万元",
        ]
        let (asked, answered) = (day + 1, day + dice.number(3...6))
        var steps = [
            step("asked", asked, ["reached": "\(asked)", "until": "\(asked + 7)"]),
            step("answered", answered, ["consents": "是", "until": "\(answered + 30)"], behalf: "respondent"),
            step("offered", answered + 1, ["terms": "赔偿三万元", "amount": "30000", "until": "\(answered + 8)"], behalf: "respondent"),
        ]
        if dice.chance(700) {
            let signed = answered + 4
            steps += [
                step("offer-accepted", answered + 2, ["words": "同意。"], behalf: "claimant"),
                step(
                    "signed", signed,
                    [
                        "terms": "被申请人赔偿三万元并停止销售。", "amount": "30000", "signed": "\(signed)", "mediator": "演示调解员",
                        "perform": "\(signed + 40)", "complete": "是",
                    ]),
            ]
        }
        return DemoMatter(procedure: "protection.rapid-mediation", day: day, form: form.mapValues { [$0] }, steps: past(steps))
    }

    private func mediation(_ day: LocalDate, _ dice: inout Dice) -> DemoMatter {
        let patent = register.record(.patent, dice.below(max(1, register.counts[.patent] ?? 1)))
        let form = [
            "claimant": firm(&dice).name, "respondent": firm(&dice).name, "right": patent.key,
            "subject": dice.pick(["ownership", "reward", "provisional-fee", "damages"]), "request": "请求调解双方的争议，演示数据。",
        ]
        let served = day + dice.number(1...3)
        let stated = served + dice.number(4...10)
        let consents = dice.chance(700)
        var steps = [
            step("served", served, ["reached": "\(served)", "manner": dice.pick(["direct", "post"])]),
            step("stated", stated, ["consents": consents ? "是" : "否", "statement": consents ? "同意调解。" : "不同意调解。"], behalf: "respondent"),
        ]
        if consents {
            steps.append(step("docketed", stated + 2, ["session": "\(stated + 12)", "place": "演示调解室"]))
            if dice.chance(700) {
                steps.append(step("settled", stated + 12, ["terms": "被请求人支付合理的费用，双方不再争议。"]))
            } else {
                steps.append(step("failed", stated + 12, ["reason": "双方不能达成一致。"]))
            }
        } else {
            steps.append(step("declined", stated + 3, ["reason": "被请求人不同意调解。"]))
        }
        return DemoMatter(procedure: "protection.patent-mediation", day: day, form: form.mapValues { [$0] }, steps: past(steps))
    }

    /// A lead that becomes a case, as far as it has come; one whose figures reach the line of a crime waits for whoever decides on a transfer.
    private func enforcement(_ day: LocalDate, _ dice: inout Dice) -> DemoMatter {
        let accused = accused(&dice)
        let (sector, source) = (
            dice.pick(["commerce", "food", "markets", "seedlings"]), dice.pick(["inspection", "platform", "monitoring"])
        )
        var form = [
            "source": source, "suspect": accused.name, "offence": "trademark-infringement", "sector": sector,
            "lead": dice.pick(["网店销售标注他人商标的枸杞礼盒", "仓库存放假冒他人包装的商品", "批发市场销售仿冒的农资"]) + "，演示数据。", "place": "演示地点", "found": "\(day)",
        ]
        if sector == "food" || sector == "markets", day >= DemoSupervision.campaignBegins(on: register.today) {
            form["campaign"] = DemoSupervision.campaignCode(on: register.today)
        }
        let isGrave = dice.chance(200)
        let turnover = isGrave ? 60_000 : dice.number(4...14) * 1_000
        if dice.chance(250) { form["supplier"] = dice.pick(["演示批发部甲", "演示批发部乙", "演示物流仓库"]) }
        let officers = ["first": "演示执法人员甲 6401演示01", "second": "演示执法人员乙 6401演示02"]
        let penalised = "protection.penalty"
        var steps = [
            step("checked", day + 2, officers.merging(["findings": "现场与线索相符，演示数据。"]) { $1 }),
            step("proposed", day + 4, ["docket": "是", "proposal": "有证据初步证明存在违法行为。"]),
            step("docketed", day + 5, officers.merging(["reason": "同意立案。"]) { $1 }, isApproved: true),
            step(
                "investigated", day + 6, officers.merging(["act": "scene", "shown": "是", "findings": "查获侵权商品，演示数据。"]) { $1 }, led: penalised
            ),
            step(
                "figured", day + 9,
                [
                    "offence": "trademark-infringement", "subject": "organisation", "from": "\(day + -60)", "to": "\(day + -1)",
                    "turnover": "\(turnover)", "basis": "进销货单据，演示数据。",
                ], led: penalised),
        ]
        if !isGrave { steps += penalty(day, turnover, accused, led: penalised) }
        return DemoMatter(
            procedure: "protection.lead", day: day, opening: "registered", form: form.mapValues { [$0] }, isTakenUp: true,
            steps: past(steps))
    }

    /// From the report to the end of a case that is fined its turnover.
    private func penalty(_ day: LocalDate, _ turnover: Int, _ accused: DemoParty, led: String) -> [DemoMatter.Step] {
        let act = "销售侵犯注册商标专用权的商品"
        return [
            step("reported", day + 12, ["facts": "查获侵权商品，演示数据。", "law": "商标法，演示数据。", "proposal": "没收并罚款。", "legal": "否"], led: led),
            step("reviewed", day + 14, ["opinion": "agreed", "legal-review": "否", "words": "同意。"], isApproved: true, led: led),
            step(
                "noticed", day + 16,
                [
                    "respondent": accused.name, "subject": "organisation", "act": act, "facts": "查获侵权商品，演示数据。", "fine": "\(turnover)",
                    "hearing": "否", "reached": "\(day + 16)",
                ], led: led),
            // Behind the five working days for a statement, holidays among them.
            step(
                "rechecked", day + 34,
                ["opinion": "当事人没有陈述、申辩。", "draft-grounds": "查获侵权商品，演示数据。", "discretion": "一般档。", "draft-fine": "\(turnover)"], led: led),
            step(
                "decided", day + 36,
                [
                    "number": "演示处罚〔\(day.year)〕\(turnover / 1_000)号", "act": act, "grounds": "查获侵权商品，演示数据。", "penalty": "没收侵权商品，并处罚款。",
                    "fine": "\(turnover)",
                ], isApproved: true, led: led),
            step("decision-served", day + 38, ["decision-reached": "\(day + 38)", "manner": "direct", "told": "是"], led: led),
            step("published", day + 40, ["text": "当事人\(act)，演示数据。", "covered": "是"], led: led),
            step("paid", day + 46, ["amount": "\(turnover)", "paid-on": "\(day + 46)"], led: led),
            step("performed", day + 46, ["words": "罚款缴清，侵权商品已处理，演示数据。"], led: led),
            step("closed", day + 52, ["summary": "执行完毕。"], led: led),
        ]
    }
}

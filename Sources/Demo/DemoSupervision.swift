import Law

/// What the authorities of an invented region set themselves: a campaign that has ended and one that runs, a joint action, markets, yearly returns,
/// commendations; and deposits of the public. Each as far as it would have come by the register's day.
public struct DemoSupervision: Sendable {
    private let register: DemoRegister
    private var today: LocalDate { register.today }

    public init(_ register: DemoRegister) { self.register = register }

    /// The code by which leads and cases belong to the campaign that runs.
    static func campaignCode(on day: LocalDate) -> String { "YANSHI-\(day.year)-2" }

    /// The day from which the campaign that runs takes leads.
    static func campaignBegins(on today: LocalDate) -> LocalDate { today + -60 }

    public var all: [DemoMatter] {
        [endedCampaign, campaign, campaignReturn, jointAction] + markets + [responsibility, capacity, commendation, localRule] + deposits
    }

    private func matter(
        _ procedure: String, _ day: LocalDate, _ opening: String, _ form: [String: String], isTakenUp: Bool = true,
        _ steps: [DemoMatter.Step]
    ) -> DemoMatter {
        DemoMatter(
            procedure: procedure, day: day, opening: opening, form: form.mapValues { [$0] }, isTakenUp: isTakenUp,
            steps: Array(steps.prefix { $0.day <= today }))
    }

    private func plan(_ name: String, _ code: String, _ first: LocalDate, _ last: LocalDate, sector: String) -> [String: String] {
        [
            "campaign-name": name, "campaign-code": code, "lead": "演示牵头部门", "partners": "演示参加部门", "goal": "查处侵权假冒的枸杞、葡萄酒和农资，演示数据。",
            "areas": "全区", "sectors.sector": sector, "first": "\(first)", "last": "\(last)", "targets.unit": "演示机关", "targets.leads": "40",
            "targets.cases": "15", "targets.premises": "300", "tasks.task": "检查批发市场和网店", "tasks.task-unit": "演示执法队",
        ]
    }

    private var endedCampaign: DemoMatter {
        let (first, last) = (today + -150, today + -90)
        return matter(
            "protection.campaign", first + -5, "proposed", plan("演示：春季农资专项行动", "YANSHI-\(today.year)-1", first, last, sector: "supplies"),
            [
                .init("approved", on: first + -2, ["summary-until": "\(last + 20)"], isApproved: true),
                .init("progressed", on: first + 30, ["progress": "检查农资经营主体，演示数据。"]),
                .init("summarised", on: last + 10, ["summary": "按方案开展了检查，演示数据。", "lessons": "抽检力量不足，演示数据。"]),
                .init("ended", on: last + 14, ["finding": "与方案相符，演示数据。"], isApproved: true),
            ])
    }

    private var campaign: DemoMatter {
        let first = Self.campaignBegins(on: today)
        return matter(
            "protection.campaign", first + -4, "proposed",
            plan("演示：枸杞商标保护专项行动", Self.campaignCode(on: today), first, today + 40, sector: "food"),
            [
                .init("approved", on: first + -1, ["summary-until": "\(today + 60)"], isApproved: true),
                .init("progressed", on: first + 25, ["progress": "各地已经部署，演示数据。"]),
            ])
    }

    private var campaignReturn: DemoMatter {
        let first = Self.campaignBegins(on: today)
        return matter(
            "protection.campaign-return", first + 32, "submitted",
            [
                "campaign": Self.campaignCode(on: today), "first": "\(first)", "last": "\(first + 30)", "premises": "86",
                "work-done": "检查批发市场，演示数据。",
            ], [.init("confirmed", on: first + 34, [:], isApproved: true)])
    }

    private var jointAction: DemoMatter {
        matter(
            "protection.joint-action", today + -40, "given",
            [
                "action-name": "演示：仓储物流联合检查", "goal": "查清假冒商品的来源，演示数据。", "police": "是", "customs": "否", "prosecutor": "否",
                "division": "公安机关查人，市场监管部门查货，演示数据。", "evidence": "查处情况", "campaign": Self.campaignCode(on: today), "until": "\(today + 15)",
            ], [.init("progressed", on: today + -20, ["progress": "检查仓库，演示数据。", "percent": "40"])])
    }

    private var markets: [DemoMatter] {
        let operators = register.party(at: 0)
        return [
            matter(
                "protection.market-pilot", today + -80, "given",
                [
                    "claimant": operators.name, "market": "演示：城北农产品批发市场", "pilot-kind": "standardised", "address": "（演示地址）",
                    "goal": "商户全部建立进货查验台账", "evidence": "台账抽查记录", "until": "\(today + 100)",
                ], [.init("progressed", on: today + -30, ["progress": "半数商户已经建账，演示数据。", "percent": "50"])]),
            matter(
                "protection.key-market", today + -75, "given",
                [
                    "key-kind": "market", "key-name": "演示：城南农资市场", "sector": "supplies", "risk": "投诉多，演示数据。", "responsible": "演示承办人",
                    "measures": "每月检查一次，公布检查结果。", "evidence": "检查记录", "until": "\(today + 120)",
                ], [.init("progressed", on: today + -12, ["progress": "本月检查一次，演示数据。", "percent": "60"])]),
            matter(
                "protection.key-market", today + -70, "given",
                [
                    "key-kind": "industry", "key-name": "演示：枸杞产业", "sector": "food", "risk": "侵权多，演示数据。", "responsible": "演示承办人",
                    "measures": "产地、批发、网店一并检查。", "evidence": "检查记录", "until": "\(today + 120)",
                ], []),
        ]
    }

    private var responsibility: DemoMatter {
        matter(
            "protection.responsibility", today + -85, "given",
            [
                "claimant": "银川市市场监督管理局", "year": "\(today.year)", "goal": "投诉、举报按期办结，重点市场每月检查，演示数据。", "evidence": "办件和检查记录",
                "until": "\(today + 60)",
            ], [])
    }

    private var capacity: DemoMatter {
        matter(
            "protection.capacity", today + -65, "submitted",
            [
                "capacity-year": "\(today.year - 1)", "officers": "46", "licences": "41", "specialists": "12", "vehicles": "7",
                "recorders": "44",
                "devices": "9", "training": "120", "words": "演示数据。",
            ], [.init("confirmed", on: today + -60, [:], isApproved: true)])
    }

    private var commendation: DemoMatter {
        matter(
            "protection.commendation", today + -30, "proposed",
            ["commended-year": "\(today.year - 1)", "nominee": "演示：某市执法队", "grounds": "punctual", "reason": "全年投诉按期办结，演示数据。"],
            [.init("publicised", on: today + -25, ["objections-to": "演示人事部门"], isApproved: true)])
    }

    private var localRule: DemoMatter {
        matter(
            "protection.local-rule", today + -50, "given",
            [
                "rule-work": "revise", "rule-field": "patent", "rule-name": "演示：某专利条例", "drafter": "演示起草部门", "reason": "上位法已经修改，演示数据。",
                "goal": "与上位法一致，演示数据。", "evidence": "公布的文本", "until": "\(today + 200)",
            ], [.init("progressed", on: today + -10, ["progress": "正在征求意见，演示数据。", "percent": "30"])])
    }

    private var deposits: [DemoMatter] {
        ["work", "research", "batch"].enumerated().map { index, subject in
            var dice = Dice(seed: register.seed, .matter, 9_000 + index)
            let digest = (0..<64).map { _ in String(dice.below(16), radix: 16) }.joined()
            return matter(
                "protection.deposit", today + (-20 + 5 * index), "deposited", ["sha256": digest, "subject": subject, "name": "演示：存证"],
                isTakenUp: false, [])
        }
    }
}

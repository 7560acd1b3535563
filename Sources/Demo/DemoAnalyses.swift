import Law
import Register

/// Invented patent warnings, one at each stage: just asked for, with its experts drawn, drafted, signed.
public struct DemoAnalyses: Sendable {
    private let register: DemoRegister

    public init(_ register: DemoRegister) { self.register = register }

    /// Patents whose claims are known, looked for among the first.
    private var patents: [RightRecord] {
        let count = min(register.counts[.patent] ?? 0, 300)
        return (0..<count).lazy.map { register.record(.patent, $0) }.filter { !$0.claims.isEmpty && $0.particulars.form != .design }.prefix(
            4
        ).map { $0 }
    }

    public var all: [DemoMatter] { patents.enumerated().map { analysis($0.element, stage: $0.offset) } }

    private func analysis(_ patent: RightRecord, stage: Int) -> DemoMatter {
        let day = register.today + -(12 + stage * 14)
        let firm = register.party(at: (7 + stage * 3) % register.partyCount).name
        let claim = patent.claims[0].text
        let parts = claim.split { "：；，。".contains($0) }.map(String.init).filter {
            $0.count > 4 && !$0.hasPrefix("其特征") && !$0.hasPrefix("包括以下")
        }
        let title = patent.titles.first?.text ?? "产品"
        // The product has all but the last, so that there is something to say.
        let features = parts.dropFirst().dropLast().prefix(8)
        let known = parts.prefix(10)
        let rows = Array(known.enumerated())
        let holder = patent.parties.first { $0.role == .holder || $0.role == .applicant }?.name ?? ""
        let form: [String: [String]] = [
            "claimant": [firm], "contact": ["演示电话"], "purpose": [["production", "export", "exhibition", "introduction"][stage % 4]],
            "product": [String(title.prefix(60)) + "（演示产品）"],
            "features.feature": features.isEmpty ? ["演示部件"] : features.map { String($0.prefix(480)) },
            "candidates.patent": rows.map { _ in patent.key }, "candidates.holder": rows.map { _ in holder },
            "candidates.claim": rows.map { _ in "1" }, "candidates.feature": known.map { String($0.prefix(900)) },
            "candidates.product": rows.map { $0.offset + 1 < known.count ? String($0.element.prefix(900)) : "" },
            "candidates.clue": rows.map { $0.offset + 1 < known.count ? "same" : "absent" },
        ]
        let steps = Array(steps(day, patent.key, known.map { String($0.prefix(900)) }).prefix([0, 3, 7, 8][stage % 4]))
        return DemoMatter(procedure: "information.patent-warning", day: day, form: form, steps: steps.filter { $0.day <= register.today })
    }

    private func steps(_ day: LocalDate, _ patent: String, _ features: [String]) -> [DemoMatter.Step] {
        let names = ["演示专家甲", "演示专家乙", "演示专家丙"]
        let findings = features.indices.map { $0 + 1 < features.count ? "same" : "absent" }
        let table = [
            "rows.patent": features.map { _ in patent }, "rows.claim": features.map { _ in "1" }, "rows.feature": features,
            "rows.product": features, "rows.finding": findings, "rows.reason": features.map { _ in "演示数据" },
        ]
        let drawn = ["experts.name": names, "experts.unit": names.map { "\($0)的大学（虚构）" }, "experts.field": names.map { _ in "机械" }]
        let opinions = names.enumerated().map { number, name in
            DemoMatter.Step(
                "opined", on: day + 6 + number,
                lists: ["expert": [name], "conclusion": ["avoidable"], "reasons": ["缺少一个特征，建议保留这一差别，演示数据。"]])
        }
        let draft = ["conclusion": ["avoidable"], "reasons": ["现方案缺少一个特征；改动时不要补上它，演示数据。"]]
        return [
            DemoMatter.Step("scoped", on: day + 2, lists: ["question": ["是否落入权利要求1，演示数据。"], "until": ["\(day + 60)"]]),
            DemoMatter.Step("drawn", on: day + 4, lists: drawn), DemoMatter.Step("tabled", on: day + 5, lists: table),
        ] + opinions + [
            DemoMatter.Step("drafted", on: day + 10, lists: draft),
            DemoMatter.Step(
                "issued", on: day + 12, lists: draft.merging(["force": ["reference"], "follow": ["\(day + 120)"]]) { $1 }, isApproved: true),
        ]
    }
}

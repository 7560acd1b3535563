import Credit
import Foundation
import Law

extension CreditRules {
    /// Reads `credit.toml` of a region's folder; a region without one has no rules of its own.
    static func readAll(in folder: String) throws(RegionFault) -> [CreditRules] {
        guard FileManager.default.fileExists(atPath: folder + "/credit.toml") else { return [] }
        var found: [CreditRules] = []
        for entry in try TOMLFile("credit.toml", in: folder).entries("rules") {
            let rules = try read(entry)
            if found.contains(where: { $0.id == rules.id && $0.since == rules.since }) {
                throw entry.fault("since", "\(rules.id)自\(rules.since)起的规则已经写过")
            }
            found.append(rules)
        }
        return found
    }

    private static func read(_ entry: TOMLEntry) throws(RegionFault) -> CreditRules {
        try entry.allow(
            "id", "title", "source", "since", "until", "standing", "base", "bonus_cap", "freezes_contested", "repair_again_after_months",
            "levels", "items")
        let lifetime = try entry.lifetime()
        guard let since = lifetime.since else { throw entry.fault("since", "缺少，应为规则施行的日期") }
        var levels: [CreditLevel] = []
        for level in try entry.tables("levels") {
            try level.allow("code", "from", "needs_bonus")
            guard let from = try level.points("from") else { throw level.fault("from", "缺少，应为最低的分数") }
            levels.append(CreditLevel(try level.text("code"), from: from, needsBonus: try level.flag("needs_bonus")))
        }
        var items: [CreditItem] = []
        for table in try entry.tables("items") {
            let item = try CreditItem.read(table)
            if items.contains(where: { $0.code == item.code }) { throw table.fault("code", "\(item.code)已经用过") }
            if let forced = item.forces, !levels.contains(where: { $0.code == forced }) { throw table.fault("forces", "没有等级\(forced)") }
            items.append(item)
        }
        return CreditRules(
            id: try entry.text("id"), title: try entry.text("title"), source: try entry.text("source"),
            standing: try entry.choice("standing"), since: since, until: lifetime.until, base: try entry.points("base"),
            bonusCap: try entry.points("bonus_cap"), freezesContested: try entry.flag("freezes_contested"),
            repairAgainAfterMonths: try entry.months("repair_again_after_months"), levels: levels, items: items)
    }
}

extension CreditItem {
    fileprivate static func read(_ entry: TOMLEntry) throws(RegionFault) -> CreditItem {
        try entry.allow(
            "code", "title", "subject", "direction", "points", "basis", "trigger", "valid_months", "repairable_after_months", "forces",
            "catalogue",
            "since", "until", "evidence")
        let lifetime = try entry.lifetime()
        return CreditItem(
            try entry.text("code"), try entry.text("title"), try entry.choice("subject"), try entry.choice("direction"),
            points: try entry.points("points"), basis: try entry.text("basis"), trigger: try entry.text("trigger"),
            validMonths: try entry.months("valid_months"), repairableAfterMonths: try entry.months("repairable_after_months"),
            forces: try entry.optionalText("forces"), since: lifetime.since, until: lifetime.until, evidence: try entry.choice("evidence"),
            catalogue: try entry.optionalText("catalogue"))
    }
}

extension TOMLEntry {
    /// Points are written as text, so that half points are exact.
    fileprivate func points(_ key: String) throws(RegionFault) -> CreditPoints? {
        guard let text = try optionalText(key) else { return nil }
        guard let points = CreditPoints(written: text) else { throw fault(key, "应为 0 至 1000、最多一位小数的分数，加引号，如 \"12.5\"，现为\(text)") }
        return points
    }

    fileprivate func months(_ key: String) throws(RegionFault) -> Int? {
        guard let months = try optionalNumber(key) else { return nil }
        guard (1...1200).contains(months) else { throw fault(key, "应为 1 至 1200 的月数，现为\(months)") }
        return months
    }
}

import Law

/// A set of rules as an administrator types it in: the items come from the region's folder, the numbers from the source that is named.
public enum CreditRulesForm {
    /// Reads typed fields over the items of a template: source, since, until, base, bonusCap, freezes, repairAgain, levels, and for each item
    /// `points.CODE`, `valid.CODE`, `repair.CODE`, `forces.CODE`, `catalogue.CODE`.
    /// - Throws: `CreditRefusal` that names all that is wrong at once.
    public static func read(_ typed: [String: [String]], over template: CreditRules) throws -> CreditRules {
        var reading = TypedReading(typed)
        let source = reading.text("source", longest: 200)
        if source.isEmpty { reading.fault("请写明数字出自哪份文件、哪一条、哪个附件", "source") }
        let since = reading.day("since")
        if since == nil { reading.missing("请写施行的日期", "since") }
        let until = reading.day("until")
        if let since, let until, until < since { reading.fault("末日早于施行的日期", "until") }
        let base = reading.points("base")
        if base == nil { reading.missing("请写基础分", "base") }
        let levels = levels(&reading)
        let items = template.items.map { item -> CreditItem in
            var item = item
            item.points = reading.points("points.\(item.code)")
            item.validMonths = reading.months("valid.\(item.code)")
            item.repairableAfterMonths = reading.months("repair.\(item.code)")
            let forced = reading.text("forces.\(item.code)", longest: 10)
            item.forces = forced.isEmpty ? nil : forced
            let catalogue = reading.text("catalogue.\(item.code)", longest: 200)
            item.catalogue = catalogue.isEmpty ? nil : catalogue
            if item.points != nil, catalogue.isEmpty {
                reading.fault("计分的事项要写明列在信用信息目录的哪一项；没有列入目录的信用信息不能采集", "catalogue.\(item.code)")
            }
            if !forced.isEmpty, !levels.contains(where: { $0.code == forced }) { reading.fault("没有等级 \(forced)", "forces.\(item.code)") }
            return item
        }
        if !items.contains(where: { $0.points != nil }) { reading.fault("没有写任何一项的分值", "") }
        let rules = CreditRules(
            id: template.id, title: template.title, source: source, standing: .unconfirmed, since: since ?? template.since, until: until,
            base: base, bonusCap: reading.points("bonusCap"), freezesContested: typed["freezes"]?.first == "是",
            repairAgainAfterMonths: reading.months("repairAgain"), levels: levels, items: items)
        guard reading.faults.isEmpty else { throw CreditRefusal(reading.faults) }
        return rules
    }

    /// One a line: code, least score, and 加分 where it needs a bonus.
    private static func levels(_ reading: inout TypedReading) -> [CreditLevel] {
        let text = reading.text("levels", longest: 1000)
        var levels: [CreditLevel] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(whereSeparator: \.isWhitespace).map(String.init)
            guard (2...3).contains(parts.count), let from = CreditPoints(written: parts[1]), parts.count == 2 || parts[2] == "加分" else {
                reading.fault("每行写一级：等级、最低分，要有加分才到的再写“加分”，例如“A+ 100.1 加分”。收到的是“\(line.prefix(30))”", "levels")
                return []
            }
            if levels.contains(where: { $0.code == parts[0] || $0.from == from }) {
                reading.fault("等级或者最低分写了两次：“\(line.prefix(30))”", "levels")
                return []
            }
            levels.append(CreditLevel(parts[0], from: from, needsBonus: parts.count == 3))
        }
        if levels.isEmpty { reading.missing("请写各等级的最低分", "levels") }
        return levels
    }

    /// The same as the form's fields hold it.
    public static func typed(_ rules: CreditRules) -> [String: [String]] {
        var out: [String: [String]] = [
            "source": [rules.source], "since": [rules.since.description], "until": [rules.until?.description ?? ""],
            "base": [rules.base?.description ?? ""], "bonusCap": [rules.bonusCap?.description ?? ""],
            "freezes": [rules.freezesContested ? "是" : "否"], "repairAgain": [rules.repairAgainAfterMonths.map(String.init) ?? ""],
            "levels": [
                rules.levels.map { "\($0.code) \($0.from)\($0.needsBonus ? " 加分" : "")" }.joined(separator: "\n")
            ],
        ]
        for item in rules.items {
            out["points.\(item.code)"] = [item.points?.description ?? ""]
            out["valid.\(item.code)"] = [item.validMonths.map(String.init) ?? ""]
            out["repair.\(item.code)"] = [item.repairableAfterMonths.map(String.init) ?? ""]
            out["catalogue.\(item.code)"] = [item.catalogue ?? ""]
            out["forces.\(item.code)"] = [item.forces ?? ""]
        }
        return out
    }
}

import Foundation
import Law
import Plan

extension Plan {
    /// Every `.toml` in the region's folder `plans`, the newest plan first; none where there is no such folder.
    static func readAll(in folder: String) throws(RegionFault) -> [Plan] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/plans")) ?? []
        var plans: [Plan] = []
        for name in names.sorted() where name.hasSuffix(".toml") {
            let plan = try read(TOMLFile("plans/" + name, in: folder).top)
            guard plan.id + ".toml" == name else {
                throw RegionFault(file: "plans/" + name, key: "id", reason: "应与文件名相同，现为\(plan.id)")
            }
            plans.append(plan)
        }
        return plans.sorted { ($1.day, $0.id) < ($0.day, $1.id) }
    }

    private static func read(_ top: TOMLEntry) throws(RegionFault) -> Plan {
        try top.allow(
            "id", "number", "title", "short_title", "issuer", "day", "horizon", "follows", "steward", "built", "departments", "goals",
            "chapter")
        guard let day = try top.day("day") else { throw top.fault("day", "缺少，应为日期，如 2017-03-30") }
        let issuer = try top.text("issuer")
        var departments: [Department] = []
        for entry in try top.tables("departments") {
            try entry.allow("name", "authority")
            let department = Department(name: try entry.text("name"), authority: try entry.text("authority"))
            if departments.contains(where: { $0.name == department.name }) { throw entry.fault("name", "\(department.name)已经用过") }
            departments.append(department)
        }
        let reader = PlanReader(issuer: issuer, departments: departments)
        var goals: [Sentence] = []
        for entry in try top.tables("goals") { goals.append(try reader.sentence(entry)) }
        let plan = Plan(
            id: try top.text("id"), number: try top.text("number"), title: try top.text("title"), shortTitle: try top.text("short_title"),
            issuer: issuer, day: day, horizon: try top.number("horizon"), follows: try top.optionalText("follows"),
            steward: try top.optionalText("steward"), built: Set(try top.numbers("built")), departments: departments, goals: goals,
            chapters: try reader.chapters(top))
        guard Set((plan.goals + plan.sentences).map(\.id)).count == plan.goals.count + plan.sentences.count else {
            throw top.fault("chapter", "有两个要求用了同一个 id")
        }
        if let stray = plan.built.sorted().first(where: { number in !plan.chapters.contains { $0.number == number } }) {
            throw top.fault("built", "没有第\(stray)章")
        }
        return plan
    }
}

/// What is read under a plan's head: its chapters, clauses and sentences.
private struct PlanReader {
    let issuer: String
    let departments: [Department]

    func chapters(_ top: TOMLEntry) throws(RegionFault) -> [Chapter] {
        var chapters: [Chapter] = []
        for entry in try top.tables("chapter") {
            try entry.allow("number", "title", "clause")
            let number = try entry.number("number")
            var clauses: [Clause] = []
            for inner in try entry.tables("clause") { clauses.append(try clause(inner, in: number)) }
            if let last = chapters.last, last.number >= number { throw entry.fault("number", "应大于前一章的\(last.number)") }
            chapters.append(Chapter(number: number, title: try entry.text("title"), clauses: clauses))
        }
        guard !chapters.isEmpty else { throw top.fault("chapter", "缺少 [[chapter]]，至少应有一章") }
        return chapters
    }

    private func clause(_ entry: TOMLEntry, in chapter: Int) throws(RegionFault) -> Clause {
        try entry.allow("id", "title", "lead", "cooperating", "each", "sentences")
        let id = try entry.text("id")
        guard id.hasPrefix("\(chapter).") else { throw entry.fault("id", "第\(chapter)章的条应以 \(chapter). 开头，现为\(id)") }
        var sentences: [Sentence] = []
        for inner in try entry.tables("sentences") {
            let sentence = try sentence(inner)
            // The place in the clause is the number: a gap would be a sentence left out.
            guard sentence.id == "\(id)-\(sentences.count + 1)" else {
                throw inner.fault("id", "应为 \(id)-\(sentences.count + 1)，现为\(sentence.id)")
            }
            sentences.append(sentence)
        }
        guard !sentences.isEmpty else { throw entry.fault("sentences", "缺少，至少应有一项要求") }
        return Clause(
            id: id, title: try entry.text("title"), leads: try named("lead", in: entry), cooperating: try named("cooperating", in: entry),
            isShared: try entry.flag("each"), sentences: sentences)
    }

    private func named(_ key: String, in entry: TOMLEntry) throws(RegionFault) -> [Department] {
        var found: [Department] = []
        for name in try entry.texts(key) {
            guard let department = departments.first(where: { $0.name == name }) else {
                throw entry.fault(key, "departments 中没有\(name)")
            }
            found.append(department)
        }
        return found
    }

    func sentence(_ entry: TOMLEntry) throws(RegionFault) -> Sentence {
        try entry.allow("id", "kind", "text", "figure", "year", "set_by", "outside", "beyond")
        var figure: Quantity?
        if let inner = try entry.table("figure") {
            try inner.allow("is", "value", "unit")
            figure = Quantity(try inner.choice("is"), try inner.number("value"), unit: try inner.text("unit"))
        }
        let (outside, beyond) = (try entry.optionalText("outside"), try entry.optionalText("beyond"))
        if outside != nil, beyond != nil { throw entry.fault("beyond", "outside 已经说明整项要求在平台之外，不用再写") }
        return Sentence(
            id: try entry.text("id"), kind: try entry.choice("kind"), text: try entry.text("text"), figure: figure,
            year: try entry.optionalNumber("year"), setBy: try entry.optionalText("set_by") ?? issuer, outside: outside, beyond: beyond)
    }
}

extension Region {
    /// Every body that a plan names is an authority, and bore the name on the day of the plan.
    func checkPlans() throws(RegionFault) {
        for plan in plans {
            let file = "plans/\(plan.id).toml"
            let bodies = [plan.issuer] + (plan.steward.map { [$0] } ?? []) + plan.targets.map(\.setBy)
            for body in bodies where authority(id: body) == nil {
                throw RegionFault(file: file, key: nil, reason: "authorities.toml 中没有 id 为\(body)的机关")
            }
            for (index, department) in plan.departments.enumerated() {
                guard authority(named: department.name, on: plan.day)?.id == department.authority else {
                    throw RegionFault(
                        file: file, key: "departments[\(index + 1)].authority",
                        reason: "authorities.toml 中 id 为\(department.authority)的机关在\(plan.day)不叫\(department.name)")
                }
            }
        }
    }
}

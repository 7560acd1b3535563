import ArgumentParser
import Plan
import Region

/// `helan plan`: the clauses of a plan with how many of their sentences are served.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "plan", abstract: "列出实施方案各条的要求实现了多少")
    @Argument(help: ArgumentHelp("哪份方案，例如 2017-57；不写则为最新的一份。", valueName: "方案")) var plan: String?
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var place: RegionOptions

    func run() throws {
        let coverage = try coverage(of: plan, in: place)
        if json { return try printJSON(PlanAnswer(coverage)) }
        print("\(coverage.plan.number)　\(coverage.plan.title)")
        for chapter in coverage.plan.chapters {
            print("\n\(chapter.number)　\(chapter.title)")
            for clause in chapter.clauses { print("  \(clause.id)　\(clause.title)　\(words(coverage.tally(of: clause.sentences)))") }
        }
        print(
            "\n共 \(coverage.plan.clauses.count) 条、\(coverage.plan.sentences.count) 项要求：\(words(coverage.tally(of: coverage.plan.sentences)))"
        )
    }

    private func words(_ tally: [Extent: Int]) -> String {
        Extent.allCases.compactMap { extent in tally[extent].map { "\(extent.title) \($0)" } }.joined(separator: "，")
    }
}

/// The plan that is asked for, beside all that is declared to serve it.
func coverage(of id: String?, in place: RegionOptions) throws -> Coverage {
    let region = try place.load()
    guard let plan = id.map({ region.plan(id: $0) }) ?? region.plans.first else {
        let known = region.plans.map(\.id).joined(separator: "、")
        throw Refused(known.isEmpty ? "\(region.name)还没有录入实施方案。" : "没有方案“\(id ?? "")”。现有：\(known)")
    }
    return Coverage(plan, ServingCatalogue.all)
}

private struct PlanAnswer: Encodable {
    struct Line: Encodable {
        let clause: String
        let title: String
        let sentences: Int
        let served: Int
        let partly: Int
        let open: Int
        let outside: Int
    }
    let plan: String
    let number: String
    let title: String
    let clauses: [Line]

    init(_ coverage: Coverage) {
        (plan, number, title) = (coverage.plan.id, coverage.plan.number, coverage.plan.title)
        clauses = coverage.plan.clauses.map { clause in
            let tally = coverage.tally(of: clause.sentences)
            return Line(
                clause: clause.id, title: clause.title, sentences: clause.sentences.count, served: tally[.served] ?? 0,
                partly: tally[.partly] ?? 0, open: tally[.open] ?? 0, outside: tally[.outside] ?? 0)
        }
    }
}

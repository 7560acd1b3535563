import Law
import Plan
import Region

/// docs/plan.md: the plan beside what serves it, drawn from data and declarations alone, so that the same commit gives the same text.
struct PlanDocument {
    let coverage: Coverage
    let region: Region

    init(_ coverage: Coverage, in region: Region) { (self.coverage, self.region) = (coverage, region) }

    private var plan: Plan { coverage.plan }

    var markdown: String {
        let parts = [head, summary] + plan.chapters.map(chapter) + [targets, departments]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        """
        # \(plan.shortTitle) · what serves each sentence

        Written by `helan docs plan --output docs/plan.md` from the plan's data in `Regions/\(region.id)/plans/\(plan.id).toml` and the
        declarations beside pages, commands and procedures; a test holds this file to them. The sentences are in our own words. 已实现 served
        whole · 部分实现 served in part, with what is missing · 未实现 open · 平台之外 no matter of a program.

        \(plan.title)（\(plan.number)，\(plan.day)，到 \(plan.horizon) 年）。
        """
    }

    private var summary: String {
        let rows = plan.clauses.map { clause in row(["\(clause.id) \(clause.title)"] + counts(clause.sentences)) }
        let all = row(["共 \(plan.clauses.count) 条"] + counts(plan.sentences))
        return table(["条", "要求"] + Extent.allCases.map(\.title), rows + [all], figuresFrom: 1)
    }

    private func counts(_ sentences: [Sentence]) -> [String] {
        let tally = coverage.tally(of: sentences)
        return [String(sentences.count)] + Extent.allCases.map { String(tally[$0] ?? 0) }
    }

    private func chapter(_ chapter: Chapter) -> String {
        (["## \(chapter.number)　\(chapter.title)"] + chapter.clauses.map(clause)).joined(separator: "\n\n")
    }

    private func clause(_ clause: Clause) -> String {
        func names(_ departments: [Department]) -> String { departments.map(\.name).joined(separator: "、") }
        let duties =
            clause.departments.isEmpty
            ? "方案没有写明部门\(plan.steward.flatMap { region.authority(id: $0)?.name }.map { "，由\($0)统筹" } ?? "")。"
            : (clause.isShared ? "分别负责：" : "牵头：") + names(clause.leads)
                + (clause.cooperating.isEmpty ? "。" : "。配合：\(names(clause.cooperating))。")
        let rows = clause.sentences.map { row([$0.id, $0.kind.title, $0.text, coverage.extent(of: $0).title, means(of: $0)]) }
        return """
            ### \(clause.id) \(clause.title)

            \(duties)

            \(table(["编号", "种类", "要求", "状态", "由什么实现"], rows))
            """
    }

    private func means(of sentence: Sentence) -> String {
        let notes = [sentence.outside.map { "在平台之外：\($0)" }, sentence.beyond.map { "不由平台做的部分：\($0)" }].compactMap(\.self)
        let lines = coverage.servings(of: sentence).map { serving in
            words(serving.means) + (serving.lacks.map { "；还缺：\($0)" } ?? "") + "；测试“\(serving.scenario)”"
        }
        return (notes + lines).joined(separator: "<br>")
    }

    private func words(_ means: Serving.Means) -> String {
        switch means {
        case .page(let path, let title): "页面“\(title)” `\(path)`"
        case .command(let command, let title): "命令 `\(command)`（\(title)）"
        case .procedure(let code, let title): "程序“\(title)” `\(code)`"
        }
    }

    private var targets: String {
        let rows = plan.targets.map { target in
            row([
                target.id, target.text, target.figure?.description ?? "没有数值", target.year.map { "\($0)" } ?? "没有写年份",
                region.authority(id: target.setBy)?.name ?? target.setBy, coverage.extent(of: target).title, means(of: target),
            ])
        }
        return "## 目标和数值\n\n" + table(["编号", "目标", "数值", "年份", "由谁提出", "状态", "由什么实现"], rows)
    }

    /// Who took over from whom, to the last known.
    private var departments: String {
        let rows = plan.departments.compactMap { department in
            region.authority(id: department.authority).map { authority in
                row([department.name, authority.name, successors(authority)])
            }
        }
        return "## 部门的沿革\n\n" + table(["方案里的名称", "全称", "后来"], rows)
    }

    private func successors(_ authority: Authority) -> String {
        guard let until = authority.inBeing.until else { return "没有变动" }
        let next = authority.successors.compactMap { successor in
            region.authority(id: successor.id).map { found in
                let share = successor.part.map { "（\($0)）" } ?? ""
                let later = found.inBeing.until == nil ? "" : "，又\(successors(found))"
                return "\(found.name)\(share)\(later)"
            }
        }
        return "至 \(until)：\(next.joined(separator: "；"))" + (authority.evidence == .unconfirmed ? "，待核实" : "")
    }

    // MARK: Markdown

    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private func table(_ heads: [String], _ rows: [String], figuresFrom first: Int = .max) -> String {
        let rule = row(heads.indices.map { $0 >= first ? "---:" : "---" })
        return ([row(heads), rule] + rows).joined(separator: "\n")
    }
}

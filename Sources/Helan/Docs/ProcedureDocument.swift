import Law
import Procedure

/// One page of docs/procedures: a procedure as it is declared, so that the same commit gives the same text.
struct ProcedureDocument {
    let procedure: ProcedureOutline

    /// Its name in the folder.
    var file: String { "\(procedure.code).md" }

    var markdown: String {
        let parts = [head, states, clocks] + procedure.editions.reversed().map(edition) + [links, reactions]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        """
        # \(procedure.title)

        `\(procedure.code)` · 由\(procedure.act.title)办理\(procedure.isOverlay ? " · 加在任何办件之上" : "")\(jurisdiction)

        Written by `helan docs procedures` from the declaration; a test holds this file to it. 待核实: not held against the text of the instrument.
        """
    }

    private var jurisdiction: String {
        guard let rule = procedure.jurisdiction else { return "" }
        return " · 在\(rule.words)（\(rule.citation)\(rule.evidence == .unconfirmed ? "，待核实" : "")）"
    }

    private var states: String {
        "## 状态\n\n" + table(["代码", "状态", "办结"], procedure.states.map { ["`\($0.code)`", $0.title, $0.isFinal ? "是" : ""] })
    }

    private var clocks: String {
        let rows = procedure.clocks.flatMap { clock in
            clock.rule.period.entries.map { law in
                [
                    "`\(clock.code)`", clock.rule.title, clock.rule.binds.title,
                    (clock.rule.isSet ? "由机关指定，至少" : "") + law.value.description,
                    "\(law.since) 至 \(law.until?.description ?? "今")", law.citation.description, law.evidence.title, changes(clock.rule),
                ]
            }
        }
        return "## 时限\n\n" + table(["代码", "要做的事", "由谁", "期限", "施行", "依据", "核实", "延期和中止"], rows)
    }

    private func changes(_ rule: ClockRule) -> String {
        let extensions = rule.extensions.flatMap { wanted in
            wanted.period.entries.map {
                "\(wanted.title) \($0.value)（\(wanted.by.title)批准，\(wanted.times)次，\($0.citation)，\($0.evidence.title)）"
            }
        }
        let pauses = rule.pauses.map { "中止：\($0.title)（\($0.citation)，\($0.citation.evidence.title)）" }
        return (extensions + pauses).joined(separator: "<br>")
    }

    private func edition(_ edition: EditionOutline) -> String {
        let statute = edition.statute
        let transition = edition.takesOver ? "施行前收到的办件自施行日起按本版本办理" : "施行前收到的办件按原版本办完"
        let rows = edition.steps.map { step in
            [
                step.title, step.from.isEmpty ? "（开始）" : step.from.joined(separator: "、"), step.to ?? "不变",
                step.roles.map(\.title).joined(separator: "、"),
                step.citation.description + (step.citation.evidence == .unconfirmed ? "（待核实）" : ""), notes(step),
            ]
        }
        return """
            ## \(statute.name)（\(statute.since) 至 \(statute.until?.description ?? "今")）

            \(transition)\(edition.transitionEvidence == .unconfirmed ? "（过渡规则待核实）" : "")。

            \(table(["环节", "从", "到", "由谁", "依据", "条件、时限、文书和公示"], rows))

            ```mermaid
            \(edition.diagram)
            ```
            """
    }

    private func notes(_ step: StepOutline) -> String {
        let documents = step.documents.map { document in
            "文书：\(document.title)，给\(document.to.map(\.title).joined(separator: "、"))" + (document.evidence == .unconfirmed ? "（待核实）" : "")
                + document.remedies.map(told).joined()
        }
        let publications = step.publications.map { publication in
            "公示：\(publication.title)（\(publication.citation)），公开\(publication.fields.map(\.field.label).joined(separator: "、"))，"
                + "遮盖\(publication.masks.map(\.title).joined(separator: "、"))"
                + (publication.term?.entries.map { "，公示\($0.value)（\($0.citation)）" }.joined() ?? "，没有期限")
        }
        let apart = step.apart.isEmpty ? [] : ["与\(step.apart.joined(separator: "、"))不能是同一人"]
        return (step.conditions.map { "条件：\($0)" } + apart + step.clocks + documents + publications + step.withdraws.map { "撤下：\($0)" })
            .joined(separator: "<br>")
    }

    /// What a document tells may be done against it, with every period that the law gave.
    private func told(_ remedy: RemedyRule) -> String {
        let periods = remedy.period.entries.map { "\($0.since)起\($0.value)，\($0.citation)" }.joined(separator: "；")
        return "；告知\(remedy.way.title)（\(periods)）"
    }

    private var links: String {
        guard !procedure.links.isEmpty else { return "" }
        let rows = procedure.links.map { link in
            [link.title, "`\(link.procedure)`", link.roles.map(\.title).joined(separator: "、"), link.citation, link.evidence.title]
        }
        return "## 关联\n\n" + table(["关联", "转到", "由谁", "依据", "核实"], rows)
    }

    private var reactions: String {
        guard !procedure.reactions.isEmpty else { return "" }
        let rows = procedure.reactions.map { reaction in
            [
                reaction.eventTitle, reaction.condition ?? "", reaction.title,
                "`\(reaction.procedure)`" + (reaction.files.map { " `\($0)`" } ?? "（新办件）"), reaction.citation, reaction.evidence.title,
            ]
        }
        return "## 引起\n\n" + table(["事项", "条件", "引起", "在哪里", "依据", "核实"], rows)
    }

    private func table(_ heads: [String], _ rows: [[String]]) -> String {
        ([heads, heads.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    /// Every page of the folder.
    static var all: [ProcedureDocument] { ProcedureCatalogue.procedures.map { ProcedureDocument(procedure: $0) } }
}

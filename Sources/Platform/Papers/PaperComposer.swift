import Documents
import Law
import Matters
import Procedure
import Web

/// Writes what a paper says, from the matter as it stood when the paper came to be. Personal fields stand in no paper, and what is for the
/// handlers alone stands in none that goes to a party.
struct PaperComposer: Sendable {
    let authorityName: @Sendable (String) -> String
    /// Before which authority an authority's decisions are reconsidered; nil where the region does not say.
    let reconsideration: @Sendable (String) -> String?
    let isInvented: Bool

    /// - Throws: `MatterRefusal` where the matter's file no longer has the entry.
    func paper(_ document: MatterDocument, of matter: Matter) throws -> Paper {
        guard let entry = matter.entries.first(where: { $0.seq == document.entry }), let rule = matter.rule(of: document, on: document.day)
        else { throw MatterRefusal.refused("这份文书所依据的记录不在案卷里。") }
        let procedure = matter.procedure
        let goesToParties = rule.to.contains { $0.side == .party }
        // A paper that goes to several sides is one paper: it names nobody whom the other side may not know.
        let sides = rule.to.filter { $0.side == .party }
        let addressees = matter.addressees(of: rule).map { role, name in
            let isNamed = sides.count == 1 || procedure.names(role.code, to: .parties)
            return Paper.Addressee(role: role.code, title: procedure.title(of: role), name: isNamed ? name : nil)
        }
        return Paper(
            authority: authorityName(document.authority), title: document.title, number: document.numberText, to: addressees,
            paragraphs: paragraphs(entry, rule, document, matter, goesToParties),
            remedies: rule.remedies.map { words($0, of: document.authority) }, day: document.day, code: document.verification,
            isInvented: isInvented)
    }

    /// 告知: by which way, before whom, within how long, by which article.
    private func words(_ remedy: RemedyStanding, of authority: String) -> String {
        let body = remedy.way == .reconsideration ? reconsideration(authority) ?? remedy.body : remedy.body
        let note = remedy.note.map { "。\($0)" } ?? "。"
        return "不服本决定的，可以自收到之日起\(remedy.period)内，向\(body)\(remedy.way.title)（\(remedy.citation)）\(note)"
    }

    private func paragraphs(
        _ entry: Entry, _ rule: DocumentStanding, _ document: MatterDocument, _ matter: Matter, _ goesToParties: Bool
    ) -> [String] {
        let procedure = matter.procedure
        let event = procedure.events[entry.kind]
        let opening =
            "关于\(procedure.title)（编号 \(matter.key)），\(authorityName(document.authority))于\(entry.day.chineseText)办理：\(event?.title ?? "登记")。"
        let facts = (event?.fields ?? []).compactMap { field -> String? in
            guard field.kind != .files, field.seen != .personal, !goesToParties || field.seen != .handlers,
                let value = entry.values[field.name]
            else { return nil }
            return "\(field.label)：\(field.writtenWords(value))"
        }
        // The clocks as they stood behind the entry: what happened later is no part of the paper.
        let before = matter.entries.filter { $0.seq <= entry.seq }
        let standing = procedure.standing(of: before, on: entry.recordedAt.day, in: .stateCouncil)
        let periods = standing.clocks.filter { $0.start == entry.day && $0.state == .running }.map {
            "\(procedure.title(of: $0.binds))\($0.title)的期限至\($0.due.day.chineseText)（\($0.citation)）。"
        }
        return [opening] + facts + periods + ["特此制发本文书，依据：\(rule.citation)。"]
    }
}

extension FieldOutline {
    /// A value as papers write it: days in Chinese.
    fileprivate func writtenWords(_ value: FieldValue) -> String {
        if kind == .day, case .text(let text) = value, let day = LocalDate(iso: text) { return day.chineseText }
        return words(value)
    }
}

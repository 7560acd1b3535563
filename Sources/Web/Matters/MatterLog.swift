import Design
import Law
public import Markup
public import Procedure

extension MatterFile {
    /// What was entered, the latest first. Where something was corrected it says what holds and what stood.
    /// - Parameters:
    ///   - link: how a file is reached from this page.
    ///   - other: how another matter is.
    ///   - correct: the way to correct an entry; nil where there is none.
    public func log(
        _ link: @escaping (SentFile) -> HTML, other: ((String) -> HTML)? = nil, correct: @escaping (FileEntry) -> HTML? = { _ in nil }
    ) -> HTML {
        let log = MatterLog(matter: self, link: link, other: other ?? { Number($0).html }, correct: correct)
        return Section("案卷", anchor: "log", Entries(entries.reversed().map(log.item)).html).html
    }

    /// What an entry did, in words.
    public func title(of entry: FileEntry) -> String { procedure.events[entry.kind]?.title ?? entry.kind }
}

private struct MatterLog {
    let matter: MatterFile
    let link: (SentFile) -> HTML
    let other: (String) -> HTML
    let correct: (FileEntry) -> HTML?

    func item(_ entry: FileEntry) -> Design.Entry {
        let facts = said(by: entry) + caused(entry) + [correct(entry).map { "<p>\($0)</p>" as HTML }].compactMap(\.self)
        let title = matter.title(of: entry)
        // What the kernel enters by itself rests on no article.
        let rule = entry.citation == title ? nil : entry.citation
        return Design.Entry(
            title, by: matter.procedure.title(of: entry.actor.role), at: entry.day.description, rule: rule,
            isByClock: entry.actor.role.side == .system, facts.isEmpty ? nil : facts.joined())
    }

    private func said(by entry: FileEntry) -> [HTML] {
        let fields = matter.procedure.events[entry.kind]?.fields ?? []
        if entry.kind == MatterLinked.kind { return linked(MatterLinked(values: entry.values)) }
        if entry.kind == Lapsed.kind { return lapsed(Lapsed(values: entry.values)) }
        guard entry.kind == EntryCorrected.kind else { return fields.flatMap { line($0, in: entry) } }
        let correction = matter.corrections.first { $0.by == entry.seq }
        let reason = fields.filter { $0.name == "reason" }.flatMap { line($0, in: entry) }
        return (correction.map { lines($0, by: entry) } ?? []) + reason
    }

    /// Which matter it led to, or which led to it.
    private func linked(_ link: MatterLinked) -> [HTML] {
        guard let way = link.way, let key = link.matter else { return [] }
        return ["<p>\(way.title)：\(link.procedure.flatMap { matter.procedureTitles[$0] } ?? "") \(other(key))</p>"]
    }

    /// The clock that ran out, as it is called.
    private func lapsed(_ lapse: Lapsed) -> [HTML] {
        guard let code = lapse.clock else { return [] }
        return ["<p>时限：\(matter.procedure.outline.clock(code)?.rule.title ?? code)</p>"]
    }

    private func line(_ field: FieldOutline, in entry: FileEntry) -> [HTML] {
        let corrections = matter.corrections.filter { $0.entry == entry.seq && $0.field.name == field.name }
        guard let last = corrections.last else {
            return entry.values[field.name].map { ["<p>\(field.label)：\(words($0, of: field))</p>"] } ?? []
        }
        let stood = corrections.map { correction -> HTML in
            let by = matter.entries.first { $0.seq == correction.by }
            let who = by.map { "\($0.day) \(matter.procedure.title(of: $0.actor.role))更正（第\(correction.by)项）" } ?? "第\(correction.by)项更正"
            return Quiet("\(who)，原为：\(correction.stood.map { words($0, of: field) } ?? "没有填写")").html
        }
        return ["<p>\(field.label)：\(last.holds.map { words($0, of: field) } ?? "（更正为空着）")</p>"] + stood
    }

    private func lines(_ correction: FieldCorrection, by entry: FileEntry) -> [HTML] {
        let corrected = matter.entries.first { $0.seq == correction.entry }
        let moved = matter.standing.clocks.filter { $0.correctedBy == entry.seq }.map { clock -> HTML in
            "<p>重新计算的时限：\(matter.procedure.title(of: clock.binds))\(clock.title)，自\(clock.start)起算，\(clock.due.day)到期</p>"
        }
        let title = corrected.map { "“\(matter.title(of: $0))”" } ?? ""
        return [
            "<p>更正：第\(correction.entry)项\(title)的“\(correction.field.label)”</p>",
            "<p>原为：\(correction.stood.map { words($0, of: correction.field) } ?? "没有填写")</p>",
            "<p>更正为：\(correction.holds.map { words($0, of: correction.field) } ?? "空着")</p>",
        ] + moved
    }

    private func words(_ value: FieldValue, of field: FieldOutline) -> HTML {
        guard field.kind == .files, case .list(let digests) = value else { return HTML(plain: field.words(value)) }
        let names = digests.map { digest -> HTML in
            if case .text(let digest) = digest, let file = matter.files[digest] { link(file) } else { "文件已经不在" }
        }
        return names.joined(separator: "、")
    }

    /// What brought the entry about, and what it brought about elsewhere.
    private func caused(_ entry: FileEntry) -> [HTML] {
        var facts: [HTML] = []
        if matter.showsCauses, let cause = entry.cause { facts.append("<p>由办件\(other(cause.matter))第\(cause.entry)项引起</p>") }
        let caused = matter.effects.filter { $0.by == entry.seq }
        if !caused.isEmpty {
            let lines = caused.map { "\(other($0.matter))　\($0.procedure)：\($0.title)" as HTML }
            facts.append("<p>本条引起的</p>\(Points(lines))")
        }
        return facts
    }
}

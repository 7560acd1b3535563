import Design
public import Law
public import Markup
import Procedure
import Register

extension MatterFile {
    /// Every clock, those that run first, with rule and arithmetic.
    public func clockPanel(today: LocalDate) -> HTML {
        let clocks = standing.clocks + overlays.flatMap(\.standing.clocks)
        guard !clocks.isEmpty else { return .empty }
        let faces = clocks.enumerated().sorted { a, b in (a.element.rank, a.offset) < (b.element.rank, b.offset) }.map {
            place, clock in
            clock.face(procedure.title(of: clock.binds), today: today, id: "clock-\(place)", entries: entries).html
        }
        return Section("时限", anchor: "clocks", faces.joined()).html
    }

    /// What was entered, the latest first.
    /// - Parameters:
    ///   - link: how a file is reached from this page.
    ///   - other: how another matter is.
    public func log(_ link: (SentFile) -> HTML, other: ((String) -> HTML)? = nil) -> HTML {
        let other = other ?? { Number($0).html }
        let items = entries.reversed().map { entry -> Design.Entry in
            let outline = procedure.events[entry.kind]
            var facts: [HTML] = (outline?.fields ?? []).compactMap { field in
                guard let value = entry.values[field.name] else { return nil }
                guard field.kind == .files, case .list(let digests) = value else { return "<p>\(field.label)：\(field.words(value))</p>" }
                let names = digests.map { digest -> HTML in
                    if case .text(let digest) = digest, let file = files[digest] { link(file) } else { "文件已经不在" }
                }
                return "<p>\(field.label)：\(names.joined(separator: "、"))</p>"
            }
            if showsCauses, let cause = entry.cause { facts.append("<p>由办件\(other(cause.matter))第\(cause.entry)项引起</p>") }
            let caused = effects.filter { $0.by == entry.seq }
            if !caused.isEmpty {
                let lines = caused.map { "\(other($0.matter))　\($0.procedure)：\($0.title)" as HTML }
                facts.append("<p>本条引起的</p>\(Points(lines))")
            }
            return Design.Entry(
                outline?.title ?? entry.kind, by: procedure.title(of: entry.actor.role), at: entry.day.description, rule: entry.citation,
                isByClock: entry.actor.role.side == .system, facts.isEmpty ? nil : facts.joined())
        }
        return Section("案卷", anchor: "log", Entries(items).html).html
    }

    /// Who and what it is about.
    public var facts: HTML {
        var facts = [
            Fact("编号", Number(key).html), Fact("程序", HTML(plain: procedure.title)), Fact("办理机关", HTML(plain: authority)),
            Fact("地区", HTML(plain: area)),
        ]
        facts += parties.map { role, party in
            Fact(role, party.key.map { Link(party.name, to: Address("party", $0)).html } ?? HTML(plain: party.name))
        }
        facts += rights.map { right in
            Fact("所涉权利", "\(Link(right.title, to: Address("right", right.kind.rawValue, right.key)))　\(Number(right.key))")
        }
        if let assignee { facts.append(Fact("承办人", HTML(plain: assignee))) }
        return Facts(facts).html
    }
}

extension ClockStanding {
    /// Those to be kept to come first.
    fileprivate var rank: Int { state == .running ? 0 : state == .paused ? 1 : 2 }

    fileprivate func face(_ bound: String, today: LocalDate, id: String, entries: [FileEntry]) -> ClockFace {
        ClockFace(
            "\(bound)\(title)", due: due.day, faceState(entries), today: today, rule: citation, arithmetic: due.steps,
            isProvisional: due.isProvisional || evidence == .unconfirmed, size: .panel, id: id)
    }

    private func faceState(_ entries: [FileEntry]) -> ClockFace.State {
        switch state {
        case .running: .running
        case .paused: .paused(since: pauses.last?.from ?? start, reason: "依法中止")
        case .stopped, .lapsed: .stopped(on: endedBy.flatMap { seq in entries.first { $0.seq == seq }?.day } ?? due.day)
        }
    }
}

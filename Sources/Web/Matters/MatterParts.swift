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
        if let about { facts.append(Fact("所涉事项", Link(about.title, to: Address(segments: about.place)).html)) }
        if let assignee { facts.append(Fact("承办人", HTML(plain: assignee))) }
        return Facts(facts).html
    }
}

extension ClockStanding {
    /// Those to be kept to come first.
    fileprivate var rank: Int { state == .running ? 0 : state == .paused ? 1 : 2 }

    fileprivate func face(_ bound: String, today: LocalDate, id: String, entries: [FileEntry]) -> ClockFace {
        let corrected = correctedBy.map { seq in
            ["起算日更正为\(start)\(entries.first { $0.seq == seq }.map { "（\($0.day)，第\(seq)项）" } ?? "")"]
        }
        return ClockFace(
            "\(bound)\(title)", due: due.day, faceState(entries), today: today, rule: citation, arithmetic: (corrected ?? []) + due.steps,
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

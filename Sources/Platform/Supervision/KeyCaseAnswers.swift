import Access
import Desk
import Law
import Matters
import Procedure
import Region

/// Answers the list of key cases: whoever handles a matter, or checks leads in its area, sees why, by whom and by when.
struct KeyCaseAnswers: KeyCasePort {
    let matters: MatterAnswers
    let region: Region
    let clock: any Clock

    private static let code = "key-case"

    func keyCases(isOver: Bool, for viewer: Viewer, offset: Int, limit: Int) async throws -> KeyCaseList? {
        let today = clock.today()
        let scope = WarningScope(region: region, today: today)
        let own = scope.areas(for: viewer)
        guard !own.isEmpty else { return nil }
        let (total, found) = try await matters.matters.overlaid(
            with: Self.code, isOver: isOver, areas: scope.coversAll(own) ? nil : own, offset: offset, limit: limit)
        return KeyCaseList(total: total, lines: found.map { line($0, viewer, today) })
    }

    private func line(_ matter: Matter, _ viewer: Viewer, _ today: LocalDate) -> KeyCaseLine {
        let entries = matter.procedure.corrected(matter.entries).filter { $0.kind.hasPrefix("\(Self.code).") }
        func last(_ event: String, _ field: String) -> String? {
            entries.last { $0.kind == "\(Self.code).\(event)" }?.values[field]?.text
        }
        let standing = matter.procedure.standing(of: matter.entries, on: today, in: .stateCouncil)
        let over = standing.overlays.first { $0.code == Self.code }?.standing
        func due(_ clock: String) -> LocalDate? { over?.clocks.last { $0.code == clock && $0.state == .running }?.due.day }
        let isOwn = viewer.acting?.authority == matter.authority
        let parties = matter.parties.map(\.name).joined(separator: "、")
        return KeyCaseLine(
            key: matter.key, title: isOwn && !parties.isEmpty ? "\(matter.procedure.title)：\(parties)" : matter.procedure.title,
            isOwn: isOwn,
            authority: matters.authorityName(matter.authority), area: region.nameWithin(matter.area),
            why: last("nominated", "reason") ?? "", owner: last("listed", "owner") ?? "", state: over?.title ?? "",
            listed: entries.last { $0.kind == "\(Self.code).listed" }?.day, completion: due("completion"), report: due("report"),
            reported: entries.last { $0.kind == "\(Self.code).reported" }?.day,
            delisted: entries.last { $0.kind == "\(Self.code).delisted" }?.day, finding: last("delisted", "finding"))
    }
}

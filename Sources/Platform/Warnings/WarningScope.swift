import Access
import Law
import Region

/// Whose warnings somebody may read: an authority that checks leads reads those of its area, whoever leads those of the area they lead in.
struct WarningScope {
    let region: Region
    let today: LocalDate

    static let readers: Set<Role> = [.officer, .reviewer, .approver, .supervisor, .leader]
    static let actors: Set<Role> = [.officer, .approver]
    static let procedure = "protection.lead"

    /// Codes of areas; empty for nobody.
    func areas(for viewer: Viewer) -> [String] {
        guard let acting = viewer.acting, Self.readers.contains(acting.role) else { return [] }
        let offices = region.offices(for: Self.procedure, on: today).filter { $0.authority == acting.authority }.map(\.area)
        if offices.isEmpty { return acting.role == .leader ? under([acting.area ?? region.code]) : [] }
        return under(offices)
    }

    /// Whether warnings of no area of the region are for them too.
    func coversAll(_ areas: [String]) -> Bool { areas.contains(region.code) }

    /// Whether a warning of some areas is for whoever may read those of others.
    func covers(_ areas: [String], _ own: [String]) -> Bool { coversAll(own) || !Set(own).isDisjoint(with: areas) }

    func mayAct(_ viewer: Viewer) -> Bool { viewer.role.map(Self.actors.contains) == true && !areas(for: viewer).isEmpty }

    /// The authorities that are to be told of a warning in some areas.
    func authorities(for areas: [String]) -> Set<String> {
        Set(
            region.offices(for: Self.procedure, on: today).filter { office in
                office.area == region.code
                    ? areas.isEmpty || areas.count > 1 || areas.contains { region.area($0) == nil || $0 == region.code }
                    : areas.contains { region.tree.covers(office.area, $0) }
            }.map(\.authority))
    }

    /// Codes of the areas that an office looks after; nil for all.
    func areas(of office: Office) -> [String]? {
        let areas = under([office.area])
        return coversAll(areas) ? nil : areas
    }

    /// An area with all that lies in it.
    func under(_ area: String) -> [String] { under([area]) }

    private func under(_ codes: [String]) -> [String] {
        region.areas.map(\.code).filter { code in codes.contains { region.tree.covers($0, code) } }
    }
}

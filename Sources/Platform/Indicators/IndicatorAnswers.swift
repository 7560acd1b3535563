import Evaluation
public import Indicator
import Law
import Matters
import Plan
import Procedure
import Region
import Register
import Search
import Store
public import Web

/// Answers what pages, programs and the command ask of indicators: matters from the rows that are counted on while they move, rights from the
/// search index, so that a list behind a figure holds exactly as many.
public struct IndicatorAnswers: IndicatorPort {
    let platform: Platform
    public let indicators: IndicatorCatalogue

    init(platform: Platform) {
        self.platform = platform
        indicators = IndicatorCatalogue(platform.procedures.map(\.outline), owner: platform.region.steward(on: platform.clock.today()))
    }

    var evaluations: Evaluations { Evaluations(platform.database, clock: platform.clock) }
    private var today: LocalDate { platform.clock.today() }
    var places: IndicatorPlaces { IndicatorPlaces(platform.region) }

    public func sheet(_ indicator: Indicator, in span: CycleSpan, by division: Division) async throws -> IndicatorSheet {
        switch indicator.query {
        case .matters(let procedure, let measure): try await sheet(indicator, of: procedure, measure, in: span, by: division)
        case .rights(let kind, let event): try await sheet(indicator, of: kind, event, in: span)
        }
    }

    public func figures(in span: CycleSpan, at place: IndicatorPlace?) async throws -> [String: IndicatorFigure] {
        let (area, authority) = place.parts
        let procedures = platform.procedures.map(\.code)
        let loads = try await Caseloads.read(of: procedures, from: span, to: span, authority: authority, in: platform.database)
            .holding { area == nil || places.city(of: $0.area) == area }
        let byProcedure = loads.split(in: span) { $0.procedure }
        var figures: [String: IndicatorFigure] = [:]
        for indicator in indicators.all {
            switch indicator.query {
            case .matters(let procedure, let measure): figures[indicator.code] = (byProcedure[procedure] ?? Caseload()).figure(measure)
            case .rights where authority != nil: continue
            case .rights(let kind, let event):
                let request = places.search(kind, event, in: span, at: area.flatMap(Int.init))
                figures[indicator.code] = IndicatorFigure(count: try await platform.searchAnswers.count(request))
            }
        }
        return figures
    }

    public func targets(in year: Int, at area: String?) async throws -> [String: Target] {
        try await evaluations.targets(in: year, at: area)
    }

    public var cities: [(code: String, name: String)] { places.cities.map { (code: $0, name: places.name($0, .area)) } }

    public func targets(of indicator: Indicator) async throws -> [Target] { try await evaluations.targets(of: indicator.code) }

    public func snapshots(of indicator: Indicator) async throws -> [FrozenFigures] {
        try await told(try await evaluations.snapshots(of: indicator.code))
    }

    /// With the names of those who froze them, each looked up once.
    func told(_ snapshots: [Snapshot]) async throws -> [FrozenFigures] {
        var names: [String: String] = [:]
        for actor in Set(snapshots.map(\.actor)) { names[actor] = try await platform.accounts().name(ofActor: actor) }
        return snapshots.map { told($0, by: names[$0.actor] ?? $0.actor) }
    }

    public func snapshot(_ key: String) async throws -> FrozenFigures? {
        guard let snapshot = try await evaluations.snapshot(key) else { return nil }
        return try await told([snapshot]).first
    }

    public func placeName(_ place: String, _ division: Division) -> String { places.name(place, division) }

    public func search(behind indicator: Indicator, in span: CycleSpan?, at place: String?) -> ResultsRequest? {
        guard case .rights(let kind, let event) = indicator.query else { return nil }
        guard let place else { return places.search(kind, event, in: span, at: nil) }
        return places.cities.contains(place) ? places.search(kind, event, in: span, at: Int(place)) : nil
    }

    private func told(_ snapshot: Snapshot, by actor: String) -> FrozenFigures {
        let frozen = snapshot.frozen
        return FrozenFigures(
            key: snapshot.key, indicator: frozen.indicator, name: frozen.name, definition: frozen.definition, formula: frozen.formula,
            unit: frozen.unit, span: frozen.span.flatMap { CycleSpan($0) }, asOf: frozen.asOf, areas: frozen.areas,
            authorities: frozen.authorities, total: frozen.total, reason: frozen.reason, hash: snapshot.hash.hex,
            recordedAt: snapshot.recordedAt, actor: actor)
    }

    // MARK: Matters

    private func sheet(
        _ indicator: Indicator, of procedure: String, _ measure: IndicatorQuery.Measure, in span: CycleSpan, by division: Division
    ) async throws -> IndicatorSheet {
        let loads = try await Caseloads.read(of: [procedure], from: span.firstCharted, to: span, in: platform.database)
        return sheet(indicator, of: procedure, measure, loads, in: span, by: division)
    }

    /// Both tables of one moment; the second is nil where no authority is known.
    func sheets(_ indicator: Indicator, in span: CycleSpan) async throws -> (areas: IndicatorSheet, authorities: IndicatorSheet?) {
        guard case .matters(let procedure, let measure) = indicator.query else {
            return (try await sheet(indicator, in: span, by: .area), nil)
        }
        let loads = try await Caseloads.read(of: [procedure], from: span, to: span, in: platform.database)
        return (
            sheet(indicator, of: procedure, measure, loads, in: span, by: .area),
            sheet(indicator, of: procedure, measure, loads, in: span, by: .authority)
        )
    }

    private func sheet(
        _ indicator: Indicator, of procedure: String, _ measure: IndicatorQuery.Measure, _ loads: Caseloads, in span: CycleSpan,
        by division: Division
    ) -> IndicatorSheet {
        let found = loads.split(in: span) { division == .area ? places.city(of: $0.area) : $0.authority }
        let expected =
            division == .area
            ? places.cities + [platform.region.code] : platform.region.offices(for: procedure, on: today).map(\.authority)
        let rows = places.order(Set(found.keys).union(expected), division).map {
            IndicatorSheet.Row($0, (found[$0] ?? Caseload()).figure(measure))
        }
        let series = span.charted.map { ($0, loads.total(in: $0).figure(measure)) }
        return IndicatorSheet(
            indicator, by: division, in: span, asOf: today, rows: rows, apart: [platform.region.code, IndicatorPlaces.elsewhere],
            total: loads.total(in: span).figure(measure), series: series)
    }

    // MARK: Rights

    /// Rights lie in areas alone.
    private func sheet(_ indicator: Indicator, of kind: RightKind, _ event: IndicatorQuery.RightEvent, in span: CycleSpan) async throws
        -> IndicatorSheet
    {
        let search = platform.searchAnswers
        var request = places.search(kind, event, in: span, at: nil)
        request.limit = 0
        let found = try await platform.index.search(try await search.read(request))
        var counts: [String: Int] = found.facets.unplaced > 0 ? ["": found.facets.unplaced] : [:]
        for (code, count) in found.facets.areas { counts[places.city(of: String(code)), default: 0] += count }
        let rows = places.order(Set(counts.keys).union(places.cities), .area).map {
            IndicatorSheet.Row($0, IndicatorFigure(count: counts[$0] ?? 0))
        }
        var series: [(span: CycleSpan, figure: IndicatorFigure)] = []
        if event == .filed {
            for past in span.charted {
                let count = past == span ? found.total : try await search.count(places.search(kind, event, in: past, at: nil))
                series.append((past, IndicatorFigure(count: count)))
            }
        }
        return IndicatorSheet(
            indicator, by: .area, in: event == .filed ? span : nil, asOf: today, rows: rows, total: IndicatorFigure(count: found.total),
            series: series)
    }
}

extension CycleSpan {
    /// The spans of a chart, oldest first, this one last.
    fileprivate var charted: [CycleSpan] { (1 - cycle.charted...0).map { moved(by: $0) } }
    fileprivate var firstCharted: CycleSpan { moved(by: 1 - cycle.charted) }
}

extension IndicatorPlace? {
    fileprivate var parts: (area: String?, authority: String?) {
        switch self {
        case .area(let code): (code, nil)
        case .authority(let id): (nil, id)
        case nil: (nil, nil)
        }
    }
}

extension Region {
    /// Who answers for evaluation: whoever leads the plan's clause on it, as it is called today; the region's own authority where no plan says.
    func steward(on day: LocalDate) -> String {
        let lead = plans.lazy.compactMap { $0.clause("2.4")?.leads.first?.authority }.first.flatMap { authority(id: $0) }
        return lead.flatMap { successors(of: $0, on: day).first?.id }
            ?? authorities.first { $0.area == code && $0.inBeing.contains(day) }?.id ?? id
    }
}

import Access
import Indicator
import Law
import Region
import Register
import Web

/// The places that tables of indicators are divided by: the region's cities, the region itself, what lies elsewhere, what lies nowhere.
struct IndicatorPlaces {
    private let region: Region
    /// Codes of the cities, in the order of the region's folder.
    let cities: [String]

    init(_ region: Region) {
        self.region = region
        cities = region.areas.filter { $0.level == .city && $0.inBeing.until == nil }.map(\.code)
    }

    static let elsewhere = "elsewhere"

    /// The city in which an area lies; the region's own code, `elsewhere`, or nothing where it is not known.
    func city(of area: String) -> String {
        if area.isEmpty || area == region.code { return area }
        return cities.first { region.tree.covers($0, area) } ?? (inRegion(area) ? region.code : Self.elsewhere)
    }

    private func inRegion(_ area: String) -> Bool {
        region.area(area) != nil || (area.utf8.count == 6 && area.hasPrefix(region.code.prefix(2)))
    }

    /// Places in the order in which tables show them.
    func order(_ places: Set<String>, _ division: Division) -> [String] {
        let known = division == .area ? cities + [region.code, Self.elsewhere, ""] : region.authorities.map(\.id)
        return known.filter(places.contains) + places.subtracting(known).sorted()
    }

    func name(_ place: String, _ division: Division) -> String {
        guard division == .area else { return region.authority(id: place)?.name ?? place }
        switch place {
        case "": return "地区不明"
        case Self.elsewhere: return "区外"
        case region.code: return "\(region.shortName)（不分市）"
        default: return region.area(place)?.name ?? "区划代码 \(place)"
        }
    }

    /// The search that finds exactly the rights behind a figure.
    func search(_ kind: RightKind, _ event: IndicatorQuery.RightEvent, in span: CycleSpan?, at area: Int?) -> ResultsRequest {
        switch event {
        case .inForce: ResultsRequest(text: "", kind: kind, status: .inForce, area: area)
        case .filed: ResultsRequest(text: span.map { "ad:\($0.firstMonth)..\($0.lastMonth)" } ?? "", kind: kind, area: area)
        }
    }
}

import Access
import Region

extension Region {
    /// The full name of an administrative code: 宁夏回族自治区银川市金凤区; nil for a code nobody knows.
    func areaName(_ code: String) -> String? {
        guard let area = area(code) else { return nil }
        guard let parent = area.parent, parent != code, let above = areaName(parent) else { return area.name }
        return above + area.name
    }

    /// The name of an area as it is called within the region: 银川市, 银川市金凤区; the code where nobody knows it.
    func nameWithin(_ code: String) -> String {
        guard let full = areaName(code) else { return code }
        return full == name || !full.hasPrefix(name) ? full : String(full.dropFirst(name.count))
    }

    /// Which area lies in which.
    var tree: AreaTree {
        let pairs = areas.compactMap { area in area.parent.map { (area.code, $0) } }
        return AreaTree(root: code, parents: Dictionary(pairs) { first, _ in first })
    }
}

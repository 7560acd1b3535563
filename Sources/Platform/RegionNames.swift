import Access
import Region

extension Region {
    /// The full name of an administrative code: 宁夏回族自治区银川市金凤区; nil for a code nobody knows.
    func areaName(_ code: String) -> String? {
        guard let area = area(code) else { return nil }
        guard let parent = area.parent, parent != code, let above = areaName(parent) else { return area.name }
        return above + area.name
    }

    /// Which area lies in which.
    var tree: AreaTree {
        let pairs = areas.compactMap { area in area.parent.map { (area.code, $0) } }
        return AreaTree(root: code, parents: Dictionary(pairs) { first, _ in first })
    }
}

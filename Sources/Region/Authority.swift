public import Law

/// An authority 主管机关 or another body that takes part, from the day it was set up to the day it was merged or renamed.
public struct Authority: Sendable, Hashable {
    /// What took over when an authority ended.
    public struct Successor: Sendable, Hashable {
        /// Id of the authority that took over.
        public let id: String
        /// The part that it took over, in Chinese; nil for all of it.
        public let part: String?
    }

    public let id: String
    /// Full name.
    public let name: String
    /// Other writings: the names in plans and papers.
    public let names: [String]
    /// Code of the area it serves.
    public let area: String
    public let inBeing: Lifetime
    /// Who took over, the one for intellectual property first.
    public let successors: [Successor]
    /// Ids of the members, for a name that stands for several bodies, such as 五市人民政府.
    public let members: [String]
    /// Name of the authority before which its decisions are reconsidered 行政复议机关; nil where that is not set.
    public let reconsideration: String?
    /// What the numbers of its papers begin with 机关代字: 银市监; nil where that is not set.
    public let mark: String?
    /// Where the dates and successors come from, in Chinese.
    public let source: String?
    public let evidence: Evidence
}

extension Region {
    /// The authority with an id.
    public func authority(id: String) -> Authority? { authorities.first { $0.id == id } }

    /// The authority that bears a name on a day, or that has taken over from the one that bore it: 工商局 is 市场监管厅 from 2018 on.
    ///
    /// Of several successors it follows the one for intellectual property. Names may be written in full, without the region's name, or as in
    /// the plan. Nil where no authority ever had the name, and before the first one that had it was set up.
    public func authority(named name: String, on day: LocalDate) -> Authority? {
        let wanted = plain(name)
        let bearers = authorities.filter { authority in ([authority.name] + authority.names).contains { plain($0) == wanted } }
        if let now = bearers.first(where: { $0.inBeing.contains(day) }) { return now }
        let ended = bearers.filter { $0.inBeing.isOver(by: day) }
        guard let last = ended.max(by: { ($0.inBeing.until ?? day) < ($1.inBeing.until ?? day) }) else { return nil }
        return successors(of: last, on: day).first
    }

    /// Everyone who has taken over from an authority by a day, the one for intellectual property first; the authority itself while it lasts.
    public func successors(of authority: Authority, on day: LocalDate) -> [Authority] {
        var (found, seen, waiting): ([Authority], Set<String>, [Authority]) = ([], [], [authority])
        while let next = waiting.first {
            waiting.removeFirst()
            guard seen.insert(next.id).inserted else { continue }
            if next.inBeing.isOver(by: day) {
                waiting = next.successors.compactMap { self.authority(id: $0.id) } + waiting
            } else {
                found.append(next)
            }
        }
        return found
    }

    /// A name as it is compared: half-width brackets, no blanks, without the region's name or 自治区 before it.
    private func plain(_ name: String) -> String {
        var text = String(
            name.compactMap { character -> Character? in
                switch character {
                case "（": "("
                case "）": ")"
                default: character.isWhitespace ? nil : character
                }
            })
        let prefixes = [self.name, "自治区", shortName + "自治区", shortName]
        while let prefix = prefixes.first(where: { text.hasPrefix($0) && text.count > $0.count + 1 }) { text.removeFirst(prefix.count) }
        return text
    }
}

public import Law

/// What lies on a right: a pledge, a licence on record, a preservation ordered by a court; derived from dated events.
public struct Encumbrance: Sendable, Hashable {
    public enum Kind: String, Codable, CaseIterable, Sendable, Hashable {
        case pledge, licence, openLicence, preservation

        public var title: String {
            switch self {
            case .pledge: "质押"
            case .licence: "许可备案"
            case .openLicence: "开放许可"
            case .preservation: "保全"
            }
        }
    }
    public var kind: Kind
    public var since: LocalDate
    /// The day it was taken off; nil while it lies on the right.
    public var until: LocalDate?
    /// The event's own words.
    public var text: String?
}

extension RightRecord {
    /// Every encumbrance the events tell of, in the order in which they began. A cancellation takes off the one that has lain longest,
    /// since the gazette does not say which it means.
    public var encumbrances: [Encumbrance] {
        var found: [Encumbrance] = []
        for event in events.sorted(by: { $0.day < $1.day }) {
            if let kind = Self.begins[event.code] {
                found.append(Encumbrance(kind: kind, since: event.day, until: nil, text: event.text))
            } else if let kind = Self.ends[event.code], let first = found.firstIndex(where: { $0.kind == kind && $0.until == nil }) {
                found[first].until = event.day
            }
        }
        return found
    }

    /// What lies on the right on a day.
    public func encumbrances(on day: LocalDate) -> [Encumbrance] {
        encumbrances.filter { $0.since <= day && ($0.until.map { day < $0 } ?? true) }
    }

    // Patent gazette codes; ML01 and MQ01 are Helan's own for the licence recordal and the pledge of a trade mark.
    private static let begins: [String: Encumbrance.Kind] = [
        "PE01": .pledge, "MQ01": .pledge, "EE01": .licence, "ML01": .licence, "OL01": .openLicence, "PP01": .preservation,
    ]
    private static let ends: [String: Encumbrance.Kind] = ["PC01": .pledge, "EC01": .licence, "PD01": .preservation]
}

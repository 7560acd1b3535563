import Register

/// Keys under which names meet that are probably one party's.
struct NameKeys: Sendable {
    struct Key: Hashable {
        let reason: LikelyPair.Reason
        let text: String
    }

    /// Names of places, the longest first: as they stand, and without what kind of place it is.
    private let places: [String]

    init(places: [String]) {
        let short = places.compactMap { name in
            ["回族自治区", "自治区", "市", "县", "区"].first { name.hasSuffix($0) && name.count > $0.count + 1 }.map {
                String(name.dropLast($0.count))
            }
        }
        self.places = Set(places + short).sorted { ($1.count, $0) < ($0.count, $1) }
    }

    private static let forms = ["股份有限公司", "有限责任公司", "有限公司", "集团公司", "总公司", "公司", "厂"]
    private static let branches = ["分公司", "分所", "分厂", "分店", "分院", "办事处", "营业部"]

    /// Every key of a name; none for names too short to say anything.
    func of(_ name: String) -> [Key] {
        let (outer, former) = Self.parts(Folding.folded(name))
        let plain = PartyName.key(outer)
        guard plain.count >= 3 else { return [] }
        var keys = [Key(reason: .former, text: plain)]
        for name in former { keys.append(Key(reason: .former, text: PartyName.key(name))) }
        let placeless = withoutPlaces(plain)
        if placeless.count >= 3 { keys.append(Key(reason: .place, text: placeless)) }
        let core = Self.without(Self.forms, placeless)
        if core.count >= 3 { keys.append(Key(reason: .form, text: core)) }
        if let whole = Self.wholeOfBranch(plain) {
            keys.append(Key(reason: .branch, text: whole))
        } else {
            keys.append(Key(reason: .branch, text: plain))
        }
        if let reading = Self.reading(core), reading.count >= 6 { keys.append(Key(reason: .reading, text: reading)) }
        return keys
    }

    /// The name itself and the former names that it gives in brackets: 甲公司（原乙公司）.
    private static func parts(_ name: String) -> (outer: String, former: [String]) {
        var (outer, former): (String, [String]) = ("", [])
        var rest = name[...]
        while let match = rest.firstMatch(of: /[(（]\s*(?:原名|曾用名|原)[:：]?\s*([^)）]+)[)）]/) {
            outer += rest[..<match.range.lowerBound]
            former.append(String(match.1))
            rest = rest[match.range.upperBound...]
        }
        return (outer + rest, former)
    }

    /// Without the names of places before it, and without one that brackets held: 宁夏甲公司, 甲（宁夏）公司. A name that is nothing but places stays.
    private func withoutPlaces(_ name: String) -> String {
        var out = name
        while let place = places.first(where: { out.hasPrefix($0) && out.count >= $0.count + 3 }) { out.removeFirst(place.count) }
        for place in places.prefix(while: { $0.count >= 2 }) {
            guard let range = out.firstRange(of: place), out.count >= place.count + 4 else { continue }
            out.removeSubrange(range)
            break
        }
        return out
    }

    private static func without(_ endings: [String], _ name: String) -> String {
        guard let ending = endings.first(where: { name.hasSuffix($0) && name.count > $0.count + 1 }) else { return name }
        return String(name.dropLast(ending.count))
    }

    /// The firm whose branch it is: everything up to the company's form, where a branch's name follows.
    private static func wholeOfBranch(_ name: String) -> String? {
        guard branches.contains(where: name.hasSuffix), let form = name.firstMatch(of: /公司|事务所|大学|学院|银行/) else { return nil }
        let whole = name[..<form.range.upperBound]
        return whole.count < name.count ? String(whole) : nil
    }

    /// How it is read, by the first reading of each character; nil where a character has none.
    private static func reading(_ name: String) -> String? {
        let syllables = Pinyin.syllables(name)
        guard syllables.count == name.unicodeScalars.count else { return nil }
        return String(decoding: syllables.flatMap { $0.first ?? [] }, as: UTF8.self)
    }
}

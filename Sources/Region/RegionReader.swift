import Credit
import Foundation
import Identifier
import Law
import Penalty
import Plan
import Register
import Warning

extension Region {
    /// Reads a region's folder: `region.toml`, `areas.toml`, `authorities.toml`, `industries.toml`, `offices.toml`, `credit.toml`,
    /// `papers.toml`, `warnings.toml`, `penalties.toml`, `time-authorities.toml`, and the plans in `plans`.
    ///
    /// Throws the first fault, naming file and key: a key missing or misspelt, a code that cannot be, a successor or parent that is not there.
    public static func load(folder: String) throws(RegionFault) -> Region {
        let about = try TOMLFile("region.toml", in: folder).top
        try about.allow("name", "short_name", "code")
        let region = Region(
            id: URL(fileURLWithPath: folder).lastPathComponent, name: try about.text("name"), shortName: try about.text("short_name"),
            code: try about.text("code"), areas: try Area.read(TOMLFile("areas.toml", in: folder)),
            authorities: try Authority.read(TOMLFile("authorities.toml", in: folder)),
            industries: try Industry.read(TOMLFile("industries.toml", in: folder)), plans: try Plan.readAll(in: folder),
            offices: try Office.read(TOMLFile("offices.toml", in: folder)), creditRules: try CreditRules.readAll(in: folder),
            paperMarks: try readPaperMarks(in: folder),
            signals: try SignalBook.read(in: folder),
            penalties: try RegionalPenalties.read(in: folder),
            timeAuthorities: try TimeAuthority.readAll(in: folder))
        guard region.area(region.code)?.level == .region else {
            throw about.fault("code", "areas.toml 中没有代码为\(region.code)的地区（level = \"region\"）")
        }
        try region.checkAreas()
        try region.checkPlans()
        try region.checkOffices()
        return region
    }

    /// Every office is an authority and an area that are there.
    private func checkOffices() throws(RegionFault) {
        for office in offices {
            guard authority(id: office.authority) != nil else {
                throw RegionFault(file: "offices.toml", key: "duty.offices", reason: "authorities.toml 中没有\(office.authority)")
            }
            guard area(office.area) != nil else {
                throw RegionFault(file: "offices.toml", key: "duty.offices", reason: "areas.toml 中没有\(office.area)")
            }
        }
    }

    /// Every authority serves an area that is there.
    private func checkAreas() throws(RegionFault) {
        for (index, authority) in authorities.enumerated() where area(authority.area) == nil && authority.area != Authority.nation {
            throw RegionFault(file: "authorities.toml", key: "authority[\(index + 1)].area", reason: "areas.toml 中没有\(authority.area)")
        }
    }
}

extension Area {
    static func read(_ file: TOMLFile) throws(RegionFault) -> [Area] {
        let entries = try file.entries("area")
        var areas: [Area] = []
        for entry in entries {
            try entry.allow("code", "name", "level", "parent", "since", "until", "successor", "evidence")
            let area = Area(
                code: try entry.text("code"), name: try entry.text("name"), level: try entry.choice("level"),
                parent: try entry.optionalText("parent"),
                inBeing: try entry.lifetime(), successor: try entry.optionalText("successor"), evidence: try entry.choice("evidence"))
            try area.checkCode(entry)
            if areas.contains(where: { $0.code == area.code }) { throw entry.fault("code", "\(area.code)已经用过") }
            areas.append(area)
        }
        let codes = Set(areas.map(\.code))
        for (area, entry) in zip(areas, entries) {
            if let parent = area.parent, !codes.contains(parent) { throw entry.fault("parent", "没有代码为\(parent)的地区") }
            if let successor = area.successor, !codes.contains(successor) { throw entry.fault("successor", "没有代码为\(successor)的地区") }
            if area.parent == nil, area.level != .region { throw entry.fault("parent", "缺少，应为上级的代码") }
        }
        return areas
    }

    private func checkCode(_ entry: TOMLEntry) throws(RegionFault) {
        if level == .zone {
            guard code.hasPrefix("zone-") else { throw entry.fault("code", "功能区没有国家代码，应以 zone- 开头，现为\(code)") }
            return
        }
        do { _ = try AreaCode.parse(code) } catch { throw entry.fault("code", error.reason) }
    }
}

extension Authority {
    /// The area of authorities of the State.
    public static let nation = "000000"

    static func read(_ file: TOMLFile) throws(RegionFault) -> [Authority] {
        let entries = try file.entries("authority")
        var authorities: [Authority] = []
        for entry in entries {
            try entry.allow(
                "id", "name", "names", "area", "since", "until", "successors", "members", "reconsideration", "mark", "source",
                "evidence")
            let authority = Authority(
                id: try entry.text("id"), name: try entry.text("name"), names: try entry.texts("names"), area: try entry.text("area"),
                inBeing: try entry.lifetime(), successors: try successors(entry), members: try entry.texts("members"),
                reconsideration: try entry.optionalText("reconsideration"), mark: try entry.optionalText("mark"),
                source: try entry.optionalText("source"), evidence: try entry.choice("evidence"))
            if let mark = authority.mark, !Region.isMark(mark, longest: 8) { throw entry.fault("mark", "机关代字应为一至八个汉字，现为\(mark)") }
            if authorities.contains(where: { $0.id == authority.id }) { throw entry.fault("id", "\(authority.id)已经用过") }
            authorities.append(authority)
        }
        let ids = Set(authorities.map(\.id))
        for (authority, entry) in zip(authorities, entries) {
            if let stray = authority.successors.first(where: { !ids.contains($0.id) }) {
                throw entry.fault("successors", "没有 id 为\(stray.id)的机关")
            }
            if let stray = authority.members.first(where: { !ids.contains($0) }) { throw entry.fault("members", "没有 id 为\(stray)的机关") }
            if authority.inBeing.until == nil, !authority.successors.isEmpty { throw entry.fault("until", "有承接机关的，应有末日") }
        }
        return authorities
    }

    private static func successors(_ entry: TOMLEntry) throws(RegionFault) -> [Successor] {
        var found: [Successor] = []
        for successor in try entry.tables("successors") {
            try successor.allow("id", "part")
            found.append(Successor(id: try successor.text("id"), part: try successor.optionalText("part")))
        }
        return found
    }
}

extension Industry {
    static func read(_ file: TOMLFile) throws(RegionFault) -> [Industry] {
        var industries: [Industry] = []
        for entry in try file.entries("industry") {
            try entry.allow("id", "name", "since", "until", "source", "divisions", "evidence", "belonging")
            let industry = Industry(
                id: try entry.text("id"), name: try entry.text("name"), inBeing: try entry.lifetime(), source: try entry.text("source"),
                divisions: try divisions(entry), evidence: try entry.choice("evidence"), belonging: try Belonging.read(entry))
            if industries.contains(where: { $0.id == industry.id }) { throw entry.fault("id", "\(industry.id)已经用过") }
            industries.append(industry)
        }
        return industries
    }

    private static func divisions(_ entry: TOMLEntry) throws(RegionFault) -> [String] {
        var found: [String] = []
        for text in try entry.texts("divisions") {
            do { found.append(try IndustryCode.parse(text).canonical) } catch { throw entry.fault("divisions", error.reason) }
        }
        return found
    }
}

extension Industry.Belonging {
    static func read(_ industry: TOMLEntry) throws(RegionFault) -> Self? {
        guard let entry = try industry.table("belonging") else { return nil }
        try entry.allow("ipc", "nice", "words", "kinds", "evidence")
        let kinds: [RightKind] = try entry.choices("kinds")
        let found = Self(
            ipc: try entry.texts("ipc"), nice: try entry.texts("nice"), words: try entry.texts("words"), kinds: kinds,
            evidence: try entry.choice("evidence"))
        for symbol in found.ipc where !isIPC(symbol) { throw entry.fault("ipc", "应为IPC分类号的开头，不带空格，如 C12G、C12G1/，现为\(symbol)") }
        for number in found.nice where number.count != 2 || !(1...45).contains(Int(number) ?? 0) {
            throw entry.fault("nice", "应为两位数的尼斯类别 01 至 45，现为\(number)")
        }
        if let word = found.words.first(where: { $0.count < 2 }) { throw entry.fault("words", "至少两个字，现为“\(word)”") }
        guard !(found.ipc + found.nice + found.words).isEmpty || !kinds.isEmpty else { throw entry.fault("ipc", "没有写明任何分类") }
        return found
    }

    /// A section, class, subclass, or more.
    private static func isIPC(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-H](\d\d([A-Z](\d{1,4}(\/\d{0,6})?)?)?)?/) != nil
    }
}

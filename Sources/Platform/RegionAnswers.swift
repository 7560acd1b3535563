public import Access
public import Desk
import Identifier
public import Law
import Region
import Store

/// Answers what the pages ask of the region's folder, and who a party is.
public struct RegionAnswers: RegionPort {
    let region: Region
    let reader: RegisterReader

    public var tree: AreaTree { region.tree }

    public func authorities(on day: LocalDate) -> [AuthorityLine] { region.authorities.map { line($0, day) } }

    public func areas(on day: LocalDate) -> [AreaLine] {
        region.areas.map { area in
            AreaLine(
                code: area.code, name: region.areaName(area.code) ?? area.name, isZone: area.level == .zone,
                isInBeing: area.inBeing.contains(day), successor: area.successor, isVerified: area.evidence == .verified)
        }
    }

    public func party(_ written: String) async throws -> (key: String, name: String?) {
        let text = written.filter { !$0.isWhitespace }
        if text.first == "P", let party = try await reader.party(text.uppercased()) { return (party.key, party.name) }
        let codes = Identifier.candidates(in: "统一社会信用代码 \(text)").filter { $0.kind == .creditCode }
        guard let code = codes.first else {
            throw AccessRefusal("“\(text.prefix(40))”不是统一社会信用代码，也不是登记簿里的主体编号。统一社会信用代码是 18 位数字和大写字母。")
        }
        guard code.valid else { throw AccessRefusal("统一社会信用代码有误：\(code.reasons.first ?? "请核对")。") }
        return (code.canonical, try await reader.party(code.canonical)?.name)
    }

    /// Of the authorities that serve the area, or the nearest area above it, the one for intellectual property; the region's in any case.
    public func authority(for area: String, on day: LocalDate) -> AuthorityLine? {
        let standing = region.authorities.filter { $0.inBeing.contains(day) && $0.members.isEmpty }
        var place: String? = area
        for _ in 0..<6 {
            guard let code = place, code != region.code else { break }
            if let found = standing.first(where: {
                $0.area == code && $0.name.contains("知识产权") || $0.area == code && $0.name.contains("市场监督管理")
            }) {
                return line(found, day)
            }
            place = region.area(code)?.parent
        }
        return region.authority(named: "知识产权局", on: day).map { line($0, day) }
            ?? standing.first { $0.area == region.code && $0.name.contains("知识产权局") }.map { line($0, day) }
    }

    private func line(_ authority: Authority, _ day: LocalDate) -> AuthorityLine {
        let successors = authority.successors.map { successor in
            [region.authority(id: successor.id)?.name ?? successor.id, successor.part.map { "（\($0)）" }].compactMap(\.self).joined()
        }
        return AuthorityLine(
            id: authority.id, name: authority.name, area: authority.area, since: authority.inBeing.since, until: authority.inBeing.until,
            isInBeing: authority.inBeing.contains(day), successors: successors, isVerified: authority.evidence == .verified)
    }
}

extension Platform {
    var regionAnswers: RegionAnswers { RegionAnswers(region: region, reader: reader) }
}

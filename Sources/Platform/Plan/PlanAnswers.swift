import CreditRecord
import Evaluation
public import Law
public import Plan
import Region
import Search
import Store
import TalentBank
public import Web
import Work

/// Answers what the plan's pages ask, from the region's data and the store.
public struct PlanAnswers: PlanPort {
    let platform: Platform
    public let servings: [Serving]

    public var plans: [Plan] { platform.region.plans }

    public func body(_ authority: String, on day: LocalDate) -> BodyHistory? { platform.region.history(of: authority, on: day) }

    public func count(_ rows: LiveRows) async throws -> Int {
        switch rows {
        case .rights: try await platform.registerAnswers.counts().values.reduce(0, +)
        case .parties: try await platform.reader.partyCount()
        case .imports: try await platform.importAnswers.jobCount()
        case .leadingIndustries: try await inLeadingIndustries()
        case .people: try await TalentBank(platform.database, clock: platform.clock).counts().all
        case .draws: try await Draws(platform.database, clock: platform.clock).draws(limit: 1).total
        case .snapshots: try await Evaluations(platform.database, clock: platform.clock).snapshotCount()
        case .agencies: try await AgencyDirectory(platform.database).count()
        case .practitioners: try await AgencyDirectory(platform.database).practitionerCount()
        case .creditEvents: try await CreditLedger(platform.database, clock: platform.clock).count()
        }
    }

    private func inLeadingIndustries() async throws -> Int {
        let industries = platform.region.industries(on: platform.clock.today())
        let codes = Set(industries.map(\.id) + industries.flatMap(\.divisions))
        let sets = try await platform.index.search(SearchRequest(limit: 0)).facets.industries
        return sets.filter { !codes.isDisjoint(with: $0.key) }.values.reduce(0, +)
    }
}

extension Region {
    /// A body and who stands for it on a day. Of a body that was split, each part with who took it over.
    func history(of id: String, on day: LocalDate) -> BodyHistory? {
        guard let body = authority(id: id) else { return nil }
        func holder(_ authority: Authority, _ part: String?) -> BodyHistory.Holder {
            BodyHistory.Holder(
                id: authority.id, name: authority.name, shortName: authority.names.first ?? authority.name, part: part,
                since: authority.inBeing.since)
        }
        let hasEnded = body.inBeing.isOver(by: day)
        var today: [BodyHistory.Holder] = hasEnded ? [] : [holder(body, nil)]
        for successor in hasEnded ? body.successors : [] {
            guard let next = authority(id: successor.id) else { continue }
            today += successors(of: next, on: day).map { holder($0, successor.part) }
        }
        return BodyHistory(
            id: body.id, name: body.name, ended: hasEnded ? body.inBeing.until : nil,
            isUnconfirmed: hasEnded && body.evidence == .unconfirmed, source: body.source, today: today)
    }
}

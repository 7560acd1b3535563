import Evaluation
import Indicator
import Law
import Matters
import Procedure
import Region
import Store
import Web

/// Answers what pages ask of the authorities that protect rights: people and equipment from their yearly returns, matters from the rows.
struct SupervisionAnswers: SupervisionPort {
    let platform: Platform

    /// What is counted as handling: leads, cases, disputes, complaints and reports.
    private static let handled = [
        "protection.lead", "protection.penalty", "protection.summary-penalty", "protection.transfer", "protection.patent-ruling",
        "protection.patent-mediation", "protection.rapid-mediation", "protection.complaint", "protection.report",
    ]
    private static let filing = "protection.capacity"

    func strengths(in span: CycleSpan) async throws -> [AuthorityStrength] {
        let region = platform.region
        let loads = try await Caseloads.read(of: Self.handled, from: span, to: span, in: platform.database)
            .split(in: span) { $0.authority }
        let returns = try await returns()
        let accounts = platform.accounts()
        var strengths: [AuthorityStrength] = []
        for office in region.offices(for: Self.filing, on: platform.clock.today()) {
            let load = loads[office.authority] ?? Caseload()
            strengths.append(
                AuthorityStrength(
                    name: region.authority(id: office.authority)?.name ?? office.authority,
                    area: region.areaName(office.area) ?? office.area,
                    filed: returns[office.authority], accounts: try await accounts.officers(of: office.authority).count,
                    opened: load.figure(.opened).amount, closed: load.figure(.closed).amount, onTime: load.figure(.onTime)))
        }
        return strengths
    }

    /// The return of the latest year of each authority; of several of a year the one filed last.
    private func returns() async throws -> [String: AuthorityStrength.Return] {
        let found = try await platform.matters.matters(of: Self.filing, coded: "capacity-year", in: ["confirmed"], limit: 500).matters
        var latest: [String: AuthorityStrength.Return] = [:]
        for matter in found {
            guard let filed = Self.filed(matter), filed.year > latest[matter.authority]?.year ?? 0 else { continue }
            latest[matter.authority] = filed
        }
        return latest
    }

    private static func filed(_ matter: Matter) -> AuthorityStrength.Return? {
        guard let values = matter.procedure.corrected(matter.entries).last(where: { $0.kind == "submitted" })?.values,
            let year = values["capacity-year"]?.number
        else { return nil }
        func number(_ name: String) -> Int { values[name]?.number ?? 0 }
        return AuthorityStrength.Return(
            year: year, matter: matter.key, officers: number("officers"), licences: number("licences"), vehicles: number("vehicles"),
            recorders: number("recorders"), devices: number("devices"))
    }
}

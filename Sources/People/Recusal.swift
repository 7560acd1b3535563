public import Law
import Register

/// Finds who must not be drawn. Names meet by their key, codes as they are; a doubt excludes, since another can be drawn.
public struct Recusal: Sendable {
    let dispute: DisputeFacts
    let day: LocalDate

    public init(_ dispute: DisputeFacts, on day: LocalDate) { (self.dispute, self.day) = (dispute, day) }

    /// Every reason against a person; empty where there is none.
    public func exclusions(of person: Person) -> [Exclusion] {
        var out = person.hindrances(on: day).map { Exclusion(.entry, detail: $0) }
        let name = PartyName.key(person.personal.name)
        for party in dispute.parties {
            if party.names.contains(name) { out.append(Exclusion(.sameAsParty, detail: party.role)) }
            if let employer = person.facts.employer {
                if party.isAt(employer) { out.append(Exclusion(.employer, detail: "\(employer.name)，\(party.role)")) }
                if party.isServed(by: employer) { out.append(Exclusion(.represents, detail: "\(employer.name)，\(party.role)")) }
            }
            for employer in person.facts.formerEmployers where party.isAt(employer) {
                out.append(Exclusion(.formerEmployer, detail: "\(employer.name)，\(party.role)"))
            }
            if person.personal.declared.contains(where: party.isAt) { out.append(Exclusion(.declared, detail: party.role)) }
        }
        if dispute.inventors.contains(name) { out.append(Exclusion(.inventor)) }
        if let draw = dispute.before[person.key] { out.append(Exclusion(.before, detail: "抽取 \(draw)")) }
        return out
    }
}

extension DisputeFacts.Party {
    fileprivate func isAt(_ tie: Tie) -> Bool { tie.code.map(codes.contains) == true || names.contains(PartyName.key(tie.name)) }

    fileprivate func isServed(by tie: Tie) -> Bool { tie.code.map(agencies.contains) == true || agencies.contains(PartyName.key(tie.name)) }
}

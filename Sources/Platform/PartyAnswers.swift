public import Access
public import Desk
import Intake
import Law
import Search
import Store
public import Web

/// Answers the desk for names. An officer decides about parties of their area.
public struct PartyAnswers: PartyPort {
    let platform: Platform

    private var reader: RegisterReader { platform.reader }

    public func candidates(offset: Int, limit: Int, for signedIn: SignedIn) async throws -> (pairs: [PartyCandidate], total: Int) {
        let all = try await platform.likely.pairs()
        let area = signedIn.acting?.area
        // The whole region's people see all pairs; others those of their area, which takes a look at each party.
        if platform.region.tree.covers(area, nil) {
            var found: [PartyCandidate] = []
            for pair in all.dropFirst(offset).prefix(limit) {
                if let left = try await reader.party(id: pair.party), let right = try await reader.party(id: pair.other) {
                    found.append(candidate(pair, left, right))
                }
            }
            return (found, all.count)
        }
        var own: [PartyCandidate] = []
        for pair in all {
            guard let left = try await reader.party(id: pair.party), let right = try await reader.party(id: pair.other) else {
                continue
            }
            if isIn(area, left), isIn(area, right), left.area ?? right.area != nil { own.append(candidate(pair, left, right)) }
        }
        return (Array(own.dropFirst(offset).prefix(limit)), own.count)
    }

    private func candidate(_ pair: LikelyPair, _ left: PartyFile, _ right: PartyFile) -> PartyCandidate {
        PartyCandidate(
            party: PartyLink(left.name, key: left.key), other: PartyLink(right.name, key: right.key), reason: pair.reason.title,
            oneHasCode: pair.oneHasCode)
    }

    /// A party of which nobody knows where it is hinders nobody.
    private func isIn(_ area: String?, _ party: PartyFile) -> Bool {
        party.area.map { platform.region.tree.covers(area, $0) } ?? true
    }

    public func merge(_ party: String, into other: String, by signedIn: SignedIn, because reason: String) async throws {
        let (left, right) = (try await standing(party, signedIn), try await standing(other, signedIn))
        try await decide(signedIn, reason) { filing, decision, db in try filing.merge(left.id, into: right.id, decision, in: db) }
    }

    public func part(_ party: String, by signedIn: SignedIn, because reason: String) async throws {
        let found = try await platform.database.read { db in try PartyAuthority.party(at: party, in: db) }
        guard let id = found else { throw AccessRefusal("没有这次合并。") }
        _ = try await standing(party, signedIn)
        try await decide(signedIn, reason) { filing, decision, db in try filing.part(id, decision, in: db) }
    }

    public func keepApart(_ party: String, _ other: String, by signedIn: SignedIn, because reason: String) async throws {
        let (left, right) = (try await standing(party, signedIn), try await standing(other, signedIn))
        try await decide(signedIn, reason) { _, decision, db in try PartyAuthority.keepApart(left.id, right.id, decision, in: db) }
    }

    public func decisions(offset: Int, limit: Int) async throws -> (lines: [PartyDecision], total: Int) {
        let (lines, total) = try await reader.decisions(offset: offset, limit: limit)
        let people = platform.accounts()
        var answers: [PartyDecision] = []
        for line in lines {
            var answer = line.answer
            answer.actor = try await people.name(ofActor: line.actor)
            answers.append(answer)
        }
        return (answers, total)
    }

    private func standing(_ key: String, _ signedIn: SignedIn) async throws -> PartyFile {
        guard let party = try await reader.party(key) else { throw AccessRefusal("登记簿中没有这个主体：\(key.prefix(60))。") }
        guard isIn(signedIn.acting?.area, party) else {
            throw AccessRefusal("“\(party.name)”在您的行政区划之外，请由全区的承办人决定。")
        }
        return party
    }

    private func decide(
        _ signedIn: SignedIn, _ reason: String,
        _ body: @escaping @Sendable (PartyFiling, PartyAuthority.Decision, any Connection) throws -> Void
    ) async throws {
        let now = platform.clock.now()
        let filing = PartyFiling(index: platform.index, today: now.day)
        let decision = PartyAuthority.Decision(actor: signedIn.actor, reason: reason, day: now.day, recordedAt: now)
        do { try await platform.database.write { db in try body(filing, decision, db) } } catch let refusal as PartyRefusal {
            throw AccessRefusal(refusal.description)
        }
    }
}

extension RecordedDecision {
    var answer: PartyDecision {
        let act: PartyDecision.Act =
            switch self.act {
            case .merged: .merged
            case .parted: .parted
            case .keptApart: .keptApart
            }
        return PartyDecision(
            act: act, party: PartyLink(name, key: key), other: PartyLink(otherName, key: otherKey), day: day, actor: actor,
            reason: reason, canBeUndone: canBeUndone)
    }
}

extension LikelyPair.Reason {
    var title: String {
        switch self {
        case .former: "一个写明曾用另一个名称"
        case .place: "只差地名"
        case .form: "只差组织形式"
        case .branch: "一个像是另一个的分支机构"
        case .reading: "读音相同"
        }
    }
}

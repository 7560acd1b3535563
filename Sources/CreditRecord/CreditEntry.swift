import Credit
import Store

/// What the ledger says of an event of credit: one stream an event.
enum CreditEntry {
    static let stream = "credit-event"

    struct Entered: Codable, Sendable {
        static let kind = "credit.entered"
        let subject: CreditSubject
        let authority: String
        let facts: CreditFacts
    }

    struct Corrected: Codable, Sendable {
        static let kind = "credit.corrected"
        let facts: CreditFacts
        let reason: String
    }

    struct Withdrawn: Codable, Sendable {
        static let kind = "credit.withdrawn"
        let reason: String
        let matter: String?
    }

    /// A step of an objection or a repair, which are matters.
    struct Step: Codable, Sendable {
        static let objectionFiled = "credit.objection-filed"
        static let objectionAccepted = "credit.objection-accepted"
        static let objectionEnded = "credit.objection-ended"
        static let repairFiled = "credit.repair-filed"
        static let repairEnded = "credit.repair-ended"
        let matter: String
        let granted: Bool?
    }

    static func act(kind: String, body: [UInt8]) throws -> CreditAct {
        if kind == Entered.kind { return .entered(try CanonicalJSON.decode(Entered.self, from: body).facts) }
        if kind == Corrected.kind {
            let corrected = try CanonicalJSON.decode(Corrected.self, from: body)
            return .corrected(corrected.facts, reason: corrected.reason)
        }
        if kind == Withdrawn.kind {
            let withdrawn = try CanonicalJSON.decode(Withdrawn.self, from: body)
            return .withdrawn(reason: withdrawn.reason, matter: withdrawn.matter)
        }
        let step = try CanonicalJSON.decode(Step.self, from: body)
        switch kind {
        case Step.objectionFiled: return .objectionFiled(matter: step.matter)
        case Step.objectionAccepted: return .objectionAccepted(matter: step.matter)
        case Step.objectionEnded: return .objectionEnded(matter: step.matter, granted: step.granted == true)
        case Step.repairFiled: return .repairFiled(matter: step.matter)
        case Step.repairEnded: return .repairEnded(matter: step.matter, granted: step.granted == true)
        default: throw StoreError.failed("台账里有不认识的信用信息条目：\(kind)")
        }
    }

    /// The kind and the body of what is done about an event that stands already.
    static func body(of act: CreditAct) throws -> (kind: String, body: [UInt8]) {
        switch act {
        case .entered: throw StoreError.failed("登记信用信息要写明主体")
        case .corrected(let facts, let reason):
            (Corrected.kind, try CanonicalJSON.encode(Corrected(facts: facts, reason: reason)))
        case .withdrawn(let reason, let matter): (Withdrawn.kind, try CanonicalJSON.encode(Withdrawn(reason: reason, matter: matter)))
        case .objectionFiled(let matter): (Step.objectionFiled, try CanonicalJSON.encode(Step(matter: matter, granted: nil)))
        case .objectionAccepted(let matter): (Step.objectionAccepted, try CanonicalJSON.encode(Step(matter: matter, granted: nil)))
        case .objectionEnded(let matter, let granted):
            (Step.objectionEnded, try CanonicalJSON.encode(Step(matter: matter, granted: granted)))
        case .repairFiled(let matter): (Step.repairFiled, try CanonicalJSON.encode(Step(matter: matter, granted: nil)))
        case .repairEnded(let matter, let granted): (Step.repairEnded, try CanonicalJSON.encode(Step(matter: matter, granted: granted)))
        }
    }
}

/// What the ledger says of rules that were entered on the platform: one stream an id.
enum CreditRulesEntry {
    static let stream = "credit-rules"

    struct Entered: Codable, Sendable {
        static let kind = "credit.rules-entered"
        let rules: CreditRules
        let reason: String
    }

    /// Confirms or takes back what an earlier entry of the stream says.
    struct Marked: Codable, Sendable {
        static let confirmed = "credit.rules-confirmed"
        static let withdrawn = "credit.rules-withdrawn"
        let entry: Int
        let reason: String
    }
}

public import Access
public import Law
public import Procedure
import Store

extension Matters {
    /// What an officer enters of a service 送达.
    public struct ServiceRequest: Sendable, Hashable {
        /// Code of the role and name of whom the paper went to.
        public var role: String
        public var addressee: String?
        public var method: ServiceMethod?
        public var sent: LocalDate?
        public var reached: LocalDate?
        /// SHA-256 of what proves it.
        public var proof: String?
        /// Whether the addressee signed that papers may come electronically.
        public var hasConsent: Bool
        public var note: String

        public init(
            role: String, addressee: String?, method: ServiceMethod?, sent: LocalDate?, reached: LocalDate?, proof: String?,
            hasConsent: Bool = false, note: String = ""
        ) {
            (self.role, self.addressee, self.method, self.sent, self.reached) = (role, addressee, method, sent, reached)
            (self.proof, self.hasConsent, self.note) = (proof, hasConsent, note)
        }
    }

    /// Enters how a paper went to one of those it goes to.
    /// - Throws: `FormFaults` with every fault at once; `MatterRefusal` where whoever enters it does not act in the matter for its authority.
    public func enterService(_ request: ServiceRequest, of verification: String, in key: String, by viewer: Viewer) async throws {
        let now = clock.now()
        try await database.write { [self] db in
            let (matter, record) = try official(verification, in: key, for: viewer, db)
            guard let rule = matter.rule(of: record.document, on: now.day, in: calendar) else {
                throw MatterRefusal.refused("这份文书不是这个办件现在的文书，不能登记送达。")
            }
            let faults = request.faults(rule, matter, record, today: now.day)
            guard faults.isEmpty, let method = request.method, let sent = request.sent else { throw FormFaults(faults: faults) }
            let law: (day: LocalDate, rule: String, evidence: Evidence)?
            do { law = try method.served(sent: sent, reached: request.reached) } catch let lack as NoLaw {
                throw FormFaults(faults: [FieldFault("sent", .unfit, lack.description)])
            }
            let fact = MatterFact.Served(
                document: record.document.code, entry: record.document.entry, role: request.role, addressee: request.addressee,
                method: method, sent: sent, reached: request.reached, served: law?.day, rule: law?.rule,
                isUnconfirmed: law?.evidence == .unconfirmed, proof: request.proof, note: request.note)
            let head = try append(fact, MatterFact.Served.kind, to: matter, day: now.day, at: now, by: viewer.actorName, in: db)
            try fact.file(in: matter.id, seq: head.seq, db)
        }
    }
}

extension Matter {
    /// The rule of one of its papers, as the file stands.
    public func rule(of document: MatterDocument, on day: LocalDate, in calendar: WorkCalendar = .stateCouncil) -> DocumentStanding? {
        standing(on: day, in: calendar).documents.first { $0.entry == document.entry && $0.code == document.code }
    }

    /// Those whom a paper goes to: the parties in its roles, and a role without a name where the procedure names nobody in it.
    public func addressees(of rule: DocumentStanding) -> [(role: MatterRole, name: String?)] {
        rule.to.filter { $0.side == .party }.flatMap { role -> [(MatterRole, String?)] in
            let named = parties.filter { $0.role == role.code }
            return named.isEmpty ? [(role, nil)] : named.map { (role, $0.name) }
        }
    }
}

extension Matters.ServiceRequest {
    fileprivate func faults(_ rule: DocumentStanding, _ matter: Matter, _ record: PaperRecord, today: LocalDate) -> [FieldFault] {
        var faults: [FieldFault] = []
        if !matter.addressees(of: rule).contains(where: { $0.role.code == role && $0.name == addressee }) {
            faults.append(FieldFault("addressee", .unfit, "请选择这份文书发给的人"))
        }
        guard let method else { return faults + [FieldFault("method", .missing, "请选择送达方式")] }
        faults += days(method, record.document.day, today)
        let isProved = proof != nil
        if (reached != nil || method == .announced) && !isProved { faults.append(FieldFault("proof", .missing, "请附上\(method.proofTitle)")) }
        if method == .electronic && !hasConsent {
            faults.append(FieldFault("consent", .unfit, "受送达人签了送达地址确认书、同意电子送达的，才能电子送达（\(ServiceRule.consent)）"))
        }
        return faults
    }

    private func days(_ method: ServiceMethod, _ issued: LocalDate, _ today: LocalDate) -> [FieldFault] {
        guard let sent else { return [FieldFault("sent", .missing, "请填写\(method.sentTitle)")] }
        var faults: [FieldFault] = []
        if sent > today { faults.append(FieldFault("sent", .unfit, "\(method.sentTitle)不能晚于今天")) }
        if sent < issued { faults.append(FieldFault("sent", .unfit, "\(method.sentTitle)不能早于文书的日期 \(issued)")) }
        guard let reached else { return faults }
        guard let title = method.reachedTitle else { return faults + [FieldFault("reached", .unfit, "公告送达的日期由公告发布日推算，不用填收到日")] }
        if reached > today { faults.append(FieldFault("reached", .unfit, "\(title)不能晚于今天")) }
        if reached < sent { faults.append(FieldFault("reached", .unfit, "\(title)不能早于\(method.sentTitle)")) }
        return faults
    }
}

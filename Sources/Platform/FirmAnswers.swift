public import Access
public import Desk
public import Law
import Region
public import Register
import Store

/// Answers the pages of firms.
public struct FirmAnswers: FirmPort {
    let platform: Platform
    let people: Accounts

    private var signUps: SignUps { SignUps(people) }
    private var delegations: Delegations { Delegations(platform.database, clock: platform.clock) }

    /// What the platform promises of its own accord: no law sets it.
    private static let promise = Period.workingDays(5)

    public func route(_ creditCode: String) -> SignUpRoute {
        let today = platform.clock.today()
        let area = AreaTree.place(area: nil, party: creditCode) ?? platform.region.code
        let due = WorkCalendar.stateCouncil.due(Self.promise, after: today).day
        return SignUpRoute(area: area, authority: platform.regionAnswers.authority(for: area, on: today)?.id, due: due)
    }

    public func check(account: String, password: String) async throws { try await signUps.check(account: account, password: password) }

    public func signUp(_ form: SignUpForm, address: String) async throws -> (number: String, secret: String) {
        try await signUps.file(form, route(form.creditCode), address: address)
    }
    public func signUp(_ number: String, secret: String) async throws -> SignUp? { try await signUps.find(number, secret: secret) }

    public func signUps(_ state: SignUp.State, for signedIn: SignedIn) async throws -> [SignUp] {
        try await signUps.all(state).filter { mayDecide($0, signedIn) }
    }
    public func signUp(_ number: String, for signedIn: SignedIn) async throws -> SignUp? {
        try await signUps.find(number).flatMap { mayDecide($0, signedIn) ? $0 : nil }
    }
    public func decide(_ number: String, accepts: Bool, by signedIn: SignedIn, because reason: String) async throws {
        guard let found = try await signUps.find(number), mayDecide(found, signedIn) else {
            throw AccessRefusal("您的行政区划里没有这份申请。")
        }
        if accepts {
            try await signUps.accept(number, by: signedIn.actor, account: signedIn.account, because: reason)
        } else {
            try await signUps.refuse(number, by: signedIn.actor, account: signedIn.account, because: reason)
        }
    }

    /// Officers and administrators decide what lies in their area.
    private func mayDecide(_ signUp: SignUp, _ signedIn: SignedIn) -> Bool {
        guard let acting = signedIn.acting, [.officer, .administrator].contains(acting.role) else { return false }
        return platform.region.tree.covers(acting.area, signUp.route.area)
    }

    // MARK: The firm's own accounts

    public func people(of signedIn: SignedIn) async throws -> [AccountLine] { try await people.people(of: try led(by: signedIn)) }

    public func openPerson(name: String, displayName: String, by signedIn: SignedIn) async throws -> String {
        let party = try led(by: signedIn)
        let password = RecoveryCode.new().lowercased()
        _ = try await people.open(
            Opening(name: name, displayName: displayName, password: password, mustChange: true),
            Granting(.enterprise, party: party, givenBy: signedIn.account), by: signedIn.actor, because: "本单位开设")
        return password
    }

    public func endPerson(_ account: Int64, by signedIn: SignedIn, because reason: String) async throws {
        let party = try led(by: signedIn)
        guard account != signedIn.account else { throw AccessRefusal("不能收回自己的账号。") }
        guard !reason.isEmpty else { throw AccessRefusal("请写明理由，它会记入台账。") }
        try await people.endPerson(account, of: party, by: signedIn, because: reason)
    }

    private func led(by signedIn: SignedIn) throws -> String {
        guard let acting = signedIn.acting, acting.leadsParty, let party = acting.party else {
            throw AccessRefusal("只有单位自己的主账号可以办理。")
        }
        return party
    }

    // MARK: Delegation

    public func delegations(of party: String) async throws -> (given: [Delegation], received: [Delegation]) {
        (try await delegations.given(by: party), try await delegations.received(by: party))
    }
    public func delegate(
        to agency: String, kinds: Set<RightKind>, acts: Set<DelegatedAct>, since: LocalDate, until: LocalDate, by signedIn: SignedIn
    ) async throws {
        _ = try await delegations.give(to: agency, kinds: kinds, acts: acts, since: since, until: until, by: signedIn)
    }
    public func revoke(_ delegation: Int64, because reason: String, by signedIn: SignedIn) async throws {
        try await delegations.revoke(delegation, because: reason, by: signedIn)
    }
}

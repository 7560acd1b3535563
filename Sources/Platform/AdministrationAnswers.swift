public import Access
public import Desk
import Law
import Store

/// Answers the administrators' pages. Looks after who may do it: in the administrator's area, never about their own account, with a reason.
public struct AdministrationAnswers: AdministrationPort {
    let platform: Platform
    let people: Accounts

    public func isEmpty() async throws -> Bool { try await people.isEmpty() }
    public func setUp(_ opening: Opening) async throws { _ = try await people.openFirst(opening) }

    public func progress() async throws -> (officers: Int, administrators: Int, rights: Int) {
        let rights = try await platform.registerAnswers.counts().values.reduce(0, +)
        return (try await people.count(of: .officer), try await people.count(of: .administrator), rights)
    }

    public func accounts(_ filter: AccountFilter, offset: Int, limit: Int) async throws -> (lines: [AccountLine], total: Int) {
        try await people.page(filter, offset: offset, limit: limit)
    }
    public func account(_ id: Int64) async throws -> AccountFile? { try await people.file(id) }
    public func history(of account: Int64) async throws -> [AccountAct] { try await people.history(of: account) }
    public func sessions(of account: Int64) async throws -> [SessionLine] {
        try await Sessions(platform.database, clock: platform.clock).all(of: account)
    }

    public func open(
        name: String, displayName: String, _ granting: Granting, by signedIn: SignedIn, because reason: String
    ) async throws -> (id: Int64, password: String) {
        try check(granting, signedIn, reason)
        let password = RecoveryCode.new().lowercased()
        let opening = Opening(name: name, displayName: displayName, password: password, mustChange: true)
        return (try await people.open(opening, granting, by: signedIn.actor, because: reason), password)
    }

    public func grant(_ granting: Granting, to account: Int64, by signedIn: SignedIn, because reason: String) async throws {
        try check(granting, signedIn, reason)
        try await check(account, signedIn, reason)
        try await people.grant(granting, to: account, by: signedIn.actor, because: reason)
    }
    public func end(grant: Int64, of account: Int64, by signedIn: SignedIn, because reason: String) async throws {
        try await check(account, signedIn, reason)
        try await people.end(grant, of: account, by: signedIn.actor, because: reason)
    }
    public func suspend(_ account: Int64, _ suspended: Bool, by signedIn: SignedIn, because reason: String) async throws {
        let file = try await check(account, signedIn, reason)
        try await people.suspend(file.line.name, suspended, by: signedIn.actor, because: reason)
    }
    public func resetPassword(of account: Int64, by signedIn: SignedIn, because reason: String) async throws -> String {
        try await check(account, signedIn, reason)
        return try await people.resetPassword(of: account, by: signedIn.actor, because: reason)
    }
    public func resetCodes(of account: Int64, by signedIn: SignedIn, because reason: String) async throws {
        try await check(account, signedIn, reason)
        try await people.resetCodes(of: account, by: signedIn.actor, because: reason)
    }
    public func endSessions(of account: Int64, by signedIn: SignedIn, because reason: String) async throws {
        try await check(account, signedIn, reason)
        try await people.endSessions(of: account, by: signedIn.actor, because: reason)
    }
    public func readings(_ filter: ReadingFilter, offset: Int, limit: Int) async throws -> (lines: [Reading], total: Int) {
        let log = Readings(platform.database, clock: platform.clock)
        return (try await log.page(filter, offset: offset, limit: limit), try await log.count(filter))
    }

    /// An administrator of one area gives roles in that area alone.
    private func check(_ granting: Granting, _ signedIn: SignedIn, _ reason: String) throws {
        guard !reason.isEmpty else { throw AccessRefusal("请写明理由，它会记入台账。") }
        guard signedIn.acting?.role == .administrator else { throw AccessRefusal("只有管理员可以办理。") }
        let place = AreaTree.place(area: granting.area, party: granting.party)
        guard platform.region.tree.covers(signedIn.acting?.area, place) else {
            throw AccessRefusal("这项授权超出您的行政区划，请由全区的管理员办理。")
        }
    }

    @discardableResult
    private func check(_ account: Int64, _ signedIn: SignedIn, _ reason: String) async throws -> AccountFile {
        guard let file = try await people.file(account) else { throw AccessRefusal("没有这个账号。") }
        guard account != signedIn.account else { throw AccessRefusal("不能改自己的账号，请由另一名管理员办理。") }
        guard signedIn.acting?.role == .administrator else { throw AccessRefusal("只有管理员可以办理。") }
        guard !reason.isEmpty else { throw AccessRefusal("请写明理由，它会记入台账。") }
        let places = file.line.grants.filter { $0.holds(on: platform.clock.today()) }.map { AreaTree.place(area: $0.area, party: $0.party) }
        guard places.allSatisfy({ platform.region.tree.covers(signedIn.acting?.area, $0) }) else {
            throw AccessRefusal("这个账号的授权超出您的行政区划，请由全区的管理员办理。")
        }
        return file
    }
}

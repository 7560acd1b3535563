public import Access
import Law
import Region
import Store
public import Web

/// One account for every role, for trying the platform out. They are marked as demo accounts and admitted in a demo alone.
public enum DemoAccounts {
    static let password = "helan-demo-2026"

    static func name(_ role: Role) -> String { "demo-\(role.rawValue)" }

    /// What the sign-in page of a demo says.
    public static let published = DemoSignIn(
        password: password, accounts: Role.allCases.map { (name: name($0), title: $0.title) })
}

extension Platform {
    /// Opens the demo accounts that are not there yet.
    public func openDemoAccounts(cost: PasswordHash.Cost = .ordinary) async throws {
        let accounts = accounts(cost: cost)
        let known = Set(try await accounts.all().map(\.name))
        let authority = region.authorities.first { $0.area == region.code && $0.inBeing.contains(clock.today()) }
        for role in Role.allCases where !known.contains(DemoAccounts.name(role)) {
            let opening = Opening(
                name: DemoAccounts.name(role), displayName: "演示\(role.title)", password: DemoAccounts.password, isDemo: true)
            let granting = Granting(
                role, authority: role.actsForAuthority ? authority?.id : nil, area: role.actsForAuthority ? region.code : nil)
            _ = try await accounts.open(opening, granting, by: "演示", because: "演示账号")
        }
    }
}

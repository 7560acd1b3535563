import Access
import Desk
import Law
import Web

/// Nobody has an account here but whoever carries the officer's token.
final class MemoryAccounts: AccountPort {
    static let officer = SecretToken()

    func signedIn(by token: SecretToken) async throws -> SignedIn? {
        guard token == Self.officer else { return nil }
        let grant = Grant(id: 1, role: .officer, authority: "a", since: "2026-01-01")
        return SignedIn(session: 1, account: 1, name: "officer", displayName: "甲", stage: .open, grants: [grant], acting: grant)
    }
    func signIn(name: String, password: String, address: String) async throws -> SignInOutcome { .wrong }
    func pendingSecret(of signedIn: SignedIn) async throws -> OneTimeSecret? { nil }
    func enter(code: String, token: SecretToken, address: String) async throws -> SignInOutcome { .wrong }
    func signOut(_ token: SecretToken) async throws {}
    func act(in grant: Int64, _ signedIn: SignedIn) async throws {}
    func sessions(of account: Int64) async throws -> [SessionLine] { [] }
    func end(session: Int64, of account: Int64) async throws {}
    func isEmpty() async throws -> Bool { false }
    func changePassword(_ signedIn: SignedIn, from old: String?, to new: String, address: String) async throws -> SecretToken {
        SecretToken()
    }
    func renewRecoveryCodes(_ signedIn: SignedIn, password: String, address: String) async throws -> [String] { [] }
    func beginAuthenticator(_ signedIn: SignedIn, password: String, address: String) async throws {}
    func finishAuthenticator(_ signedIn: SignedIn, code: String, address: String) async throws -> [String]? { nil }
    func readings(_ filter: ReadingFilter, offset: Int, limit: Int) async throws -> (lines: [Reading], total: Int) { ([], 0) }
}

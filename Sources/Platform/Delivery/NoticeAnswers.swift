import Access
import Correspondence
import Delivery
import Law
import Store
import Web

/// Answers the pages of notices, web hooks and deliveries.
struct NoticeAnswers: NoticePort {
    let notices: Notices
    let hooks: Hooks
    let outbox: Outbox
    /// Whether web hooks may lead into the operator's own network.
    let allowsPrivate: Bool

    func notices(of account: Int64, offset: Int, limit: Int) async throws -> (lines: [NoticeLine], total: Int) {
        try await notices.page(of: account, offset: offset, limit: limit)
    }

    func read(of account: Int64, through id: Int64) async throws { try await notices.read(of: account, through: id) }
    func choices(of account: Int64) async throws -> NoticeChoices { try await notices.choices(of: account) }

    func choose(_ wish: NoticeChoices, mail: String?, of account: Int64) async throws {
        if let mail, !MailSender.isAddress(mail) { throw AccessRefusal("邮箱地址不成立：\(mail.prefix(80))。请写成 name@example.cn 的样子。") }
        do { try await notices.choose(wish, mail: mail, of: account) } catch let refusal as TalkRefusal {
            throw AccessRefusal(refusal.text)
        }
    }

    func confirm(_ code: String, of account: Int64) async throws -> Bool {
        guard let token = SecretToken(sent: code) else { return false }
        return try await notices.confirm(token, of: account)
    }

    func hooks(of owner: HookOwner) async throws -> [HookLine] { try await hooks.all(of: owner) }

    func addHook(_ url: String, for owner: HookOwner) async throws -> String {
        do { _ = try HookTarget(url, allowsPrivate: allowsPrivate) } catch let refusal as HookRefusal { throw AccessRefusal(refusal.text) }
        guard let secret = try await hooks.add(url, for: owner) else { throw AccessRefusal("最多设 \(Hooks.most) 个地址，请先删除不用的。") }
        return secret
    }

    func removeHook(_ id: Int64, of owner: HookOwner) async throws { try await hooks.remove(id, of: owner) }

    func pingHook(_ id: Int64, of owner: HookOwner) async throws {
        guard try await hooks.ping(id, of: owner) else { throw AccessRefusal("没有这个地址，或者已经删除。") }
    }

    func deliveries(_ state: DeliveryLine.State, offset: Int, limit: Int) async throws -> (
        lines: [DeliveryLine], counts: [DeliveryLine.State: Int]
    ) {
        var counts: [DeliveryLine.State: Int] = [:]
        for state in DeliveryLine.State.allCases { counts[state] = try await outbox.count(state) }
        return (try await outbox.page(state, offset: offset, limit: limit), counts)
    }

    func retry(_ delivery: Int64) async throws {
        guard try await outbox.retry(delivery) else { throw AccessRefusal("没有这一项，或者它不再需要重新发送。") }
    }
}

extension Platform {
    func noticeAnswers(allowsPrivateHooks: Bool) throws -> NoticeAnswers {
        NoticeAnswers(
            notices: Notices(database, clock: clock), hooks: Hooks(database, box: try SecretBox(folder: folder), clock: clock),
            outbox: Outbox(database, clock: clock), allowsPrivate: allowsPrivateHooks)
    }
}

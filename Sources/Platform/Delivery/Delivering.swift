import Access
import Correspondence
public import Delivery
import Foundation
import Law
import Store

/// By what means word leaves this machine.
public struct Courier: Sendable {
    /// Nil where the operator has set no mail server: mail then waits.
    public var mail: MailSender?
    public var hooks: HookSender
    /// The site's address, without a slash at its end.
    public var site: String
    public init(mail: MailSender?, hooks: HookSender, site: String) { (self.mail, self.hooks, self.site) = (mail, hooks, site) }
}

extension Platform {
    /// Sends what is due, some at a time; gives how many deliveries were attempted.
    @discardableResult
    public func deliver(_ courier: Courier, limit: Int = 20) async throws -> Int {
        let outbox = Outbox(database, clock: clock)
        let hooks = Hooks(database, box: try SecretBox(folder: folder), clock: clock)
        let claimed = try await outbox.claim(mail: courier.mail != nil, limit: limit)
        // One that is slow keeps no other waiting.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for delivery in claimed {
                group.addTask {
                    let outcome: Outbox.Outcome
                    do { outcome = try await attempt(delivery, courier, hooks) } catch { outcome = .failed("\(error)") }
                    try await outbox.settle(delivery, outcome)
                }
            }
            try await group.waitForAll()
        }
        return claimed.count
    }

    private func attempt(_ delivery: Outbox.Delivery, _ courier: Courier, _ hooks: Hooks) async throws -> Outbox.Outcome {
        switch delivery.way {
        case .hook:
            guard let target = try await hooks.target(delivery.target) else { return .hopeless("这个地址已经删除") }
            let body = delivery.body.replacing("{", with: "{\"id\":\"\(delivery.key)\",", maxReplacements: 1)
            let failure = try await courier.hooks.send(
                body, to: target.url, secret: target.secret, delivery: delivery.key, at: clock.now().microseconds / 1_000_000)
            return failure.map { .failed($0) } ?? .sent
        case .mail:
            guard let mail = courier.mail else { return .failed("没有设置邮件服务器") }
            let own = try await Notices(database, clock: clock).mail(of: delivery.target)
            guard let address = delivery.address ?? own else { return .hopeless("账号不再收邮件") }
            let lines = delivery.body.isEmpty ? "" : "\n\(delivery.body)\n"
            let text = """
                \(delivery.subject)
                \(lines)
                \(courier.site)\(delivery.path)

                这封邮件由平台自动发出，不含办件的内容。请登录后查看；不想再收的，登录后在“通知设置”里改。
                """
            let failure = try await mail.send(
                subject: "贺兰：\(delivery.subject)", text: text, to: address, delivery: delivery.key, date: clock.now().mailText)
            return failure.map { .failed($0) } ?? .sent
        }
    }
}

extension Instant {
    /// As the header of a mail writes it (RFC 5322), in Beijing time.
    fileprivate var mailText: String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(secondsFromGMT: 8 * 3600)
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
        return format.string(from: Date(timeIntervalSince1970: Double(microseconds) / 1_000_000))
    }
}

import ArgumentParser
import Delivery
import Foundation
import Platform

/// How word leaves the machine: by mail and by web hooks.
struct DeliveryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("邮件服务器：smtp://主机:587 或者 smtps://主机:465；不写则不发邮件。口令放在环境变量 HELAN_MAIL_PASSWORD。", valueName: "地址"))
    var mailServer: String?
    @Option(help: ArgumentHelp("发件地址。", valueName: "邮箱")) var mailFrom: String?
    @Option(help: ArgumentHelp("邮件服务器的账号。", valueName: "账号")) var mailUser: String?
    @Flag(help: "邮件服务器不用 TLS 也发；只用于本机或者可信网络里的服务器。") var mailWithoutTLS = false
    @Flag(help: "网络通知可以发到内部网络的地址，也可以不用 TLS。") var privateHooks = false

    func validate() throws {
        if let mailServer {
            guard mailServer.hasPrefix("smtp://") || mailServer.hasPrefix("smtps://") else {
                throw ValidationError("邮件服务器以 smtp:// 或者 smtps:// 开头。")
            }
            guard let mailFrom, MailSender.isAddress(mailFrom) else { throw ValidationError("发邮件要用 --mail-from 写明发件地址。") }
        }
    }

    /// - Parameter site: the address of the site, which links in mails begin with.
    func courier(site: String, folder: URL) -> Courier {
        let server = mailServer.map {
            MailSender.Server(
                url: $0, user: mailUser, password: ProcessInfo.processInfo.environment["HELAN_MAIL_PASSWORD"], from: mailFrom ?? "",
                needsTLS: !mailWithoutTLS)
        }
        return Courier(mail: server.map { MailSender($0, folder: folder) }, hooks: HookSender(allowsPrivate: privateHooks), site: site)
    }
}

import Access
import HTTPTypes
import Hummingbird
import Law
import Web
import Wire

/// Word of what concerns the account.
extension Interface {
    var noticeEndpoints: [Endpoint] {
        [
            Endpoint(
                "notices", .correspondence, "自己的通知", words: "新的在前。", parameters: Paging.parameters, who: .signedIn,
                answers: NoticeList.self,
                meaning: "通知的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let found = try await notices.notices(of: try account(call), offset: offset, limit: limit)
                return Answered(NoticeList(total: found.total, lines: found.lines), headers: Paging.links(call, total: found.total))
            },
            Endpoint(
                "notices/read", by: .post, .correspondence, "看过通知", words: "到 through 这一条为止都算看过。", body: Self.body(of: ReadBody.self),
                who: .signedIn, scope: .file, answers: NoticeList.self, meaning: "最新的通知"
            ) { call in
                let account = try account(call)
                let sent: ReadBody = try await read(call)
                try await notices.read(of: account, through: sent.through)
                let found = try await notices.notices(of: account, offset: 0, limit: 20)
                return Answered(NoticeList(total: found.total, lines: found.lines))
            },
            Endpoint(
                "notices/settings", .correspondence, "怎样通知自己", who: .signedIn, answers: NoticeSettings.self, meaning: "现在的设置"
            ) { call in Answered(NoticeSettings(choices: try await notices.choices(of: try account(call)))) },
            Endpoint(
                "notices/settings", by: .post, .correspondence, "改通知的设置", words: "不写的不改。邮箱要先用寄去的确认码确认。",
                body: Self.body(of: SettingsBody.self), who: .signedIn, scope: .file, cost: 5, answers: NoticeSettings.self,
                meaning: "改好的设置"
            ) { call in
                let account = try account(call)
                let sent: SettingsBody = try await read(call)
                var wish = try await notices.choices(of: account)
                if let days = sent.ahead, !NoticeChoices.aheadRange.contains(days) {
                    let range = NoticeChoices.aheadRange
                    throw Call.refusal(
                        [Problem.Fault("ahead", "not-in-range", "ahead 应当是 \(range.lowerBound) 至 \(range.upperBound) 的整数。")],
                        status: .unprocessableContent)
                }
                wish.movesByMail = sent.movesByMail ?? wish.movesByMail
                wish.digestOnPage = sent.digestOnPage ?? wish.digestOnPage
                wish.digestByMail = sent.digestByMail ?? wish.digestByMail
                wish.ahead = sent.ahead ?? wish.ahead
                do { try await notices.choose(wish, mail: sent.mail ?? wish.mail, of: account) } catch let refusal as AccessRefusal {
                    throw Call.refusal([Problem.Fault("mail", "unfit", refusal.description)], status: .unprocessableContent)
                }
                return Answered(NoticeSettings(choices: try await notices.choices(of: account)))
            },
        ]
    }

    func account(_ call: Call) throws -> Int64 {
        guard let account = call.viewer.accountID else { throw WebError(status: .unauthorized, text: "请先登录，或者带上令牌。") }
        return account
    }
}

private struct ReadBody: SentBody {
    var through: Int64

    static let meaning = "看到哪一条"
    static let schema = Schema([
        "type": "object", "required": ["through"],
        "properties": ["through": ["type": "integer", "minimum": 0, "description": "最后看过的通知的 id"]],
    ])
}

private struct SettingsBody: SentBody {
    var mail: String?
    var movesByMail: Bool?
    var digestOnPage: Bool?
    var digestByMail: Bool?
    var ahead: Int?

    static let meaning = "要改的设置"
    static let schema = Schema([
        "type": "object",
        "properties": [
            "mail": ["type": "string", "maxLength": 254, "description": "邮箱；换一个要重新确认"],
            "movesByMail": ["type": "boolean", "description": "办件有进展时寄邮件"],
            "digestOnPage": ["type": "boolean", "description": "每日提醒列在通知页"], "digestByMail": ["type": "boolean", "description": "每日提醒寄邮件"],
            "ahead": ["type": "integer", "minimum": 0, "maximum": 15, "description": "到期前几日开始提醒"],
        ],
    ])
}

private struct NoticeList: WrittenRecord {
    let total: Int
    let lines: [NoticeLine]

    static let schemaName = "NoticeList"
    static let meaning = "通知的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几条") { $0.total }, WrittenField("notices", "这一页的通知") { $0.lines.map { NoticeRecord(line: $0) } },
    ]
}

private struct NoticeRecord: WrittenRecord {
    let line: NoticeLine

    static let schemaName = "Notice"
    static let meaning = "一条通知"
    static let fields: [WrittenField<Self>] = [
        WrittenField("id", "编号") { $0.line.id }, WrittenField("title", "说什么") { $0.line.title },
        WrittenField("path", "在本站的地址") { $0.line.path },
        WrittenField("at", "时刻") { $0.line.at }, WrittenField("read", "是否看过") { $0.line.isRead },
    ]
}

private struct NoticeSettings: WrittenRecord {
    let choices: NoticeChoices

    static let schemaName = "NoticeSettings"
    static let meaning = "通知的设置"
    static let fields: [WrittenField<Self>] = [
        WrittenField("mail", "确认过的邮箱") { $0.choices.mail }, WrittenField("pendingMail", "等待确认的邮箱") { $0.choices.pendingMail },
        WrittenField("movesByMail", "办件有进展时寄邮件") { $0.choices.movesByMail },
        WrittenField("digestOnPage", "每日提醒列在通知页") { $0.choices.digestOnPage },
        WrittenField("digestByMail", "每日提醒寄邮件") { $0.choices.digestByMail }, WrittenField("ahead", "到期前几日开始提醒") { $0.choices.ahead },
    ]
}

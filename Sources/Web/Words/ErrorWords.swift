import Design
import Hummingbird

/// What pages of errors say.
enum ErrorWords {
    static let home = Phrase("回到首页", "Go to the home page")
    static let code = Phrase("错误代码", "Error code")
    static let signInElsewhere = Phrase(
        "您现在的身份不能使用这个页面。如果您还有别的身份，可以在“账号”页换身份。",
        "You may not use this page as what you are acting now. If you have another role, change it on your account page.")
    static func onlyMethods(_ names: String) -> Phrase { Phrase("这个地址只接受 \(names)。", "This address takes only \(names).") }

    static func title(_ status: HTTPResponse.Status) -> Phrase {
        let kind = ProblemKind(status)
        return Phrase(kind.title, kind.english)
    }

    static func words(_ status: HTTPResponse.Status) -> Phrase {
        switch status {
        case .notFound:
            Phrase(
                "没有这个页面。地址可能写错了，也可能已经改动；可以用下面的检索框查找。",
                "There is no such page. The address may be mistyped or may have changed; try the search box below.")
        case .badRequest: Phrase("地址或者提交的内容不完整。请检查后重试。", "The address, or what was sent, is incomplete. Check it and try again.")
        case .methodNotAllowed: Phrase("这个地址不接受这种请求。", "This address does not take such a request.")
        default:
            status.code >= 500
                ? Phrase(
                    "出现了意料之外的错误，已经记入日志，没有改动任何数据。请稍后重试。",
                    "Something unexpected went wrong. It is logged, and no data was changed. Try again later.")
                : Phrase("请检查后重试。", "Check it and try again.")
        }
    }
}

extension ProblemKind {
    /// The title on pages in English.
    fileprivate var english: String {
        switch self {
        case .badRequest: "The request cannot be read"
        case .signInNeeded: "Sign in first"
        case .forbidden: "Not allowed"
        case .conflict: "It has changed meanwhile"
        case .notFound: "Not found"
        case .methodNotAllowed: "Not this way"
        case .notAcceptable: "Not in this format"
        case .tooLarge: "Too large"
        case .unsupportedMediaType: "Unknown format"
        case .refused: "Something is wrong in it"
        case .tooManyRequests: "Too many requests"
        case .serverError: "The server failed"
        case .unavailable: "Not available now"
        case .other: "The request cannot be done"
        }
    }
}

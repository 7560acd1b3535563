import Access
import Documents
import HTTPTypes
import Hummingbird
import Law
public import Procedure
public import Web
public import Wire

extension Interface {
    private static let code = Parameter<String>.text("code", "文书上的验证码", in: .path, longest: 40, shortest: 1, example: "7K3F-9QX2-MM4T")
    private static let key = Parameter<String>.text("key", "办件的编号", in: .path, longest: 40, shortest: 1, example: "7K3F-9QX2")
    private static let form = Parameter<String>.text("form", "pdf、docx 或者 scan（签章扫描件）", in: .path, longest: 8, shortest: 1)

    var paperEndpoints: [Endpoint] {
        [
            Endpoint(
                "papers/keys", .papers, "签名的公钥", words: "Ed25519，base64url；现在用的在前。文书二维码里 # 之后的签名凭它核对。", answers: SealingKeyList.self,
                meaning: "公钥"
            ) { _ in Answered(SealingKeyList(keys: try await papers.keys())) },
            Endpoint(
                "papers/{code}", .papers, "核对一份文书", words: "只说机关、名称、文号、日期和签名，不说内容。", parameters: [Self.code],
                answers: VerifiedPaper.self, meaning: "这份文书"
            ) { call in
                let code = try call.needed(Self.code)
                guard let paper = try await papers.verified(code) else { throw WebError.notFound("没有这个验证码的文书：\(code.prefix(40))。") }
                return Answered(paper)
            },
            Endpoint(
                "matters/{key}/papers", .papers, "一个办件的文书", words: "办理机关看到全部和送达的情况，当事人看到发给自己的。", parameters: [Self.key],
                who: .signedIn, answers: ListedPapers.self, meaning: "文书"
            ) { call in
                try await said { Answered(ListedPapers(papers: try await listed(call), today: settings.today())) }
            },
            Endpoint(
                file: "matters/{key}/papers/{code}/files/{form}", .papers, "一份文书的文件", parameters: [Self.key, Self.code, Self.form],
                who: .signedIn, mediaType: "application/octet-stream", meaning: "文件", refusals: [.unavailable]
            ) { call in
                guard let form = PaperForm(rawValue: try call.needed(Self.form)) else { throw WebError.notFound("文书的文件有 pdf、docx、scan。") }
                return try await said {
                    .file(
                        try await papers.file(
                            form, of: try call.needed(Self.code), in: try call.needed(Self.key), for: .account(call.viewer)
                        ).response)
                }
            },
            Endpoint(
                "matters/{key}/papers/{code}/service", by: .post, .papers, "登记送达",
                words: "办理机关的承办人和审批人用范围为“\(AccessToken.Scope.import.title)”的令牌。", parameters: [Self.key, Self.code], body: Self.serviceBody,
                who: .roles([.officer, .approver]), scope: .import, answers: ListedPaper.self, meaning: "登记以后的文书"
            ) { call in try await serve(call) },
            Endpoint(
                "matters/{key}/papers/{code}/scan", by: .post, .papers, "登记签章扫描件",
                words: "办理机关的承办人和审批人用范围为“\(AccessToken.Scope.import.title)”的令牌。PDF、PNG、JPEG 或者 TIFF。", parameters: [Self.key, Self.code],
                body: Self.scanBody, who: .roles([.officer, .approver]), scope: .import, answers: ListedPaper.self, meaning: "登记以后的文书"
            ) { call in try await scan(call) },
        ]
    }

    private static let serviceBody = Endpoint.RequestBody(
        mediaType: "multipart/form-data",
        schema: Schema([
            "type": "object", "required": ["addressee", "method", "sent"],
            "properties": [
                "addressee": ["type": "string", "description": "送给谁，照文书列表里 addressees 的 code 写"],
                "method": ["type": "string", "enum": .array(ServiceMethod.allCases.map { .string($0.rawValue) }), "description": "送达方式"],
                "sent": ["type": "string", "format": "date", "description": "送交、交寄、发出、委托或者公告发布日"],
                "reached": ["type": "string", "format": "date", "description": "收到日；还在路上的、公告送达的不写"],
                "consent": ["type": "string", "enum": ["yes"], "description": "电子送达：受送达人签了送达地址确认书"],
                "note": ["type": "string", "maxLength": 500, "description": "说明"],
                "proof": ["type": "string", "format": "binary", "description": "证明的文件，写在其余各项之后"],
            ],
        ]), meaning: "表单，文件在最后一项")

    private static let scanBody = Endpoint.RequestBody(
        mediaType: "multipart/form-data",
        schema: Schema([
            "type": "object", "required": ["scan"],
            "properties": ["scan": ["type": "string", "format": "binary", "description": "签了字、盖了章的扫描件"]],
        ]), meaning: "表单，一个文件")

    private func serve(_ call: Call) async throws -> Answered<ListedPaper> {
        try await said {
            let code = try call.needed(Self.code)
            let form = try await SentForm(call.request, call.context, fromProgram: files, in: ["proof"]) { _ in _ = try await one(call) }
            let sent = SentService(
                addressee: form.fields["addressee"] ?? "", method: form.fields["method"] ?? "", sent: form.fields["sent"] ?? "",
                reached: form.fields["reached"] ?? "", proof: form.fields.all("proof").last, hasConsent: form.fields["consent"] == "yes",
                note: form.fields["note"] ?? "")
            try await papers.serve(sent, of: code, in: try call.needed(Self.key), by: call.viewer)
            return Answered(try await one(call))
        }
    }

    private func scan(_ call: Call) async throws -> Answered<ListedPaper> {
        try await said {
            let code = try call.needed(Self.code)
            let form = try await SentForm(call.request, call.context, fromProgram: files, in: ["scan"]) { _ in _ = try await one(call) }
            try await papers.scan(form.fields["scan"] ?? "", of: code, in: try call.needed(Self.key), by: call.viewer)
            return Answered(try await one(call))
        }
    }

    private func listed(_ call: Call) async throws -> [MatterPaper] {
        try await matters.matter(try call.needed(Self.key), for: .account(call.viewer), on: nil).papers
    }

    private func one(_ call: Call) async throws -> ListedPaper {
        let code = try call.needed(Self.code)
        guard let paper = try await listed(call).first(where: { $0.verification == code }) else {
            throw MatterProblem(.unknown, "这个办件里没有这份文书，或者它不是发给您的。")
        }
        return ListedPaper(paper: paper, today: settings.today())
    }
}

private struct SealingKeyList: WrittenRecord {
    let keys: [String]
    static let schemaName = "SealingKeys"
    static let meaning = "签名的公钥"
    static let fields: [WrittenField<Self>] = [
        WrittenField("algorithm", "算法") { _ in "Ed25519" }, WrittenField("keys", "公钥，base64url，现在用的在前") { $0.keys },
    ]
}

extension VerifiedPaper: WrittenRecord {
    public static let schemaName = "VerifiedPaper"
    public static let meaning = "一份由本平台出具的文书"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("code", "验证码") { $0.code }, WrittenField("authority", "出具机关") { $0.authority },
        WrittenField("title", "名称") { $0.title },
        WrittenField("number", "文号") { $0.number }, WrittenField("day", "日期") { $0.day },
        WrittenField("sealed", "签名与保存的文字是否相符；还没有签名的为 false") { $0.sealHolds },
        WrittenField("digest", "文字的 SHA-256，base64url") { $0.seal?.digest },
        WrittenField("signature", "Ed25519 签名，base64url") { $0.seal?.signature }, WrittenField("key", "公钥，base64url") { $0.seal?.key },
    ]
}

private struct ListedPapers: WrittenRecord {
    let papers: [MatterPaper]
    let today: LocalDate
    static let schemaName = "Papers"
    static let meaning = "一个办件的文书"
    static let fields: [WrittenField<Self>] = [
        WrittenField("papers", "文书，先出的在前") { list in list.papers.map { ListedPaper(paper: $0, today: list.today) } }
    ]
}

private struct ListedPaper: WrittenRecord {
    let paper: MatterPaper
    let today: LocalDate
    static let schemaName = "Paper"
    static let meaning = "一份文书"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "验证码") { $0.paper.verification }, WrittenField("title", "名称") { $0.paper.title },
        WrittenField("number", "文号") { $0.paper.number }, WrittenField("authority", "出具机关") { $0.paper.authority },
        WrittenField("day", "日期") { $0.paper.day }, WrittenField("citation", "依据") { $0.paper.citation },
        WrittenField("scans", "签章扫描件的 SHA-256") { $0.paper.scans.map(\.digest) },
        WrittenField("addressees", "发给谁；办理机关以外的人看不到，为空") { listed in
            listed.paper.addressees.map { ServedAddressee(addressee: $0, today: listed.today) }
        },
    ]
}

private struct ServedAddressee: WrittenRecord {
    let addressee: PaperAddressee
    let today: LocalDate
    static let schemaName = "Addressee"
    static let meaning = "文书发给的一个人"
    static let fields: [WrittenField<Self>] = [
        WrittenField("code", "登记送达时用") { $0.addressee.code }, WrittenField("title", "称谓和名称") { $0.addressee.title },
        WrittenField("served", "送达日；还没有送达的为 null") { listed -> LocalDate? in
            if case .served(let day) = listed.addressee.standing(on: listed.today) { day } else { nil }
        },
        WrittenField("services", "送达的记录") { $0.addressee.services },
    ]
}

extension PaperService: WrittenRecord {
    public static let schemaName = "Service"
    public static let meaning = "一次送达"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("method", "方式") { $0.method }, WrittenField("sent", "发出日") { $0.sent }, WrittenField("reached", "收到日") { $0.reached },
        WrittenField("served", "依法视为送达的日子") { $0.served }, WrittenField("rule", "这个日子的规定") { $0.rule },
        WrittenField("unconfirmed", "规定是否待核") { $0.isUnconfirmed }, WrittenField("proof", "证明的 SHA-256") { $0.proof?.digest },
        WrittenField("note", "说明") { $0.note },
    ]
}

extension ServiceMethod: Written {}

import Access
import Hummingbird
import Law
public import Web
public import Wire

/// Sealed parcels of a matter for programs: what was made, making one, its file, and the receipt that comes back.
extension Interface {
    private static let key = Parameter<String>.text("key", "办件的编号", in: .path, longest: 40, shortest: 1, example: "7K3F-9QX2")
    private static let parcel = Parameter<String>.text("parcel", "密封包的编号", in: .path, longest: 40, shortest: 1, example: "7K3F-9QX2-P1")
    private static let makers = Who.roles([.officer, .approver])

    var parcelEndpoints: [Endpoint] {
        [
            Endpoint(
                "matters/{key}/parcels", .papers, "一个办件的密封包", words: "只有办理机关的人看得到。", parameters: [Self.key], who: Self.makers,
                answers: ParcelList.self, meaning: "密封包和收到的回执"
            ) { call in try await said { Answered(try await list(call)) } },
            Endpoint(
                "matters/{key}/parcels", by: .post, .papers, "制作密封包",
                words: "办理机关的承办人和审批人用范围为“\(AccessToken.Scope.import.title)”的令牌。不写 file 的，不放入附件。", parameters: [Self.key],
                body: Self.makingBody, who: Self.makers, scope: .import, status: .created, answers: ParcelSummary.self, meaning: "做好的密封包"
            ) { call in try await said { Answered(try await make(call)) } },
            Endpoint(
                file: "matters/{key}/parcels/{parcel}/file", .papers, "一个密封包的文件", words: "ZIP。含个人信息的，这次读取记入查阅记录。",
                parameters: [Self.key, Self.parcel], who: Self.makers, mediaType: "application/zip", meaning: "文件"
            ) { call in
                try await said {
                    .file(
                        try await parcels.file(try call.needed(Self.parcel), of: try call.needed(Self.key), for: call.viewer).response)
                }
            },
            Endpoint(
                "matters/{key}/receipts", by: .post, .papers, "登记密封包的回执",
                words: "接收机关用包里的 receipt.html 填写、保存的 JSON 文件；校验码相符的，照程序登记受理等环节。交两次只登记一次。", parameters: [Self.key],
                body: Self.receiptBody, who: Self.makers, scope: .import, answers: ParcelList.self, meaning: "登记以后的密封包和回执"
            ) { call in try await said { Answered(try await take(call)) } },
        ]
    }

    private static let makingBody = Endpoint.RequestBody(
        mediaType: "multipart/form-data",
        schema: Schema([
            "type": "object", "required": ["recipient"],
            "properties": [
                "recipient": ["type": "string", "description": "接收机关的全称"],
                "file": ["type": "array", "items": ["type": "string"], "description": "放入的附件的 SHA-256，每个一项"],
                "personal": ["type": "string", "enum": ["yes"], "description": "放入个人信息"],
            ],
        ]), meaning: "表单")

    private static let receiptBody = Endpoint.RequestBody(
        mediaType: "multipart/form-data",
        schema: Schema([
            "type": "object", "required": ["receipt-file"],
            "properties": ["receipt-file": ["type": "string", "format": "binary", "description": "回执的 JSON 文件"]],
        ]), meaning: "表单，一个文件")

    private func list(_ call: Call) async throws -> ParcelList {
        ParcelList(parcels: try await parcels.parcels(of: try call.needed(Self.key), for: call.viewer))
    }

    private func make(_ call: Call) async throws -> ParcelSummary {
        let key = try call.needed(Self.key)
        let form = try await SentForm(call.request, call.context, fromProgram: files, in: []) { _ in
            _ = try await said { try await parcels.offer(key, for: call.viewer) }
        }
        let sent = SentParcel(
            recipient: form.fields["recipient"] ?? "", files: form.fields.all("file").filter { !$0.isEmpty },
            withPersonal: form.fields["personal"] == "yes")
        let code = try await parcels.make(sent, of: key, by: call.viewer)
        guard let made = try await parcels.parcels(of: key, for: call.viewer).first(where: { $0.code == code }) else {
            throw MatterProblem(.unknown, "做好的密封包没有找到。")
        }
        return made
    }

    private func take(_ call: Call) async throws -> ParcelList {
        let key = try call.needed(Self.key)
        // A file is taken only from whoever may enter it.
        let form = try await SentForm(call.request, call.context, fromProgram: files, in: ["receipt-file"]) { _ in
            _ = try await said { try await parcels.offer(key, for: call.viewer) }
        }
        _ = try await parcels.take(receipt: form.fields["receipt-file"] ?? "", in: key, by: call.viewer)
        return try await list(call)
    }
}

private struct ParcelList: WrittenRecord {
    let parcels: [ParcelSummary]
    static let schemaName = "Parcels"
    static let meaning = "一个办件的密封包"
    static let fields: [WrittenField<Self>] = [WrittenField("parcels", "密封包") { $0.parcels }]
}

extension ParcelSummary: WrittenRecord {
    public static let schemaName = "Parcel"
    public static let meaning = "一个密封包"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("code", "编号") { $0.code }, WrittenField("recipient", "接收机关") { $0.recipient },
        WrittenField("digest", "校验码，回执里写的") { $0.digest }, WrittenField("sha256", "文件的 SHA-256") { $0.sha256 },
        WrittenField("bytes", "大小，字节") { $0.bytes }, WrittenField("personal", "是否含个人信息") { $0.holdsPersonal },
        WrittenField("madeAt", "制作的时间") { $0.madeAt }, WrittenField("by", "制作的人") { $0.by },
        WrittenField("receipts", "收到的回执") { $0.receipts },
    ]
}

extension ParcelSummary.Receipt: WrittenRecord {
    public static let schemaName = "ParcelReceipt"
    public static let meaning = "一份回执"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("sha256", "文件的 SHA-256") { $0.sha256 }, WrittenField("body", "出具的机关") { $0.body },
        WrittenField("day", "日期") { $0.day }, WrittenField("number", "文号") { $0.number },
        WrittenField("entry", "登记为案卷的第几项") { $0.entry },
    ]
}

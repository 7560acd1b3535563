import Access
import HTTPTypes
import Hummingbird
import Law
import Procedure
import Web
import Wire

/// What the account typed and has not sent.
extension Interface {
    private static let place = Parameter<String>.text(
        "place", "哪份表单：apply/程序的代码，或者 matter/办件的编号/事项的代码（代当事人登记的，再加 /代码）", longest: 320, example: nil)

    var draftEndpoints: [Endpoint] {
        [
            Endpoint(
                "drafts", .correspondence, "自己的草稿", words: "后保存的在前；写了 place 的，只要那一份。草稿只有自己能看到，三十天不动的自动删除。",
                parameters: [Self.place], who: .signedIn, answers: [DraftRecord].self, meaning: "草稿"
            ) { call in
                let account = try account(call)
                guard let text = call(Self.place) else {
                    return Answered(try await drafts.drafts(of: account).map { DraftRecord(place: $0.place, draft: $0.draft) })
                }
                let place = try Self.place(text)
                return Answered(try await drafts.draft(at: place, of: account).map { [DraftRecord(place: place, draft: $0)] } ?? [])
            },
            Endpoint(
                "drafts", by: .post, .correspondence, "保存草稿", words: "后保存的为准。version 是读到的号；已经被别处的保存代替的，答复里 replaced 为 true。表单已经提交的，答复 409。",
                body: Self.body(of: DraftBody.self), who: .signedIn, scope: .file, answers: DraftRecord.self, meaning: "保存好的草稿",
                refusals: [.conflict]
            ) { call in
                let account = try account(call)
                let sent: DraftBody = try await read(call)
                let place = try Self.place(sent.place)
                try await check(sent, place, call)
                switch try await drafts.save(sent.fields, at: place, form: sent.form ?? "", over: sent.version ?? 0, of: account) {
                case .kept(let draft): return Answered(DraftRecord(place: place, draft: draft))
                case .filed: throw WebError(status: .conflict, text: "这份表单已经提交，不再保存草稿。")
                case .full: throw WebError(status: .conflict, text: "最多保存 200 份草稿，已经满了，这一份没有保存。请先丢弃不用的。")
                }
            },
            Endpoint(
                "drafts/discard", by: .post, .correspondence, "丢弃草稿", body: Self.body(of: PlaceBody.self), who: .signedIn, scope: .file,
                answers: [DraftRecord].self, meaning: "剩下的草稿"
            ) { call in
                let account = try account(call)
                let sent: PlaceBody = try await read(call)
                try await drafts.discard(try Self.place(sent.place), of: account)
                return Answered(try await drafts.drafts(of: account).map { DraftRecord(place: $0.place, draft: $0.draft) })
            },
        ]
    }

    private static func place(_ text: String) throws -> FormPlace {
        guard let place = FormPlace(text) else {
            throw Call.refusal(
                [Problem.Fault("place", "unreadable", "place 应当写作 apply/程序的代码，或者 matter/办件的编号/事项的代码。")], status: .unprocessableContent)
        }
        return place
    }

    /// Drafts are kept of forms that are there and open to the account, with no other fields than theirs.
    private func check(_ sent: DraftBody, _ place: FormPlace, _ call: Call) async throws {
        let outline: EventOutline?
        var names: Set<String> = []
        switch place {
        case .opening(let code):
            outline = matters.procedures.first { $0.code == code }?.openings(on: settings.today()).first
            names.insert("office")
        case .step(let key, let event, _):
            let matter = try await tell { try await matters.matter(key, for: .account(call.viewer), on: nil) }
            outline = matter.procedure.events[event]
        }
        guard let outline else { throw WebError.notFound("没有这份表单：\(place)。") }
        for field in outline.fields {
            if case .rows(let columns) = field.kind {
                names.formUnion(columns.map { "\(field.name).\($0.name)" })
            } else {
                names.insert(field.name)
            }
        }
        let strange = sent.fields.keys.filter { !names.contains($0) }.sorted()
        guard strange.isEmpty else {
            throw Call.refusal(
                strange.map { Problem.Fault(String($0.prefix(60)), "unknown", "“\(outline.title)”没有栏目 \($0.prefix(60))。") },
                status: .unprocessableContent)
        }
    }
}

private struct DraftBody: SentBody {
    var place: String
    var fields: [String: [String]]
    var version: Int?
    var form: String?

    static let meaning = "一份草稿"
    static let schema = Schema([
        "type": "object", "required": ["place", "fields"],
        "properties": [
            "place": ["type": "string", "description": "哪份表单"],
            "fields": [
                "type": "object", "additionalProperties": ["type": "array", "items": ["type": "string"]],
                "description": "各栏照表单上写的文字，每栏一个数组；表的每一列写作 栏.列",
            ],
            "version": ["type": "integer", "minimum": 0, "description": "读到的号；没有读到过的写 0"],
            "form": ["type": "string", "maxLength": 100, "description": "同一次填写用同一个；提交以后迟到的保存不再算"],
        ],
    ])
}

private struct PlaceBody: SentBody {
    var place: String

    static let meaning = "哪份表单的草稿"
    static let schema = Schema([
        "type": "object", "required": ["place"], "properties": ["place": ["type": "string", "description": "哪份表单"]],
    ])
}

private struct DraftRecord: WrittenRecord {
    let place: FormPlace
    let draft: KeptDraft

    static let schemaName = "Draft"
    static let meaning = "一份草稿"
    static let fields: [WrittenField<Self>] = [
        WrittenField("place", "哪份表单") { $0.place.description }, WrittenField("version", "保存的号") { $0.draft.version },
        WrittenField("savedAt", "保存的时刻") { $0.draft.savedAt }, WrittenField("replaced", "是否代替了别处保存的") { $0.draft.isReplaced },
        WrittenField("fields", "各栏，照表单上写的文字") { $0.draft.typed },
    ]
}

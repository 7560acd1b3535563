public import Access
import HTTPTypes
import Hummingbird
import Law
import Markup
import Procedure
import Web
public import Wire

/// Notes and messages beside the file of a matter.
extension Interface {
    private static let note = Parameter<Int>.number("note", "记事的号", in: 1...1_000_000_000, at: .path)

    var talkEndpoints: [Endpoint] {
        [
            Endpoint(
                "matters/{key}/notes", .correspondence, "一个办件的记事", words: "各人看到的是自己可以看的。",
                parameters: [Self.matterNumber, Self.trackingCode],
                answers: [NoteRecord].self, meaning: "记事，先写的在前"
            ) { call in
                let found = try await read(talkOf: call)
                return Answered(found.notes.map { NoteRecord(note: $0, name: found.names[$0.account]) })
            },
            Endpoint(
                "matters/{key}/notes", by: .post, .correspondence, "写记事", words: "写了不改：要更正的，另写一条，在 corrects 里写它的号。带同一个 key 再发一次，还是一条。",
                parameters: [Self.matterNumber], body: Self.body(of: NoteBody.self), who: .signedIn, scope: .file, cost: 5,
                status: .created,
                answers: [NoteRecord].self, meaning: "写好以后的记事"
            ) { call in
                let (key, sent) = (try call.needed(Self.matterNumber), try await read(call) as NoteBody)
                guard let audience = NoteAudience(rawValue: sent.audience) else {
                    let known = NoteAudience.allCases.map { "\($0.rawValue)（\($0.title)）" }.joined(separator: "、")
                    throw Call.refusal([Problem.Fault("audience", "not-in-list", "audience 可以写：\(known)。")], status: .unprocessableContent)
                }
                try await tell {
                    try await talk.note(
                        sent.text, for: audience, correcting: sent.corrects, in: key, form: sent.key, by: call.viewer)
                }
                let found = try await read(talkOf: call)
                return Answered(found.notes.map { NoteRecord(note: $0, name: found.names[$0.account]) })
            },
            Endpoint(
                "matters/{key}/notes/{note}/delete", by: .post, .correspondence, "删除只给自己的记事",
                parameters: [Self.matterNumber, Self.note], body: Self.body(of: EmptyBody.self), who: .signedIn, scope: .file, cost: 5,
                answers: [NoteRecord].self, meaning: "剩下的记事"
            ) { call in
                let (key, number) = (try call.needed(Self.matterNumber), try call.needed(Self.note))
                let _: EmptyBody = try await read(call)
                try await tell { try await talk.deleteNote(number, in: key, by: call.viewer) }
                let found = try await read(talkOf: call)
                return Answered(found.notes.map { NoteRecord(note: $0, name: found.names[$0.account]) })
            },
            Endpoint(
                "matters/{key}/messages", .correspondence, "一个办件的消息", words: "当事人和办理机关之间的；读到的就算看过。",
                parameters: [Self.matterNumber, Self.trackingCode], answers: MessageList.self, meaning: "消息，先发的在前"
            ) { call in Answered(MessageList(talk: try await read(talkOf: call))) },
            Endpoint(
                "matters/{key}/messages", by: .post, .correspondence, "发消息", words: "办理机关发给哪一方，写在 to；带同一个 key 再发一次，还是一条。",
                parameters: [Self.matterNumber, Self.trackingCode], body: Self.body(of: MessageBody.self), scope: .file, cost: 5,
                status: .created,
                answers: MessageList.self, meaning: "发出以后的消息"
            ) { call in
                let (key, sent) = (try call.needed(Self.matterNumber), try await read(call) as MessageBody)
                try await tell { try await talk.send(sent.text, to: sent.to, in: key, form: sent.key, by: reader(call)) }
                return Answered(MessageList(talk: try await read(talkOf: call)))
            },
            Endpoint(
                "messages", .correspondence, "本机关还没有人看过的消息", words: "等得最久的在前。", who: Self.insiders, answers: [WaitingRecord].self,
                meaning: "有消息等着的办件"
            ) { call in Answered(try await talk.waiting(for: call.viewer).map { WaitingRecord(waiting: $0) }) },
        ]
    }

    private func read(talkOf call: Call) async throws -> MatterTalk {
        let key = try call.needed(Self.matterNumber)
        return try await tell { try await talk.talk(key, for: reader(call)) }
    }
}

/// Nothing beside what the address says; a form of another site cannot send it.
struct EmptyBody: SentBody {
    static let meaning = "空的对象"
    static let schema = Schema(["type": "object"])
}

private struct NoteBody: SentBody {
    var text: String
    var audience: String
    var corrects: Int?
    var key: String?

    static let meaning = "一条记事"
    static let schema = Schema([
        "type": "object", "required": ["text", "audience"],
        "properties": [
            "text": ["type": "string", "maxLength": 4000, "description": "内容"],
            "audience": [
                "type": "string", "enum": .array(NoteAudience.allCases.map { .string($0.rawValue) }),
                "description": "给谁看：personal 只给自己，authority 本机关内部，everyone 公开",
            ],
            "corrects": ["type": "integer", "minimum": 1, "description": "更正第几条"],
            "key": ["type": "string", "maxLength": 100, "description": "同一个 key 的请求不论发几次，只有一条"],
        ],
    ])
}

private struct MessageBody: SentBody {
    var text: String
    var to: String?
    var key: String?

    static let meaning = "一条消息"
    static let schema = Schema([
        "type": "object", "required": ["text"],
        "properties": [
            "text": ["type": "string", "maxLength": 4000, "description": "内容"],
            "to": ["type": "string", "description": "发给哪一方：claimant、respondent；只有办理机关写"],
            "key": ["type": "string", "maxLength": 100, "description": "同一个 key 的请求不论发几次，只有一条"],
        ],
    ])
}

private struct NoteRecord: WrittenRecord {
    let note: MatterNote
    let name: String?

    static let schemaName = "MatterNote"
    static let meaning = "一条记事"
    static let fields: [WrittenField<Self>] = [
        WrittenField("number", "第几条；只给自己的另编号") { $0.note.number }, WrittenField("audience", "给谁看") { $0.note.audience },
        WrittenField("role", "以什么身份写的") { $0.note.role }, WrittenField("name", "写的人；只给可以知道的人") { $0.name },
        WrittenField("text", "内容；依法删除的为 null") { $0.note.text }, WrittenField("writtenAt", "写的时刻") { $0.note.writtenAt },
        WrittenField("corrects", "更正第几条") { $0.note.corrects },
    ]
}

extension NoteAudience: Written {}

private struct MessageList: WrittenRecord {
    let talk: MatterTalk

    static let schemaName = "MessageList"
    static let meaning = "一个办件的消息"
    static let fields: [WrittenField<Self>] = [
        WrittenField("mayWrite", "请求的人可以不可以写") { $0.talk.mayWrite },
        WrittenField("parties", "可以发给哪几方：代码和名称") { $0.talk.parties },
        WrittenField("messages", "消息") { $0.talk.messages.map { MessageRecord(message: $0) } },
    ]
}

private struct MessageRecord: WrittenRecord {
    let message: MatterMessage

    static let schemaName = "MatterMessage"
    static let meaning = "一条消息"
    static let fields: [WrittenField<Self>] = [
        WrittenField("number", "第几条") { $0.message.number }, WrittenField("party", "同哪一方") { $0.message.party },
        WrittenField("fromOffice", "是不是办理机关发的") { $0.message.isFromOffice }, WrittenField("role", "以什么身份发的") { $0.message.role },
        WrittenField("text", "内容；依法删除的为 null") { $0.message.text }, WrittenField("sentAt", "发出的时刻") { $0.message.sentAt },
    ]
}

private struct WaitingRecord: WrittenRecord {
    let waiting: WaitingMessages

    static let schemaName = "WaitingMessages"
    static let meaning = "一个办件里没有看过的消息"
    static let fields: [WrittenField<Self>] = [
        WrittenField("matter", "办件的编号") { $0.waiting.matter }, WrittenField("count", "有几条") { $0.waiting.count },
        WrittenField("since", "最早的从什么时刻起等着") { $0.waiting.since },
    ]
}

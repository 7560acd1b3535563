import HTTPTypes
import Law
import Procedure
public import Web
public import Wire

extension Interface {
    private static let kind = Parameter<String>.text("kind", "只要这一种：程序的代码/公示的代码", longest: 100)
    private static let authority = Parameter<String>.text("authority", "只要这个机关公示的：机关的代码", longest: 60)
    private static let text = Parameter<String>.text("q", "权利号、单位名称或者办件编号的一部分", shortest: 1)
    private static let standing = Parameter<PublicationRequest.Standing>.choice("standing", "状态", fallback: .standing)
    private static let publication = Parameter<String>.text("publication", "公示的编号", in: .path, longest: 40, shortest: 1)

    var publicationEndpoints: [Endpoint] {
        [
            Endpoint(
                "publications", .matters, "公示", words: "办件中依法公开的内容，新的在前；撤下和期满的不给内容。",
                parameters: [Self.kind, Self.authority, Self.text, Self.standing] + Paging.parameters, answers: PublicationPage.self,
                meaning: "公示的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let asked = PublicationRequest(
                    kind: call(Self.kind), authority: call(Self.authority), text: call(Self.text),
                    standing: call(Self.standing) ?? .standing)
                do {
                    let found = try await publications.publications(asked, offset: offset, limit: limit)
                    return Answered(PublicationPage(list: found), headers: Paging.links(call, total: found.total))
                } catch let problem as MatterProblem { throw Call.refusal([Problem.Fault("kind", "unknown", problem.text)]) }
            },
            Endpoint(
                "publications/{publication}", .matters, "一项公示", words: "公开的各栏、期限、依据；撤下的写明哪一天、为什么。",
                parameters: [Self.publication], answers: PublicationRecord.self, meaning: "这项公示"
            ) { call in
                let key = try call.needed(Self.publication)
                guard let found = try await publications.publication(key) else { throw WebError.notFound("没有这项公示：\(key.prefix(40))。") }
                return Answered(PublicationRecord(file: found))
            },
        ]
    }
}

extension PublicationRequest.Standing: Written {}

private struct PublicationPage: WrittenRecord {
    let list: PublicationList

    static let schemaName = "PublicationList"
    static let meaning = "公示的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几项") { $0.list.total },
        WrittenField("publications", "这一页的公示") { $0.list.publications.map { PublicationLineRecord(summary: $0) } },
    ]
}

private struct PublicationLineRecord: WrittenRecord {
    let summary: PublicationSummary

    static let schemaName = "PublicationLine"
    static let meaning = "列表里的一项公示"
    static let fields: [WrittenField<Self>] = [
        WrittenField("key", "编号") { $0.summary.key }, WrittenField("title", "名称") { $0.summary.title },
        WrittenField("procedure", "程序的名称") { $0.summary.procedure }, WrittenField("matter", "办件的编号") { $0.summary.matter },
        WrittenField("authority", "机关") { $0.summary.authority },
        WrittenField("subject", "权利和当事人，已经遮盖；不再公示的为空") { $0.summary.subject },
        WrittenField("since", "公示日") { $0.summary.since }, WrittenField("until", "到哪一天；没有期限的为 null") { $0.summary.until },
        WrittenField("withdrawn", "哪一天撤下") { $0.summary.withdrawn }, WrittenField("standing", "今天是否公示") { $0.summary.stands },
    ]
}

private struct PublicationRecord: WrittenRecord {
    let file: PublicationFile

    static let schemaName = "Publication"
    static let meaning = "一项公示"
    static let fields: [WrittenField<Self>] = [
        WrittenField("publication", "是哪一项") { PublicationLineRecord(summary: $0.file.summary) },
        WrittenField("citation", "依据") { $0.file.citation }, WrittenField("masked", "公开以前遮盖的") { $0.file.masks.map(\.title) },
        WrittenField("lines", "公开的各栏；不再公示的为空") { $0.file.lines.map { PublishedFieldRecord(line: $0) } },
        WrittenField("withdrawal", "撤下的理由") { $0.file.withdrawal },
    ]
}

private struct PublishedFieldRecord: WrittenRecord {
    let line: PublicationText

    static let schemaName = "PublishedField"
    static let meaning = "公开的一栏"
    static let fields: [WrittenField<Self>] = [
        WrittenField("name", "名称") { $0.line.field.name }, WrittenField("label", "叫什么") { $0.line.field.label },
        WrittenField("words", "内容，已经遮盖") { $0.line.words },
    ]
}

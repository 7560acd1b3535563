import Access
import Answers
import HTTPTypes
import Hummingbird
import Law
import Warning
import Web
import Wire

/// What was found in the data, for those who look after an area.
extension Interface {
    private static let readers = Who.roles([.officer, .reviewer, .approver, .supervisor, .leader])
    private static let actors = Who.roles([.officer, .approver])
    private static let number = Parameter<String>.text("key", "预警的编号", in: .path, longest: 20)
    private static let signal = Parameter<String>.text("signal", "信号的代码", longest: 40, example: "accused.repeated")
    private static let grade = Parameter<GradeCode>.choice("grade", "等级")
    private static let state = Parameter<WarningState>.choice("state", "状态；不写则为没有办完的")
    private static let within = Parameter<String>.text("area", "行政区划代码，包括下属的地区", longest: 12, example: "640100")

    var warningEndpoints: [Endpoint] {
        [
            Endpoint(
                "warnings", .warnings, "本机关地区的预警", words: "由平台的数据按公开的规则找出，只是线索。等级高的在前。",
                parameters: [Self.signal, Self.grade, Self.state, Self.within] + Paging.parameters, who: Self.readers,
                answers: WarningListReport.self, meaning: "预警的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let choice = WarningChoice(
                    signal: call(Self.signal), grade: call(Self.grade).flatMap { WarningGrade(code: $0.rawValue) }, state: call(Self.state),
                    area: call(Self.within))
                let found = try await warnings.warnings(choice, for: call.viewer, offset: offset, limit: limit)
                return Answered(WarningListReport(found), headers: Paging.links(call, total: found.total))
            },
            Endpoint(
                "warnings/{key}", .warnings, "一条预警", words: "别的机关办理的办件只有件数。", parameters: [Self.number], who: Self.readers,
                answers: WarningFileReport.self, meaning: "预警和它所依据的行"
            ) { call in Answered(WarningFileReport(try await warning(call))) },
            Endpoint(
                "warnings/{key}/acts", by: .post, .warnings, "办理一条预警", words: "核查、排除、暂缓。转为线索：登记一件来源为 warning、来源的编号为这条预警的线索。",
                parameters: [Self.number], body: Self.body(of: ActBody.self), who: Self.actors, scope: .file,
                answers: WarningFileReport.self,
                meaning: "办理以后的预警"
            ) { call in
                let sent: ActBody = try await read(call)
                let file = try await warning(call)
                do { try await warnings.act(try sent.asked(), on: file.line.key, by: call.viewer) } catch let refusal as WarningRefusal {
                    throw Call.refusal(
                        [Problem.Fault(refusal.field.isEmpty ? "act" : refusal.field, "refused", refusal.description)],
                        status: .unprocessableContent)
                }
                return Answered(WarningFileReport(try await warning(call)))
            },
            Endpoint(
                "signals", .warnings, "预警信号", words: "每一种看什么、门槛多少、怎么办。", answers: [SignalReport].self, meaning: "各种信号"
            ) { _ in Answered(Signal.all.map { SignalReport($0, warnings.book.terms(of: $0)) }) },
        ]
    }

    private func warning(_ call: Call) async throws -> WarningFile {
        let key = try call.needed(Self.number)
        guard let file = try await warnings.warning(key, for: call.viewer) else {
            throw WebError.notFound("没有编号为“\(key.prefix(20))”的预警，或者不在本机关的地区。")
        }
        return file
    }
}

/// Grades as addresses write them.
private enum GradeCode: String, CaseIterable, Written { case hint, attention, alarm }

private struct ActBody: SentBody {
    var act: String
    var reason: String?
    var until: String?

    static let meaning = "怎样办理"
    static let schema = Schema([
        "type": "object", "required": ["act"],
        "properties": [
            "act": ["type": "string", "enum": ["take", "dismiss", "defer"], "description": "take 核查、dismiss 排除、defer 暂缓"],
            "reason": ["type": "string", "maxLength": 1000, "description": "排除、暂缓的理由"],
            "until": ["type": "string", "format": "date", "description": "暂缓到哪一天"],
        ],
    ])

    func asked() throws -> WarningAct {
        switch act {
        case "take": return .taken
        case "dismiss": return .dismissed(reason ?? "")
        case "defer":
            guard let until = until.flatMap({ LocalDate(iso: $0) }) else { throw WarningRefusal("请写明暂缓到哪一天，例如 2026-12-31。", at: "until") }
            return .deferred(until: until, reason ?? "")
        default: throw WarningRefusal("act 应当是 take、dismiss、defer 之一。", at: "act")
        }
    }
}

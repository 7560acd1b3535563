import Answers
import HTTPTypes
import Identifier
import Law
import Procedure
import Register
import Web
import Wire

extension Interface {
    var ruleEndpoints: [Endpoint] { [numberEndpoint, termEndpoint, patentFeeEndpoint, feeListEndpoint, clockListEndpoint, clockEndpoint] }

    private static let text = Parameter<String>.text(
        "text", "号码，可以带空格、全角字符、ZL、CN 等字样", longest: 200, shortest: 1, example: "ZL 2013 1 0699744.2"
    ).required

    private var numberEndpoint: Endpoint {
        Endpoint(
            "number", .rules, "辨认号码", words: "最像的读法在前；一种也不是的，答复是空的数组。命令 helan number --json 的答复相同。",
            parameters: [Self.text], answers: [Candidate].self, meaning: "可能的读法"
        ) { call in Answered(Identifier.candidates(in: try call.needed(Self.text))) }
    }

    // MARK: Terms

    private enum Term {
        static let subject = Parameter<TermQuestion.Subject>.choice("subject", "哪一种权利", in: .path, example: .invention)
        static let kind = Parameter<PatentKind>.choice("kind", "专利种类")
        static let filed = Parameter<LocalDate>.day("filed", "申请日", example: "2018-03-15")
        static let compensation = Parameter<Int>.number("compensation", "期限补偿的天数（发明）", in: 0...20_000, fallback: 0)
        static let registered = Parameter<LocalDate>.day("registered", "商标注册日")
        static let renewals = Parameter<Int>.number("renewals", "商标已经续展的次数", in: 0...100, fallback: 0)
        static let published = Parameter<LocalDate>.day("published", "首次发表日")
        static let died = Parameter<LocalDate>.day("died", "作者死亡日")
        static let legalPerson = Parameter<Bool>.flag("legal_person", "法人或者非法人组织的作品、视听作品")
        static let completed = Parameter<LocalDate>.day("completed", "创作完成日")
        static let firstUse = Parameter<LocalDate>.day("first_use", "首次商业利用日")
        static let granted = Parameter<LocalDate>.day("granted", "品种权授权公告日")
        static let woody = Parameter<Bool>.flag("woody", "木本、藤本植物")
        static let all: [any DeclaredParameter] = [
            subject, kind, filed, compensation, registered, renewals, published, died, legalPerson, completed, firstUse, granted, woody,
        ]
    }

    private var termEndpoint: Endpoint {
        Endpoint(
            "terms/{subject}", .rules, "推算保护期", words: "命令 helan terms --json 的答复相同。日期矛盾或者当时的规定没有录入的，答复 422。",
            parameters: Term.all, answers: ProtectionTerm.self, meaning: "保护期", refusals: [.refused]
        ) { call in
            var question = TermQuestion(try call.needed(Term.subject))
            (question.kind, question.filed, question.compensation) = (call(Term.kind), call(Term.filed), call(Term.compensation) ?? 0)
            (question.registered, question.renewals) = (call(Term.registered), call(Term.renewals) ?? 0)
            (question.published, question.died, question.completed) = (call(Term.published), call(Term.died), call(Term.completed))
            (question.firstUse, question.granted) = (call(Term.firstUse), call(Term.granted))
            (question.isByLegalPerson, question.isWoody) = (call(Term.legalPerson) ?? false, call(Term.woody) ?? false)
            if let fault = question.fault() { throw Call.refusal([Problem.Fault(fault.field, "missing", fault.text + "。")]) }
            return Answered(try question.answer())
        }
    }

    // MARK: Fees

    private enum Fee {
        static let kind = Parameter<PatentKind>.choice("kind", "专利种类", example: .invention).required
        static let filed = Parameter<LocalDate>.day("filed", "申请日（国际申请为国际申请日）", example: "2018-03-15").required
        static let granted = Parameter<LocalDate>.day("granted", "授权公告日", example: "2021-05-04").required
        static let year = Parameter<Int>.number("year", "年度，自申请日起第几年", in: 1...100, example: 5).required
        static let paid = Parameter<LocalDate>.day("paid", "缴费日；不写则不计滞纳金", example: "2022-06-20")
        static let reduction = Parameter<ReductionShare>.choice("reduction", "减缴比例：85（一个申请人）或者 70（两个以上）", example: .single)
        static let openLicence = Parameter<Bool>.flag("open_licence", "开放许可实施期间")
        static let compensatedUntil = Parameter<LocalDate>.day("compensated_until", "期限补偿后的届满日（第 21 年度起）")
        static let all: [any DeclaredParameter] = [kind, filed, granted, year, paid, reduction, openLicence, compensatedUntil]
        static let subject = Parameter<ProcedureFeeAnswer.Subject>.choice("subject", "哪一种规费", in: .path, example: .trademark)
        static let on = Parameter<LocalDate>.day("on", "规费适用的日期；不写则为今天")
    }

    private var patentFeeEndpoint: Endpoint {
        Endpoint(
            "fees/patent", .rules, "专利年费和滞纳金", words: "命令 helan fees patent --json 的答复相同。", parameters: Fee.all,
            answers: AnnualFee.self, meaning: "年费", refusals: [.refused]
        ) { call in
            Answered(
                try AnnualFees().fee(
                    AnnualFeeQuestion(
                        try call.needed(Fee.kind).form, filed: try call.needed(Fee.filed), granted: try call.needed(Fee.granted),
                        year: try call.needed(Fee.year), paid: call(Fee.paid), reduction: call(Fee.reduction)?.value,
                        hasOpenLicence: call(Fee.openLicence) ?? false, compensatedUntil: call(Fee.compensatedUntil))))
        }
    }

    private var feeListEndpoint: Endpoint {
        Endpoint(
            "fees/{subject}", .rules, "布图设计和商标的规费", words: "命令 helan fees layout --json 的答复相同。", parameters: [Fee.subject, Fee.on],
            answers: [ProcedureFeeAnswer].self, meaning: "当日的各项规费", refusals: [.refused]
        ) { call in
            Answered(try ProcedureFeeAnswer.list(try call.needed(Fee.subject), on: call(Fee.on) ?? settings.today()))
        }
    }

    // MARK: Clocks

    private enum Clock {
        static let procedure = Parameter<String>.text(
            "procedure", "程序的代码", in: .path, longest: 100, shortest: 1, example: "protection.patent-mediation")
        static let clock = Parameter<String>.text("clock", "时限的代码", in: .path, longest: 100, shortest: 1, example: "statement")
        static let from = Parameter<LocalDate>.day("from", "起算事实发生之日", example: "2026-09-10").required
        static let opened = Parameter<LocalDate>.day("opened", "办件收到之日；不写则同起算日")
        static let pause = Parameter<PauseSpan>.written(
            "pause", "中止日..恢复日，可以写几次", as: "^\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}$",
            example: "2026-09-12..2026-09-15"
        ) { text throws(ParameterFault) in
            let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { LocalDate(iso: $0) }
            guard ends.count == 2, let from = ends[0], let to = ends[1] else {
                throw ParameterFault(code: "not-a-span", text: "应当写成 2026-03-01..2026-03-20 的样子，收到的是“\(text.prefix(40))”。")
            }
            return PauseSpan(from: from, to: to)
        }.repeated
        static let extend = Parameter<String>.text("extend", "延期的代码，可以写几次", longest: 60, shortest: 1).repeated
    }

    private var clockListEndpoint: Endpoint {
        Endpoint(
            "clocks", .rules, "全部时限", words: "所有程序的时限，规定改过的每一段各列一条。命令 helan clock --list --json 的答复相同。",
            answers: [ClockRow].self, meaning: "时限"
        ) { _ in Answered(ClockRow.all(of: procedures)) }
    }

    private var clockEndpoint: Endpoint {
        Endpoint(
            "clocks/{procedure}/{clock}", .rules, "推算一个时限", words: "期间的长短依起算日当时的规定。命令 helan clock --json 的答复相同。",
            parameters: [Clock.procedure, Clock.clock, Clock.from, Clock.opened, Clock.pause, Clock.extend],
            answers: ClockAnswer.self, meaning: "最后一日", refusals: [.refused]
        ) { call in
            let question = ClockQuestion(
                try call.needed(Clock.procedure), try call.needed(Clock.clock), from: try call.needed(Clock.from),
                opened: call(Clock.opened), pauses: call.all(Clock.pause), extensions: call.all(Clock.extend))
            do {
                return Answered(try question.answer(by: procedures))
            } catch let unknown as UnknownClock {
                throw WebError.notFound(unknown.description)
            } catch let refusal as ClockRefusal {
                throw Call.refusal([Problem.Fault(refusal.field, "refused", refusal.description)], status: .unprocessableContent)
            } catch let unknown as UnknownExtension {
                throw Call.refusal([Problem.Fault("extend", "unknown", unknown.description)], status: .unprocessableContent)
            }
        }
    }
}

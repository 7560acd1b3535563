import Answers
import HTTPTypes
import Law
import Penalty
import Web
import Wire

extension Interface {
    /// The law of penalties in figures, by the law of a day; the commands `helan fine`, `threshold`, `publicity` and `listing` answer the same.
    var lawEndpoints: [Endpoint] {
        [
            fineEndpoint, crimeEndpoint, hearingEndpoint, summaryEndpoint, gainEndpoint, surchargeEndpoint, publicityEndpoint,
            listingEndpoint, lawChangesEndpoint,
        ]
    }

    private static func fen(_ name: String, _ meaning: String, example: Int? = nil) -> Parameter<Int> {
        .number(name, "\(meaning)，分", in: 0...Int(Money.mostWritten), example: example)
    }

    private static func count(_ name: String, _ meaning: String) -> Parameter<Int> { .number(name, meaning, in: 0...1_000_000_000_000) }

    /// A fault of the question at its parameter; amounts are sent in fen.
    private static func refused<T>(_ body: () throws -> T) throws -> T {
        do { return try body() } catch let fault as RuleFault {
            let name = fault.field == "fine" ? "fine_fen" : fault.field
            throw Call.refusal([Problem.Fault(name, "refused", fault.description + "。")], status: .unprocessableContent)
        }
    }

    private static let subject = Parameter<FineBase.Subject>.choice(
        "subject", "对谁：person（自然人、责任人员）或者 organisation（单位）", fallback: .organisation)
    private static let decided = Parameter<LocalDate>.day("decided", "决定之日；不写则为今天", example: "2026-11-23")

    // MARK: Fines

    private enum Fine {
        static let offence = Parameter<Offence>.choice("offence", "违法行为", in: .path, example: .tradeSecret)
        static let also = Parameter<Offence>.choice("also", "同一行为还违反的规定，可以写几次").repeated
        static let gain = fen("gain_fen", "违法所得")
        static let turnover = fen("turnover_fen", "违法经营额")
        static let value = fen("value_fen", "货值金额")
        static let serious = Parameter<Bool>.flag("serious", "情节严重")
        static let uncomputable = Parameter<Bool>.flag("uncomputable", "数额难以计算")
        static let from = Parameter<LocalDate>.day("from", "违法行为开始之日")
        static let until = Parameter<LocalDate>.day("until", "违法行为终了之日", example: "2025-09-20").required
        static let all: [any DeclaredParameter] = [
            offence, also, gain, turnover, value, serious, uncomputable, subject, from, until, decided,
        ]
    }

    private var fineEndpoint: Endpoint {
        Endpoint(
            "law/fines/{offence}", .law, "罚款的幅度",
            words: "行为终了之日和决定之日的规定并列，写明适用哪一个（行政处罚法第三十七条）。命令 helan fine --json 的答复相同。", parameters: Fine.all,
            answers: FineAnswer.self, meaning: "幅度、算法和依据", refusals: [.refused]
        ) { call in
            let base = FineBase(
                illegalGain: call(Fine.gain).map(Money.init), turnover: call(Fine.turnover).map(Money.init),
                goodsValue: call(Fine.value).map(Money.init), isSerious: call(Fine.serious) ?? false,
                subject: call(Self.subject) ?? .organisation, isUncomputable: call(Fine.uncomputable) ?? false)
            let question = try Self.refused {
                try FineQuestion(
                    try call.needed(Fine.offence), others: call.all(Fine.also), base: base, from: call(Fine.from),
                    until: try call.needed(Fine.until), decided: call(Self.decided) ?? settings.today())
            }
            return Answered(try question.answer())
        }
    }

    // MARK: Criminal lines

    private enum Criminal {
        static let crime = Parameter<Crime>.choice("crime", "罪名", in: .path, example: .saleOfCounterfeits)
        static let gain = fen("gain_fen", "违法所得")
        static let goodsGain = fen("goods_gain_fen", "商品的违法所得（服务商标）")
        static let turnover = fen("turnover_fen", "非法经营数额")
        static let sales = fen("sales_fen", "销售金额", example: 5_000_000)
        static let unsold = fen("unsold_fen", "尚未销售的货值金额")
        static let loss = fen("loss_fen", "造成的损失")
        static let pieces = count("pieces", "标识件数")
        static let unsoldPieces = count("unsold_pieces", "尚未销售的标识件数")
        static let copies = count("copies", "复制品张（份）数")
        static let unsoldCopies = count("unsold_copies", "尚未销售的复制品张（份）数")
        static let works = count("works", "传播作品件数")
        static let downloads = count("downloads", "下载次数")
        static let clicks = count("clicks", "点击数")
        static let members = count("members", "会员数")
        static let several = Parameter<Bool>.flag("several", "两种以上注册商标、两项以上专利")
        static let repeatedly = Parameter<Bool>.flag("repeated", "二年内受过处罚又实施")
        static let ruinous = Parameter<Bool>.flag("ruinous", "直接导致权利人破产、倒闭")
        static let until = Parameter<LocalDate>.day("until", "违法行为终了之日", example: "2025-09-20").required
        static let all: [any DeclaredParameter] = [
            crime, gain, goodsGain, turnover, sales, unsold, loss, pieces, unsoldPieces, copies, unsoldCopies, works, downloads, clicks,
            members, several,
            repeatedly, ruinous, until, decided,
        ]
    }

    private var crimeEndpoint: Endpoint {
        Endpoint(
            "law/crimes/{crime}", .law, "同刑事标准比较",
            words: "行为终了之日和决定之日的标准并列；达到，或者已达标准的一半的，应当研判移送。命令 helan threshold criminal --json 的答复相同。",
            parameters: Criminal.all, answers: CriminalScreen.self, meaning: "逐项的比例和结论", refusals: [.refused]
        ) { call in
            func money(_ parameter: Parameter<Int>) -> Money? { call(parameter).map(Money.init) }
            let figures = CriminalFigures(
                gain: money(Criminal.gain), goodsGain: money(Criminal.goodsGain), turnover: money(Criminal.turnover),
                sales: money(Criminal.sales), unsoldValue: money(Criminal.unsold), loss: money(Criminal.loss),
                pieces: call(Criminal.pieces), unsoldPieces: call(Criminal.unsoldPieces), copies: call(Criminal.copies),
                works: call(Criminal.works), downloads: call(Criminal.downloads), clicks: call(Criminal.clicks),
                members: call(Criminal.members), isSeveral: call(Criminal.several) ?? false,
                isRepeated: call(Criminal.repeatedly) ?? false, isRuinous: call(Criminal.ruinous) ?? false)
            let question = try Self.refused {
                try CriminalQuestion(
                    try call.needed(Criminal.crime), figures, on: try call.needed(Criminal.until),
                    decided: call(Self.decided) ?? settings.today())
            }
            return Answered(try question.answer())
        }
    }

    // MARK: Hearings and the summary procedure

    private enum Threshold {
        static let system = Parameter<HearingThreshold.System>.choice(
            "system", "哪一类机关：market（市场监督管理）、copyright（著作权）、agriculture（农业农村）或者 forestry（林草）；后两类的标准没有录入，要写 regional", fallback: .market)
        static let fine = fen("fine_fen", "拟处的罚款", example: 10_000_000)
        static let confiscation = fen("confiscation_fen", "拟没收的违法所得和财物合计")
        static let heavy = Parameter<Bool>.flag("heavy", "停产停业、关闭、限制从业、降低资质、吊销等")
        static let regional = fen("regional_fen", "地方规定的标准")
        static let on = Parameter<LocalDate>.day("on", "告知之日；不写则为今天")
    }

    private var hearingEndpoint: Endpoint {
        Endpoint(
            "law/hearing", .law, "听证的标准", words: "命令 helan threshold hearing --json 的答复相同。",
            parameters: [
                Threshold.system, Self.subject, Threshold.fine, Threshold.confiscation, Threshold.heavy, Threshold.regional, Threshold.on,
            ], answers: HearingAnswer.self, meaning: "标准和结论", refusals: [.refused]
        ) { call in
            Answered(
                try HearingQuestion(
                    call(Threshold.system) ?? .market, call(Self.subject) ?? .organisation, fine: call(Threshold.fine).map(Money.init),
                    confiscation: call(Threshold.confiscation).map(Money.init), isHeavy: call(Threshold.heavy) ?? false,
                    regional: call(Threshold.regional).map(Money.init), on: call(Threshold.on) ?? settings.today()
                ).answer())
        }
    }

    private var summaryEndpoint: Endpoint {
        Endpoint(
            "law/summary", .law, "简易程序的罚款上限", words: "命令 helan threshold summary --json 的答复相同。",
            parameters: [Self.subject, Threshold.fine, Threshold.on], answers: SummaryAnswer.self, meaning: "上限和结论", refusals: [.refused]
        ) { call in
            Answered(
                try SummaryAnswer(
                    call(Self.subject) ?? .organisation, fine: call(Threshold.fine).map(Money.init),
                    on: call(Threshold.on) ?? settings.today()))
        }
    }

    // MARK: Amounts

    private enum Amount {
        static let received = fen("received_fen", "实施违法行为所取得的款项", example: 10_000_000).required
        static let purchases = fen("purchases_fen", "已经证实的原材料、商品购进价款")
        static let costs = fen("costs_fen", "已经证实的其他合法必要支出")
        static let taxes = fen("taxes_fen", "处罚以前依法缴纳的直接相关税款")
        static let refunded = fen("refunded_fen", "已经依法退赔的款项")
        static let facilitator = Parameter<Bool>.flag("facilitator", "为违法行为提供便利条件")
        static let price = fen("price_fen", "假冒专利产品的销售价格")
        static let quantity = count("quantity", "假冒专利产品的销售数量")
        static let contractFee = fen("contract_fen", "假冒专利的合同收取的费用")
        static let on = Parameter<LocalDate>.day("on", "认定之日；不写则为今天", example: "2026-11-23")
        static let fine = fen("fine_fen", "罚款", example: 1_000_000).required
        static let due = Parameter<LocalDate>.day("due", "缴纳期限的最后一日", example: "2026-03-10").required
        static let paid = Parameter<LocalDate>.day("paid", "缴纳之日；不写则为今天", example: "2026-03-30")
        static let pause = Parameter<ClosedRange<LocalDate>>.written(
            "pause", "复议、诉讼期间：第一日..最后一日，可以写几次", as: "^\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}$",
            example: "2026-03-12..2026-03-20"
        ) { text throws(ParameterFault) in
            let ends = text.split(separator: "..", omittingEmptySubsequences: false).map { LocalDate(iso: $0) }
            guard ends.count == 2, let from = ends[0], let to = ends[1], from <= to else {
                throw ParameterFault(code: "not-a-span", text: "应当写成 2026-03-12..2026-03-20 的样子，先后不倒；收到的是“\(text.prefix(40))”。")
            }
            return from...to
        }.repeated
    }

    private var gainEndpoint: Endpoint {
        Endpoint(
            "law/gain", .law, "违法所得的认定", words: "假冒专利的，旧办法的算法并列。命令 helan gain --json 的答复相同。",
            parameters: [
                Amount.received, Amount.purchases, Amount.costs, Amount.taxes, Amount.refunded, Amount.facilitator, Amount.price,
                Amount.quantity, Amount.contractFee, Amount.on,
            ], answers: GainAnswer.self, meaning: "违法所得", refusals: [.refused]
        ) { call in
            func money(_ parameter: Parameter<Int>) -> Money { call(parameter).map(Money.init) ?? .zero }
            let figures = IllegalGain.Figures(
                received: money(Amount.received), purchases: money(Amount.purchases), otherCosts: money(Amount.costs),
                taxes: money(Amount.taxes), refunded: money(Amount.refunded), isFacilitator: call(Amount.facilitator) ?? false)
            return Answered(
                try GainQuestion(
                    figures, price: money(Amount.price), quantity: call(Amount.quantity) ?? 0, contractFee: money(Amount.contractFee),
                    on: call(Amount.on) ?? settings.today()
                ).answer())
        }
    }

    private var surchargeEndpoint: Endpoint {
        Endpoint(
            "law/surcharge", .law, "加处罚款", words: "命令 helan surcharge --json 的答复相同。",
            parameters: [Amount.fine, Amount.due, Amount.paid, Amount.pause], answers: Surcharge.self, meaning: "加处罚款",
            refusals: [.refused]
        ) { call in
            let question = try Self.refused {
                try SurchargeQuestion(
                    fine: Money(try call.needed(Amount.fine)), due: try call.needed(Amount.due),
                    paid: call(Amount.paid) ?? settings.today(),
                    pauses: call.all(Amount.pause))
            }
            return Answered(try question.answer())
        }
    }

    // MARK: Publication and listing

    private enum Publicity {
        static let kind = Parameter<PublishedPenalty.Kind>.choice("kind", "处罚的种类，可以写几次", example: .fine).repeated
        static let fine = fen("fine_fen", "罚款", example: 5_000_000)
        static let reduced = Parameter<Bool>.flag("reduced", "按从轻或者减轻的裁量阶次")
        static let critical = Parameter<Bool>.flag("critical_field", "食品、药品、医疗器械、化妆品、特种设备、重点工业产品领域")
        static let restriction = Parameter<LocalDate>.day("restriction_ends", "限制期限届满之日")
        static let published = Parameter<LocalDate>.day("published", "开始公示之日；不写则为今天", example: "2026-11-23")
        static let decision = Parameter<LocalDate>.day("decided", "决定之日；写了才推算公示时限")
        static let otherProvince = Parameter<Bool>.flag("other_province", "当事人登记地在外省")
        static let listed = Parameter<LocalDate>.day("listed", "列入之日", example: "2026-03-02").required
        static let listingPublished = Parameter<LocalDate>.day("published", "公示之日；不写则同列入之日")
        static let applied = Parameter<LocalDate>.day("applied", "申请移出之日")
    }

    private var publicityEndpoint: Endpoint {
        Endpoint(
            "law/publicity", .law, "处罚信息的公示期", words: "公示期依开始公示之日的规定。命令 helan publicity --json 的答复相同。",
            parameters: [
                Publicity.kind, Publicity.fine, Self.subject, Publicity.reduced, Publicity.critical, Publicity.restriction,
                Publicity.published, Publicity.decision, Publicity.otherProvince,
            ], answers: PublicityAnswer.self, meaning: "公示期和公示时限", refusals: [.refused]
        ) { call in
            let penalty = PublishedPenalty(
                Set(call.all(Publicity.kind)), fine: call(Publicity.fine).map(Money.init), subject: call(Self.subject) ?? .organisation,
                isReduced: call(Publicity.reduced) ?? false, isCriticalField: call(Publicity.critical) ?? false,
                restrictionEnds: call(Publicity.restriction))
            let question = try Self.refused {
                try PublicityQuestion(
                    penalty, published: call(Publicity.published) ?? settings.today(), decided: call(Publicity.decision),
                    isSameProvince: !(call(Publicity.otherProvince) ?? false))
            }
            return Answered(try question.answer())
        }
    }

    private var listingEndpoint: Endpoint {
        Endpoint(
            "law/listing", .law, "严重违法失信名单的日子", words: "命令 helan listing --json 的答复相同。",
            parameters: [
                Publicity.listed, Publicity.listingPublished, Publicity.restriction, Publicity.applied, Publicity.otherProvince,
            ], answers: ListingAnswer.self, meaning: "公示、修复和移出的日子", refusals: [.refused]
        ) { call in
            let question = try Self.refused {
                try ListingQuestion(
                    listed: try call.needed(Publicity.listed), published: call(Publicity.listingPublished),
                    restriction: call(Publicity.restriction), applied: call(Publicity.applied),
                    isSameProvince: !(call(Publicity.otherProvince) ?? false))
            }
            return Answered(try question.answer())
        }
    }

    // MARK: What changes

    private static let changeDay = Parameter<LocalDate>.day("day", "哪一日", example: "2027-01-01").required

    private var lawChangesEndpoint: Endpoint {
        Endpoint(
            "law/changes", .law, "一日里改变的规定", words: "本平台录入的罚款、标准、期限、规费和程序时限中，从这一日起改变的，前后并列。命令 helan law --json 的答复相同。",
            parameters: [Self.changeDay], answers: LawChangesAnswer.self, meaning: "改变的规定"
        ) { call in
            Answered(LawChangesAnswer(LawChanges(of: procedures), on: try call.needed(Self.changeDay)))
        }
    }
}

extension Money {
    /// An amount that was sent in fen.
    fileprivate init(_ fen: Int) { self.init(fen: Int64(fen)) }
}

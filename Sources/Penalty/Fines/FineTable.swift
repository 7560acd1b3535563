import Law

extension Offence {
    /// The fine by the day of the conduct. Where a later edition was not read the row ends with the last one that was.
    var rule: Dated<FineRule> {
        switch self {
        case .counterfeitPatent: FineTable.counterfeitPatent
        case .trademarkInfringement: FineTable.trademarkInfringement
        case .trademarkCompulsory: FineTable.trademarkCompulsory
        case .trademarkPosing: FineTable.trademarkPosing
        case .wellKnownWords: FineTable.wellKnownWords
        case .trademarkMaliciousFiling: FineTable.trademarkMaliciousFiling
        case .trademarkAgency: FineTable.trademarkAgency
        case .trademarkAgencyUnfiled: FineTable.trademarkAgencyUnfiled
        case .trademarkAgencyOnline: FineTable.trademarkAgencyOnline
        case .trademarkAgent: FineTable.trademarkAgent
        case .trademarkMisleading: FineTable.trademarkMisleading
        case .copyright: FineTable.copyright
        case .tradeSecret: FineTable.tradeSecret
        case .confusion: FineTable.confusion
        case .varietyInfringement: FineTable.varietyInfringement
        case .varietyCounterfeit: FineTable.varietyCounterfeit
        case .layout: FineTable.layout
        case .olympic: FineTable.olympic
        case .platformInaction: FineTable.platformInaction
        case .obstruction: FineTable.obstruction
        case .patentAgency: FineTable.patentAgency
        case .patentAgent: FineTable.patentAgent
        case .patentAgencyUnqualified: FineTable.patentAgencyUnqualified
        }
    }
}

/// Every fine that is held, as dated rows.
enum FineTable {
    /// The day on which a row was held against the text of its instrument.
    static let checked: LocalDate = "2026-11-23"
    static let read: LocalDate = "2026-11-29"

    /// 五倍以下；没有或者不足五万元的二十五万元以下.
    private static let fiveTimesTurnover = FineScale.from(
        .wan(5), .turnover, includes: true, .times(0...5, .turnover), else: .upTo(.wan(25)))

    static let counterfeitPatent = Dated<FineRule>(
        "假冒专利的罚款",
        .since(
            "2021-06-01",
            .may(
                .from(.wan(5), .illegalGain, includes: false, .times(0...5, .illegalGain), else: .upTo(.wan(25))),
                .correct, .announce, .confiscateGain),
            Instruments.patentLaw2020[68], checked: read))

    static let trademarkInfringement = Dated<FineRule>(
        "侵犯注册商标专用权的罚款",
        .since(
            "2019-11-01", until: "2026-12-31",
            .may(
                fiveTimesTurnover, .stop, .confiscateGoods, .confiscateTools, .destroy,
                notes: ["五年内实施两次以上商标侵权行为或者有其他严重情节的，应当从重处罚"]),
            Instruments.trademarkLaw2019[60, 2], checked: read),
        .since(
            "2027-01-01",
            .may(
                fiveTimesTurnover, .stop, .confiscateGoods, .confiscateTools,
                notes: ["五年内实施两次以上商标侵权行为或者有其他严重情节的，应当从重处罚"]),
            Instruments.trademarkLaw2026[74, 2], checked: read))

    private static let fifthOfTurnover = FineScale.from(
        .wan(5), .turnover, includes: true, .percent(20, .turnover), else: .upTo(.wan(1)))

    static let trademarkCompulsory = Dated<FineRule>(
        "违反强制注册规定的罚款",
        .since(
            "2019-11-01", until: "2026-12-31", .may(fifthOfTurnover, .register), Instruments.trademarkLaw2019[51], checked: read),
        .since("2027-01-01", .may(fifthOfTurnover, .register), Instruments.trademarkLaw2026[61], checked: read))

    static let trademarkPosing = Dated<FineRule>(
        "冒充注册商标、使用禁用标志的罚款",
        .since(
            "2019-11-01", until: "2026-12-31", .may(fifthOfTurnover, .stop, .correct, .criticise), Instruments.trademarkLaw2019[52],
            checked: read),
        .since("2027-01-01", .may(fifthOfTurnover, .correct), Instruments.trademarkLaw2026[62], checked: read))

    static let wellKnownWords = Dated<FineRule>(
        "违法使用“驰名商标”字样的罚款",
        .since(
            "2019-11-01", until: "2026-12-31", .must(.amount(.wan(10)...(.wan(10))), .correct), Instruments.trademarkLaw2019[53],
            checked: read),
        .since("2027-01-01", .must(.upTo(.wan(10)), .correct), Instruments.trademarkLaw2026[64, 2], checked: read))

    static let trademarkMisleading = Dated<FineRule>(
        "以误导公众的方式使用注册商标的罚款",
        .since(
            "2027-01-01", .may(fiveTimesTurnover, .correct, notes: ["逾期不改正的，由国务院商标管理部门撤销其注册商标"]),
            Instruments.trademarkLaw2026[56], checked: read))

    static let trademarkMaliciousFiling = Dated<FineRule>(
        "恶意申请商标注册的罚款",
        .since(
            "2019-12-01", until: "2026-12-31",
            .may(.whereAny(.illegalGain, .times(0...3, .illegalGain), atMost: .wan(3), else: .upTo(.wan(1))), .warn),
            Instruments.filingRules2019[12], checked: read),
        .since(
            "2027-01-01", .may(.upTo(.wan(10)), .warn, notes: ["造成不良影响的才处罚"]), Instruments.trademarkLaw2026[54],
            checked: read))

    static let trademarkAgency = Dated<FineRule>(
        "商标代理违法的罚款",
        .since(
            "2019-11-01", until: "2026-12-31",
            .must(
                .person(.amount(.yuan(5000)...(.wan(5))), organisation: .amount(.wan(1)...(.wan(10)))), .correct, .warn, .suspend),
            Instruments.trademarkLaw2019[68, 1], checked: read),
        .since(
            "2027-01-01",
            .must(
                .person(
                    .serious(.amount(.wan(5)...(.wan(10))), else: .amount(.yuan(5000)...(.wan(5)))),
                    organisation: .serious(.amount(.wan(10)...(.wan(20))), else: .amount(.wan(1)...(.wan(10))))),
                .correct, .suspend, person: [.warn]),
            Instruments.trademarkLaw2026[67, 1], checked: read))

    static let trademarkAgent = Dated<FineRule>(
        "商标代理从业人员违法的罚款",
        .since(
            "2027-01-01",
            .must(.serious(.amount(.wan(5)...(.wan(10))), else: .amount(.yuan(5000)...(.wan(5)))), .correct, .warn),
            Instruments.trademarkLaw2026[68], checked: read))

    static let trademarkAgencyUnfiled = Dated<FineRule>(
        "未备案从事商标代理的罚款",
        .since(
            "2022-12-01", until: "2026-12-31",
            .must(.serious(.upTo(.wan(10)), else: .none), .correct, .warn, notes: ["责令限期改正，期满不改正的才处罚"]),
            Instruments.trademarkAgency2022[36, 2], checked: read),
        .since(
            "2027-01-01", .must(.amount(.wan(1)...(.wan(5))), .correct, notes: ["责令限期改正，逾期不改正的才处罚款"]),
            Instruments.trademarkLaw2026[67, 3], checked: read))

    static let trademarkAgencyOnline = Dated<FineRule>(
        "网络商标代理违法的罚款",
        .since(
            "2022-12-01",
            .may(.serious(.amount(.wan(5)...(.wan(10))), else: .upTo(.wan(5))), .warn, mustIfSerious: true),
            Instruments.trademarkAgency2022[33], checked: read))

    static let copyright = Dated<FineRule>(
        "侵犯著作权同时损害公共利益的罚款",
        .since(
            "2021-06-01",
            .may(
                .from(.wan(5), .turnover, includes: true, .times(1...5, .turnover), else: .upTo(.wan(25))),
                .stop, .warn, .confiscateGain, .confiscateGoods, .destroy, .confiscateTools,
                notes: ["只有同时损害公共利益的才由主管部门处罚；销毁为无害化销毁"]),
            Instruments.copyrightLaw2020[53], checked: read))

    static let tradeSecret = Dated<FineRule>(
        "侵犯商业秘密的罚款",
        .since(
            "2019-04-23", until: "2025-10-14",
            .must(.serious(.amount(.wan(50)...(.wan(500))), else: .amount(.wan(10)...(.wan(100)))), .stop, .confiscateGain),
            Instruments.competitionLaw2019[21], checked: read),
        .since(
            "2025-10-15",
            .must(.serious(.amount(.wan(100)...(.wan(500))), else: .amount(.wan(10)...(.wan(100)))), .stop, .confiscateGain),
            Instruments.competitionLaw2025[26], checked: read))

    static let confusion = Dated<FineRule>(
        "混淆行为的罚款",
        .since(
            "2019-04-23", until: "2025-10-14", .may(fiveTimesTurnover, .stop, .confiscateGoods, .revoke),
            Instruments.competitionLaw2019[18], checked: read),
        .since(
            "2025-10-15", .may(fiveTimesTurnover, .stop, .confiscateGoods, .revoke), Instruments.competitionLaw2025[23], checked: read))

    private static let fiveToTenTimesValue = FineScale.from(
        .wan(5), .goodsValue, includes: true, .times(5...10, .goodsValue), else: .amount(.wan(1)...(.wan(25))))
    private static let oneToFiveTimesValue = FineScale.from(
        .wan(5), .goodsValue, includes: true, .times(1...5, .goodsValue), else: .upTo(.wan(25)))

    static let varietyInfringement = Dated<FineRule>(
        "侵犯植物新品种权的罚款",
        .since(
            "2014-07-29", until: "2025-05-31",
            .may(
                oneToFiveTimesValue, .stop, .confiscateGain, .confiscateMaterial,
                notes: ["农作物、林木种子依当时的《种子法》第七十二条处罚的，幅度不同，请一并核对"]),
            Instruments.varieties2014[39, 3], checked: read),
        .since(
            "2025-06-01", .must(fiveToTenTimesValue, .stop, .confiscateGain, .confiscateMaterial), Instruments.varieties2025[41, 3],
            checked: read))

    static let varietyCounterfeit = Dated<FineRule>(
        "假冒授权品种的罚款",
        .since(
            "2014-07-29", until: "2025-05-31", .must(oneToFiveTimesValue, .stop, .confiscateGain, .confiscateMaterial),
            Instruments.varieties2014[40], checked: read),
        .since(
            "2025-06-01", .must(fiveToTenTimesValue, .stop, .confiscateGain, .confiscateMaterial), Instruments.varieties2025[42],
            checked: read))

    static let layout = Dated<FineRule>(
        "侵犯布图设计专有权的处理",
        .since(
            "2001-10-01", until: "2026-10-14", .may(.none, .stop, .confiscateGoods, .destroy), Instruments.layouts2001[31],
            checked: checked),
        .since("2026-10-15", .may(.none, .stop, .confiscateGoods, .destroy), Instruments.layouts2026[45], checked: read))

    static let olympic = Dated<FineRule>(
        "侵犯奥林匹克标志专有权的罚款",
        .since(
            "2018-07-31", .may(fiveTimesTurnover, .stop, .confiscateGoods, .confiscateTools, .destroy), Instruments.olympic2018[12],
            checked: read))

    static let platformInaction = Dated<FineRule>(
        "平台经营者未采取必要措施的罚款",
        .since(
            "2019-01-01",
            .must(
                .serious(.amount(.wan(50)...(.wan(200))), else: .amount(.wan(5)...(.wan(50)))), .correct,
                notes: ["责令限期改正，逾期不改正的才处罚款"]),
            Instruments.electronicCommerce2019[84], checked: read))

    static let obstruction = Dated<FineRule>(
        "妨害调查不正当竞争的罚款",
        .since(
            "2019-04-23", until: "2025-10-14", .may(.person(.upTo(.yuan(5000)), organisation: .upTo(.wan(5))), .correct),
            Instruments.competitionLaw2019[28], checked: read),
        .since(
            "2025-10-15", .may(.person(.upTo(.wan(1)), organisation: .upTo(.wan(10))), .correct), Instruments.competitionLaw2025[35],
            checked: read))

    static let patentAgency = Dated<FineRule>(
        "专利代理机构违法的罚款",
        .since("2019-03-01", .may(.upTo(.wan(10)), .correct, .warn, .suspend, .revoke), Instruments.patentAgency2019[25], checked: read))

    static let patentAgent = Dated<FineRule>(
        "专利代理师违法的罚款",
        .since("2019-03-01", .may(.upTo(.wan(5)), .correct, .warn, .suspend, .revoke), Instruments.patentAgency2019[26], checked: read))

    static let patentAgencyUnqualified = Dated<FineRule>(
        "无资质从事专利代理的罚款",
        .since(
            "2019-03-01", .must(.times(1...5, .illegalGain), .stop, .confiscateGain), Instruments.patentAgency2019[27], checked: read))
}

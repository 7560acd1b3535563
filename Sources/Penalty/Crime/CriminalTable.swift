import Law

/// One line of an interpretation: the sum of some figures reaches an amount.
struct CriminalLine: Sendable {
    enum Condition: Sendable { case always, several, repeated }

    /// Summed; the first of them has to be known.
    let measures: [CriminalMeasure]
    /// In fen or pieces, itself included (以上).
    let least: Int64
    /// 情节特别严重、数额巨大; nil where the crime knows no such degree.
    let severe: Int64?
    let condition: Condition
    /// The item of those of which two, each reached by half, are one reached; nil where the line is none of them.
    let item: Int?

    init(_ measures: [CriminalMeasure], _ least: Int64, severe: Int64? = nil, _ condition: Condition = .always, item: Int? = nil) {
        (self.measures, self.least, self.severe, self.condition, self.item) = (measures, least, severe, condition, item)
    }
}

/// The lines of one crime by one interpretation.
struct CriminalRule: Sendable {
    let lines: [CriminalLine]
    /// What the bankruptcy of the right holder makes of it.
    var ruin: Ruin = .nothing
    var notes: [String] = []

    enum Ruin: Sendable { case nothing, met, severe }
}

extension Crime {
    /// The lines by the day of the conduct. Single persons and units have had the same ones since 2007-04-05, where the table begins.
    var rule: Dated<CriminalRule> {
        switch self {
        case .counterfeitMark: CriminalTable.counterfeitMark
        case .counterfeitServiceMark: CriminalTable.counterfeitServiceMark
        case .saleOfCounterfeits: CriminalTable.saleOfCounterfeits
        case .labels: CriminalTable.labels
        case .counterfeitPatent: CriminalTable.counterfeitPatent
        case .copyright: CriminalTable.copyright
        case .saleOfCopies: CriminalTable.saleOfCopies
        case .tradeSecret: CriminalTable.tradeSecret
        }
    }
}

/// Every criminal line that is held, as dated rows.
enum CriminalTable {
    private static let read: LocalDate = "2026-11-29"
    /// 万元 in fen.
    private static func wan(_ wan: Int64) -> Int64 { wan * 1_000_000 }

    /// Lines that a repeated or manifold act lowers; so many times them is the graver degree (相应规定标准).
    private static func lowered(
        _ measures: [CriminalMeasure], _ least: Int64, _ conditions: [CriminalLine.Condition] = [.several, .repeated],
        times: Int64? = 10, item: Int? = nil
    ) -> [CriminalLine] {
        conditions.map { CriminalLine(measures, least, severe: times.map { $0 * least }, $0, item: item) }
    }

    static let counterfeitMark = Dated<CriminalRule>(
        "假冒注册商标罪（商品）的数额标准",
        .since(
            "2007-04-05", until: "2025-04-25",
            CriminalRule(lines: [
                CriminalLine([.gain], wan(3), severe: wan(15)), CriminalLine([.turnover], wan(5), severe: wan(25)),
                CriminalLine([.gain], wan(2), severe: wan(10), .several), CriminalLine([.turnover], wan(3), severe: wan(15), .several),
            ]), Instruments.crimes2004[1], checked: read),
        .since(
            "2025-04-26",
            CriminalRule(
                lines: [CriminalLine([.gain], wan(3), severe: wan(30)), CriminalLine([.turnover], wan(5), severe: wan(50))]
                    + lowered([.gain], wan(2)) + lowered([.turnover], wan(3))),
            Instruments.crimes2025[3, 1], checked: read))

    static let counterfeitServiceMark = Dated<CriminalRule>(
        "假冒注册商标罪（服务）的数额标准",
        .since(
            "2025-04-26",
            CriminalRule(
                lines: [
                    CriminalLine([.gain, .goodsGain], wan(5), severe: wan(50))
                ] + lowered([.gain, .goodsGain], wan(3)),
                notes: ["同时假冒商品商标和服务商标的，违法所得合计后按服务商标的标准比较"]),
            Instruments.crimes2025[3, 2], checked: read))

    static let saleOfCounterfeits = Dated<CriminalRule>(
        "销售假冒注册商标的商品罪的数额标准",
        .since(
            "2007-04-05", until: "2025-04-25",
            CriminalRule(
                lines: [CriminalLine([.sales], wan(5), severe: wan(25))], notes: ["当时对尚未销售的商品另有规范性文件，没有录入，请一并核对"]),
            Instruments.crimes2004[2], checked: read),
        .since(
            "2025-04-26",
            CriminalRule(
                lines: [
                    CriminalLine([.gain], wan(3), severe: wan(30)), CriminalLine([.sales], wan(5), severe: wan(50)),
                    CriminalLine([.gain], wan(2), severe: wan(20), .repeated), CriminalLine([.sales], wan(3), severe: wan(30), .repeated),
                    CriminalLine([.unsoldValue, .sales], wan(15), severe: wan(150)),
                    CriminalLine([.unsoldValue, .sales], wan(9), severe: wan(90), .repeated),
                ]),
            Instruments.crimes2025[5], checked: read))

    static let labels = Dated<CriminalRule>(
        "非法制造、销售注册商标标识罪的数额标准",
        .since(
            "2007-04-05", until: "2025-04-25",
            CriminalRule(lines: [
                CriminalLine([.pieces], 20_000, severe: 100_000), CriminalLine([.turnover], wan(5), severe: wan(25)),
                CriminalLine([.gain], wan(3), severe: wan(15)), CriminalLine([.pieces], 10_000, severe: 50_000, .several),
                CriminalLine([.turnover], wan(3), severe: wan(15), .several), CriminalLine([.gain], wan(2), severe: wan(10), .several),
            ]), Instruments.crimes2004[3], checked: read),
        .since(
            "2025-04-26",
            CriminalRule(
                lines: [
                    CriminalLine([.pieces], 10_000, severe: 50_000), CriminalLine([.gain], wan(2), severe: wan(10)),
                    CriminalLine([.turnover], wan(3), severe: wan(15)),
                ] + lowered([.pieces], 5_000, times: 5) + lowered([.gain], wan(1), times: 5) + lowered([.turnover], wan(2), times: 5) + [
                    CriminalLine([.unsoldPieces, .pieces], 30_000, severe: 150_000)
                ] + lowered([.unsoldPieces, .pieces], 15_000, times: 5)),
            Instruments.crimes2025[6], checked: read))

    static let counterfeitPatent = Dated<CriminalRule>(
        "假冒专利罪的数额标准",
        .since(
            "2007-04-05", until: "2025-04-25",
            CriminalRule(lines: [
                CriminalLine([.turnover], wan(20)), CriminalLine([.gain], wan(10)), CriminalLine([.loss], wan(50)),
                CriminalLine([.turnover], wan(10), .several), CriminalLine([.gain], wan(5), .several),
            ]), Instruments.crimes2004[4], checked: read),
        .since(
            "2025-04-26",
            CriminalRule(
                lines: [CriminalLine([.gain], wan(10)), CriminalLine([.turnover], wan(20)), CriminalLine([.loss], wan(30))]
                    + lowered([.gain], wan(5), times: nil) + lowered([.turnover], wan(10), times: nil)),
            Instruments.crimes2025[10], checked: read))

    static let copyright = Dated<CriminalRule>(
        "侵犯著作权罪的数额标准",
        .since(
            "2007-04-05", until: "2025-04-25",
            CriminalRule(
                lines: [
                    CriminalLine([.gain], wan(3), severe: wan(15)), CriminalLine([.turnover], wan(5), severe: wan(25)),
                    CriminalLine([.copies], 500, severe: 2_500),
                ],
                notes: ["复制品数量依解释（二）第一条；当时对网络传播数量另有规范性文件，没有录入，请一并核对"]),
            Instruments.crimes2004[5], checked: read),
        .since(
            "2025-04-26",
            CriminalRule(
                lines: [
                    CriminalLine([.gain], wan(3), severe: wan(30)), CriminalLine([.turnover], wan(5), severe: wan(50), item: 1),
                    CriminalLine([.copies], 500, severe: 5_000, item: 3), CriminalLine([.works], 500, severe: 5_000, item: 4),
                    CriminalLine([.downloads], 10_000, severe: 100_000, item: 4),
                    CriminalLine([.clicks], 100_000, severe: 1_000_000, item: 4),
                    CriminalLine([.members], 1_000, severe: 10_000, item: 4),
                ] + lowered([.gain], wan(2), [.repeated], item: 2) + lowered([.turnover], wan(3), [.repeated], item: 2)),
            Instruments.crimes2025[13], checked: read))

    static let saleOfCopies = Dated<CriminalRule>(
        "销售侵权复制品罪的数额标准",
        .since(
            "2007-04-05", until: "2025-04-25", CriminalRule(lines: [CriminalLine([.gain], wan(10))]), Instruments.crimes2004[6],
            checked: read),
        .since(
            "2025-04-26",
            CriminalRule(
                lines: [
                    CriminalLine([.gain], wan(5)), CriminalLine([.sales], wan(10)), CriminalLine([.copies], 1_000),
                    CriminalLine([.gain], wan(3), .repeated), CriminalLine([.sales], wan(5), .repeated),
                    CriminalLine([.unsoldValue, .sales], wan(30)), CriminalLine([.unsoldValue, .sales], wan(15), .repeated),
                    CriminalLine([.unsoldCopies, .copies], 3_000),
                ]),
            Instruments.crimes2025[14], checked: read))

    static let tradeSecret = Dated<CriminalRule>(
        "侵犯商业秘密罪的数额标准",
        .since(
            "2007-04-05", until: "2020-09-13", CriminalRule(lines: [CriminalLine([.loss], wan(50), severe: wan(250))]),
            Instruments.crimes2004[7], checked: read),
        .since(
            "2020-09-14", until: "2025-04-25",
            CriminalRule(
                lines: [CriminalLine([.loss], wan(30), severe: wan(250)), CriminalLine([.gain], wan(30), severe: wan(250))], ruin: .met),
            Instruments.crimes2020[4], checked: read),
        .since(
            "2025-04-26",
            CriminalRule(
                lines: [CriminalLine([.loss], wan(30), severe: wan(300)), CriminalLine([.gain], wan(30), severe: wan(300))]
                    + lowered([.loss], wan(10), [.repeated]) + lowered([.gain], wan(10), [.repeated]),
                ruin: .severe),
            Instruments.crimes2025[17], checked: read))
}

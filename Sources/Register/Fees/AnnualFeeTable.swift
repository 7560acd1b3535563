import Law

/// The annual fees of patents by patent year (年度), and what is added and taken off.
enum AnnualFeeTable {
    /// The same fee for several patent years.
    struct Band: Sendable {
        let years: ClosedRange<Int>
        let yuan: Int64
        init(_ years: ClosedRange<Int>, _ yuan: Int64) { (self.years, self.yuan) = (years, yuan) }
    }

    /// The full fee of a patent year on the day it falls due.
    static func fullFee(_ form: RightForm, year: Int, on day: LocalDate) throws -> (fee: Money, entry: Dated<[Band]>.Entry) {
        let entry = try table(form).on(day)
        guard let band = entry.value.first(where: { $0.years.contains(year) }) else {
            throw RuleRefusal("\(form.title)在\(day)没有第\(year)年度的年费标准，请核对年度。")
        }
        return (.yuan(band.yuan), entry)
    }

    private static func table(_ form: RightForm) throws(RuleRefusal) -> Dated<[Band]> {
        switch form {
        case .invention: invention
        case .utility: utility
        case .design: design
        default: throw RuleRefusal("\(form.title)不缴纳专利年费；年费只适用于发明、实用新型和外观设计专利。")
        }
    }

    private static let checked: LocalDate = "2026-11-23"
    private static let guide = Statutes.feeGuide2026[annex: 2]
    private static let inventionBands = [
        Band(1...3, 900), Band(4...6, 1200), Band(7...9, 2000), Band(10...12, 4000), Band(13...15, 6000), Band(16...20, 8000),
    ]
    private static let utilityBands = [Band(1...3, 600), Band(4...5, 900), Band(6...8, 1200), Band(9...10, 2000)]

    /// The amounts were read in the guide of 2026; that they were the same since 2001 is general knowledge.
    private static let invention = Dated(
        "发明专利年费", .since("2001-03-01", inventionBands, guide, checked: checked, .unconfirmed),
        .since("2026-01-01", inventionBands, guide, checked: checked))
    private static let utility = Dated(
        "实用新型专利年费", .since("2001-03-01", utilityBands, guide, checked: checked, .unconfirmed),
        .since("2026-01-01", utilityBands, guide, checked: checked))
    private static let design = Dated(
        "外观设计专利年费", .since("2001-03-01", utilityBands, guide, checked: checked, .unconfirmed),
        .since("2021-06-01", utilityBands + [Band(11...15, 3000)], guide, checked: checked, .unconfirmed),
        .since("2026-01-01", utilityBands + [Band(11...15, 3000)], guide, checked: checked))

    /// Each year of term compensation, whatever the patent; parts of a year are free.
    static let compensationYear = Dated<Money>(
        "期限补偿期的年费", .since("2024-01-20", .yuan(8000), guide, checked: checked, .unconfirmed),
        .since("2026-01-01", .yuan(8000), guide, checked: checked))

    /// When the fee of a later year is due, the grace period and the surcharge.
    static let payment = Dated<Payment>(
        "专利年费的缴纳期限",
        .since("2001-07-01", Payment(), Statutes.patentRules2001[96], checked: checked, .unconfirmed),
        .since("2010-02-01", Payment(), Statutes.patentRules2010[98], checked: checked, .unconfirmed),
        .since("2024-01-20", Payment(), Statutes.patentRules2023[115], checked: checked))

    struct Payment: Sendable {
        let graceMonths = 6
        /// Hundredths of the full fee for each complete month late; the last month of grace adds none.
        let surchargePercent = 5
        let mostMonths = 5
    }

    /// The first fee, of the year of the grant, is paid with the formalities of registration.
    static let firstFee = Dated<Void>(
        "授权当年年费的缴纳",
        .since("2001-07-01", (), Statutes.patentRules2001[95], checked: checked, .unconfirmed),
        .since("2010-02-01", (), Statutes.patentRules2010[97], checked: checked, .unconfirmed),
        .since("2024-01-20", (), Statutes.patentRules2023[114], checked: checked))

    /// For how many years, the year of the grant being the first, the fee is reduced.
    static let reducedYears = Dated<Int>(
        "年费减缴的年限",
        .since("2016-09-01", 6, Statutes.feeReduction2016.whole, checked: checked, .unconfirmed),
        .since("2018-08-01", 10, Statutes.feeReduction2016.whole, checked: checked, .unconfirmed),
        .since("2026-01-01", 10, guide, checked: checked))

    /// Hundredths taken off while an open licence is in force.
    static let openLicencePercent = Dated<Int>(
        "专利开放许可的年费减免",
        .since("2021-06-01", 15, Statutes.patentLaw2020[51, 2], checked: checked, .unconfirmed),
        .since("2026-01-01", 15, guide, checked: checked))
}

extension AnnualFeeTable {
    /// For the list of what changes on a day.
    static var lines: [DatedWords] {
        let bands = [invention, utility, design].map { table in
            DatedWords("规费", table) { bands in
                bands.map { "第\($0.years.lowerBound)至\($0.years.upperBound)年\($0.yuan)元" }.joined(separator: "；")
            }
        }
        return bands + [
            DatedWords("规费", compensationYear) { "每年\($0)" },
            DatedWords("规费", payment) {
                "补缴期\($0.graceMonths)个月，每满一个月加收全额年费的\($0.surchargePercent)％，最多\($0.mostMonths)个月"
            },
            DatedWords("规费", firstFee) { _ in "同办理登记手续一并缴纳" },
            DatedWords("规费", reducedYears) { "授权当年起\($0)年" },
            DatedWords("规费", openLicencePercent) { "减\($0)％" },
        ]
    }
}

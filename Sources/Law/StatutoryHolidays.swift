/// The thirteen days off that the law itself names (全国年节及纪念日放假办法, as amended from 2025). In a year whose notice is not out they
/// are all that is certain: which days are moved around them is not.
enum StatutoryHolidays {
    /// The holiday's name; nil on other days, and on lunar ones beyond the table.
    static func name(of day: LocalDate) -> String? {
        let (year, month, dayOfMonth) = day.civil
        let date = month * 100 + dayOfMonth
        switch date {
        case 101: return "元旦"
        case 501, 502: return "劳动节"
        case 1001, 1002, 1003: return "国庆节"
        default: break
        }
        guard let lunar = lunar[year] else { return nil }
        if let spring = LocalDate(year, lunar.spring / 100, lunar.spring % 100), (-1...2).contains(day.ordinal - spring.ordinal) {
            return "春节"
        }
        return switch date {
        case lunar.qingming: "清明节"
        case lunar.dragonBoat: "端午节"
        case lunar.midAutumn: "中秋节"
        default: nil
        }
    }

    /// First day of the lunar year, Qingming, fifth of the fifth and fifteenth of the eighth lunar month, as month and day.
    private static let lunar: [Int: (spring: Int, qingming: Int, dragonBoat: Int, midAutumn: Int)] = [
        2027: (206, 405, 609, 915), 2028: (126, 404, 528, 1003), 2029: (213, 404, 616, 922), 2030: (203, 405, 605, 912),
        2031: (123, 405, 624, 1001), 2032: (211, 404, 612, 919), 2033: (131, 404, 601, 908), 2034: (219, 405, 620, 927),
        2035: (208, 405, 610, 916), 2036: (128, 404, 530, 1004), 2037: (215, 404, 618, 924), 2038: (204, 405, 607, 913),
        2039: (124, 405, 527, 1002), 2040: (212, 404, 614, 920),
    ]
}

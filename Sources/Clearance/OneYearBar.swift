import Law
import Register

/// Whether a mark that is dead still bars a like one for a year: 商标法2019 第五十条, after revocation, invalidation or a term that was not renewed;
/// from 2027-01-01 商标法2026 第四十九条, only after its holder gave it up.
enum OneYearBar {
    private static let law2019 = Statute(
        "中华人民共和国商标法", edition: "2019年修正", issued: "主席令第29号", since: "2019-11-01", until: "2026-12-31", articles: 73)
    private static let law2026 = Statute(
        "中华人民共和国商标法", edition: "2026年修订", issued: "", since: "2027-01-01", read: [49])

    /// The last day of the year, with the article; nil where nothing bars, or where the day of its death is not known.
    static func last(_ status: RightStatus, since: LocalDate?, on today: LocalDate) -> (day: LocalDate, citation: String)? {
        guard let since else { return nil }
        let last = since.adding(years: 1)
        let isOld = today <= "2026-12-31"
        let bars: Bool =
            switch status {
            case .expired, .invalidated: isOld
            // Given up by its holder, as far as the register tells.
            case .lapsed: !isOld
            case .pending, .inForce, .ended, .unknown: false
            }
        guard bars, today < last else { return nil }
        return (last, (isOld ? law2019[50] : law2026[49]).description)
    }
}

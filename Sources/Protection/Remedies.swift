import Law
import Procedure

/// What decisions of this chapter tell that may be done against them. The courts and the authorities of reconsideration are found by other
/// rules; the region says which authority of reconsideration stands over whom.
enum Remedies {
    /// 专利法第六十五条：对侵权纠纷的处理不服的，十五日内起诉，法院按行政诉讼法审理。
    static let againstRuling = RemedyRule(
        .suit, before: "有管辖权的人民法院",
        within: Dated("对专利侵权纠纷处理决定起诉的期限", .since("2021-06-01", .days(15), patentLaw2020[65], checked: "2026-11-23")),
        note: "诉讼期间不停止裁决的执行，法律另有规定的除外（\(measures2025[80])）。期满不起诉又不停止侵权行为的，可以申请人民法院强制执行（\(patentLaw2020[65])）。")

    static let reconsideration = RemedyRule(
        .reconsideration, before: "有管辖权的行政复议机关",
        within: Dated("申请行政复议的期限", .since("2024-01-01", .days(60), reconsideration2024[20], checked: "2026-11-23")))

    /// 对当场处罚不服的，先复议后诉讼。
    static let reconsiderationFirst = RemedyRule(
        .reconsideration, before: "有管辖权的行政复议机关",
        within: Dated("申请行政复议的期限", .since("2024-01-01", .days(60), reconsideration2024[20], checked: "2026-11-23")),
        note: "对当场作出的行政处罚决定不服的，应当先申请行政复议，对复议决定不服的才可以起诉（\(reconsideration2024[23, 1, 1])）。")

    static let suit = RemedyRule(
        .suit, before: "有管辖权的人民法院",
        within: Dated("提起行政诉讼的期限", .since("2017-07-01", .months(6), administrativeSuit2017[46], checked: "2026-11-23")))
}

import Law
import Penalty

/// What one can ask of the law of two days.
enum LawTopic: String, CaseIterable, Sendable {
    case fine, crime, hearing, summary, gain, surcharge, publicity, listing, clock

    var title: String {
        switch self {
        case .fine: "罚款幅度"
        case .crime: "刑事标准"
        case .hearing: "听证标准"
        case .summary: "简易程序"
        case .gain: "违法所得"
        case .surcharge: "加处罚款"
        case .publicity: "处罚公示期"
        case .listing: "失信名单"
        case .clock: "办理时限"
        }
    }

    /// What the day is the day of.
    var dayTitle: String {
        switch self {
        case .fine, .crime: "违法行为终了之日"
        case .hearing: "告知之日"
        case .summary: "处罚之日"
        case .gain: "认定之日"
        case .surcharge: "缴纳之日"
        case .publicity: "开始公示之日"
        case .listing: "列入之日"
        case .clock: "起算事实发生之日"
        }
    }

    var otherHint: String {
        switch self {
        case .fine, .crime: "例如决定之日；写了就把两日的规定并列"
        case .surcharge: "写了就把两日缴纳的并列"
        default: "写了就把两日的规定并列"
        }
    }

    /// What stands over the column of a day, around it.
    var heading: (before: String, after: String) { self == .surcharge ? ("在 ", " 缴纳") : ("按 ", " 的规定") }

    /// What it may be asked of, where it has to be chosen first: code and title.
    var subjects: [(code: String, title: String)]? {
        switch self {
        case .fine: Offence.allCases.map { ($0.rawValue, $0.title) }
        case .crime: Crime.allCases.map { ($0.rawValue, "\($0.title)（刑法第\($0.article.chineseNumeral)条）") }
        default: nil
        }
    }
}

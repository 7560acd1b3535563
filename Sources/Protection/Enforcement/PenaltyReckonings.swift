public import Law
import Penalty
import Procedure

/// 案卷里的数字依法得出什么：罚款的幅度、追诉标准、听证、公示的档次、应缴的数额。
extension PenaltyCase {
    public static func reckonings(in docket: Docket<Self>, on day: LocalDate) -> [Reckoning] { [] }
    static func mustDecideTransfer(_ docket: Docket<Self>) -> Bool { false }
    static func isHeard(fine: Int?, confiscated: Int?, _ heavy: HeavyPenalty?, _ docket: Docket<Self>, on day: LocalDate) -> Bool { false }
    static func isWithinRange(_ fine: Int?, _ docket: Docket<Self>, on day: LocalDate) -> Bool { true }
    static func owed(_ docket: Docket<Self>) -> Int? { docket.standingDecision.map { $0.fine + $0.confiscated } }
}

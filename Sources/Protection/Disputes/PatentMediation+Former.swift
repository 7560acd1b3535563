import Law
import Procedure

/// 2025年2月1日以前的专利行政调解：《专利行政执法办法》第三章，2010年公布、2015年修正。送达没有期限，不予立案的通知也没有期限。
extension PatentMediation {
    static let edition2011 = former(measures2010)
    static let edition2015 = former(measures2015)

    private static func former(_ measures: Statute) -> Edition<Self> {
        Edition(
            measures,
            [
                .on(Filed.self, from: .new, to: .state(.filed), by: .claimant, citing: measures[22]),
                .on(
                    Served.self, from: .state(.filed), to: .state(.served), by: .officer, citing: measures[23],
                    clocks: .start(.statement, from: "reached")),
                .on(
                    Stated.self, from: .state(.served), to: .state(.consented), by: .respondent, citing: measures[24, 1],
                    clocks: .stop(.statement), .start(.docketing, from: "received"), if: consents),
                .on(
                    Stated.self, from: .state(.served), to: .state(.refused), by: .respondent, citing: measures[24, 2],
                    clocks: .stop(.statement), if: refuses),
                .lapse(of: .statement, from: .state(.served), to: .state(.refused), citing: measures[24, 2]),
                .on(
                    Docketed.self, from: .state(.consented), to: .state(.mediating), by: .officer, citing: measures[24, 1],
                    clocks: .stop(.docketing)),
                .on(Declined.self, from: .state(.refused), to: .state(.declined), by: .officer, citing: measures[24, 2]),
                .on(Settled.self, from: .state(.mediating), to: .state(.settled), by: .officer, citing: measures[26]),
                .on(Failed.self, from: .state(.mediating), to: .state(.failed), by: .officer, citing: measures[26]),
            ])
    }
}

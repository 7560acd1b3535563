import ArgumentParser
import Plan

/// `helan threshold criminal|hearing|summary …`: from what figures on something must be done.
struct ThresholdCommand: ParsableCommand, PlanServing {
    static let serves = [
        Serving(
            "4.3-2", by: .command("helan threshold", "同刑事标准、听证标准比较"), lacks: "移送的办理",
            scenario: "销售假冒商品：销售金额五万元达到；只有未销售的，十四万九千九百九十九元未达到，十五万元达到")
    ]

    static let configuration = CommandConfiguration(
        commandName: "threshold", abstract: "同刑事标准、听证标准、简易程序的上限比较",
        subcommands: [CriminalCommand.self, HearingCommand.self, SummaryCommand.self])
}

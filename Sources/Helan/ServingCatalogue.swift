import ArgumentParser
import Plan
import Platform
import Procedure

/// A command that does what a sentence of the plan asks for.
protocol PlanServing {
    static var serves: [Serving] { get }
}

/// Everything in the house that is declared to serve a sentence of a plan: pages, procedures, commands.
enum ServingCatalogue {
    /// Beside the pages.
    static let others = ProcedureCatalogue.procedures.flatMap(\.serves) + commands
    static let all = Platform.serves + others

    private static let commands = HelanCommand.configuration.subcommands.flatMap { ($0 as? any PlanServing.Type)?.serves ?? [] }
}

import ArgumentParser

/// The command. Exit 0 done, 1 refused (the reason on stderr), 2 usage.
@main
struct HelanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "helan", abstract: "贺兰：一个地区的知识产权平台",
        subcommands: [
            ServeCommand.self, ImportCommand.self, SearchCommand.self, ExportCommand.self, NumberCommand.self, TermsCommand.self,
            FeesCommand.self,
            MarkCommand.self, ChartCommand.self, ClockCommand.self, FineCommand.self, ThresholdCommand.self, GainCommand.self,
            SurchargeCommand.self,
            PublicityCommand.self,
            ListingCommand.self, LawCommand.self,
            VerifyCommand.self, BackupCommand.self, RestoreCommand.self, ArchiveCommand.self, ReindexCommand.self, MigrateCommand.self,
            DemoCSVCommand.self,
            VerifyPageCommand.self, ParcelCommand.self, UserCommand.self, PlanCommand.self, IndicatorsCommand.self, CreditCommand.self,
            WarningsCommand.self,
            DocsCommand.self,
        ])

    /// Usage errors exit 2, as the other tools of a shell do; ArgumentParser's own code is 64.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error)
        }
    }
}

import ArgumentParser
import Foundation
import Plan
import Region
import Testing

@testable import Helan

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite("声明和文档") struct DeclarationTests {
    let region: Region

    init() throws { region = try Region.load(folder: root.appending(path: "Regions/ningxia").path) }

    @Test("每条声明指着方案里有的要求；记为已建成的章没有落下的要求") func sentences() throws {
        for id in Set(ServingCatalogue.all.map(\.plan)) {
            let plan = try #require(region.plan(id: id), "没有方案 \(id)")
            #expect(Coverage(plan, ServingCatalogue.all).faults == [])
        }
    }

    @Test("声明里的测试都在测试的源文件里") func scenarios() throws {
        let names = try testNames()
        #expect(names.contains("声明里的测试都在测试的源文件里"))
        for serving in ServingCatalogue.all {
            #expect(names.contains(serving.scenario), "\(serving.sentences) 说由“\(serving.scenario)”走通，没有这个测试")
        }
    }

    @Test("声明里的命令都有，程序都在目录里") func commandsAndProcedures() {
        let commands = Set(HelanCommand.configuration.subcommands.compactMap { $0.configuration.commandName.map { "helan \($0)" } })
        for serving in ServingCatalogue.all {
            switch serving.means {
            case .command(let command, _): #expect(commands.contains(command), "没有命令 \(command)")
            case .procedure(let code, _): #expect(ProcedureCatalogue.procedure(code) != nil, "没有程序 \(code)")
            case .page: break
            }
        }
    }

    @Test("声明写明还缺什么的，不以句号结尾；测试和名称不为空") func words() {
        for serving in ServingCatalogue.all {
            #expect(serving.lacks?.hasSuffix("。") != true && serving.lacks != "")
            #expect(!serving.sentences.isEmpty && !serving.scenario.isEmpty)
        }
    }

    @Test("docs/plan.md 与数据和声明生成的一致；不一致时运行 helan docs plan --output docs/plan.md") func document() throws {
        let plan = try #require(region.plan(id: Plan.founding))
        let drawn = PlanDocument(Coverage(plan, ServingCatalogue.all), in: region).markdown
        // Compared line by line, so that the first that differs is named.
        let kept = try String(contentsOf: root.appending(path: "docs/plan.md"), encoding: .utf8)
        for (line, expected) in zip(kept.split(separator: "\n"), drawn.split(separator: "\n")) { try #require(line == expected) }
        #expect(kept == drawn)
    }

    /// Every name that a test is displayed under.
    private func testNames() throws -> Set<String> {
        let files = try #require(FileManager.default.enumerator(at: root.appending(path: "Tests"), includingPropertiesForKeys: nil))
        var names = Set<String>()
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            names.formUnion(text.matches(of: /@Test\(\s*"((?:[^"\\]|\\.)*)"/).map { String($0.1) })
        }
        return names
    }
}

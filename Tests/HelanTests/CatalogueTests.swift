import Foundation
import Law
import Procedure
import Region
import Testing

@testable import Answers
@testable import Helan

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite("程序目录") struct CatalogueTests {
    let procedures = ProcedureCatalogue.procedures

    @Test("每个程序的声明自洽：状态都到得了，时限停得下来，引用的条文都有，办结时没有时限在走") func sound() {
        for procedure in procedures { #expect(procedure.faults == [], "\(procedure.title)") }
    }

    @Test("每个可以提交的程序都写明由哪里办理") func jurisdictions() {
        for procedure in ProcedureCatalogue.all where procedure.opener(on: "2026-11-23") != .system {
            #expect(procedure.outline.jurisdiction != nil, "\(procedure.title)")
        }
    }

    @Test("程序的代码各不相同，事项的名称在一件办件里各不相同") func codes() {
        #expect(Set(procedures.map(\.code)).count == procedures.count)
        for procedure in ProcedureCatalogue.all {
            let own = Set(procedure.outline.events.keys).subtracting([Lapsed.kind])
            for overlay in procedure.overlays { #expect(own.isDisjoint(with: overlay.events.keys)) }
        }
    }

    @Test("关联指着目录里有的程序，带去的栏目那边都有") func links() {
        for procedure in procedures {
            for link in procedure.links {
                guard let other = ProcedureCatalogue.procedure(link.procedure) else {
                    Issue.record("\(procedure.title)：没有程序 \(link.procedure)")
                    continue
                }
                let fields = Set(other.events.values.flatMap { $0.fields.map(\.name) })
                #expect(Set(link.carries.keys).isSubset(of: fields), "\(procedure.title)：\(link.title)")
            }
        }
    }

    @Test("宁夏的文书代字指着目录里有的文书") func paperMarks() throws {
        let region = try Region.load(folder: root.appending(path: "Regions/ningxia").path)
        let kinds = procedures.flatMap { procedure in
            procedure.editions.flatMap(\.steps).flatMap(\.documents).map { "\(procedure.code)/\($0.code)" }
        }
        #expect(Set(region.paperMarks.flatMap(\.papers)).subtracting(kinds) == [])
    }

    @Test("引起的事项：程序、事项、带去的栏目都有，必填的都填上，不会绕回自己") func reactions() { #expect(procedures.reactionFaults == []) }

    @Test("环节要问的事实，平台都答得出") func needs() {
        // `RegionalFacts` answers what the region lays down; a step that needs anything else could never be taken.
        for need in procedures.flatMap(\.needs) {
            let isHearing =
                need.code.wholeMatch(of: /region\.hearing\.(market|copyright|agriculture|forestry)\.(person|organisation)/) != nil
            #expect(need.code == "region.discretion" || isHearing, "\(need.code)")
        }
    }

    @Test("helan clock --list 列出每个程序每个时限的每一段规定") func clockList() {
        let rows = ClockRow.all(of: procedures)
        for procedure in procedures {
            for clock in procedure.clocks {
                let listed = rows.filter { $0.procedure.code == procedure.code && $0.clock.code == clock.code }
                #expect(listed.map(\.law.since) == clock.rule.period.entries.map(\.since))
            }
        }
    }

    @Test("docs/procedures 与声明生成的一致；不一致时运行 helan docs procedures --output docs/procedures") func handbook() throws {
        let folder = root.appending(path: "docs/procedures")
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
        #expect(Set(kept) == Set(ProcedureDocument.all.map(\.file)))
        for document in ProcedureDocument.all {
            let text = try String(contentsOf: folder.appending(path: document.file), encoding: .utf8)
            #expect(text == document.markdown, "\(document.file)")
        }
    }
}

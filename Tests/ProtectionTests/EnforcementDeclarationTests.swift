import Procedure
import Protection
import Testing

@Suite("第四章的程序") struct EnforcementDeclarationTests {
    @Test("每个程序的声明没有缺陷：状态都走得到，时限都停得住，引用的条文都有") func declarations() {
        for procedure in ProtectionChapter.procedures + ProtectionChapter.overlays.map({ $0 as any Procedure.Type }) {
            let outline = outline(procedure)
            #expect(outline.faults == [], "\(outline.title)")
        }
    }

    @Test("一个程序引起另一个程序的，对方收得下") func reactions() {
        let faults = ProtectionChapter.procedures.map { outline($0) }.reactionFaults
        #expect(faults == [])
    }

    private func outline(_ procedure: any Procedure.Type) -> ProcedureOutline {
        func typed<P: Procedure>(_: P.Type) -> ProcedureOutline { ProcedureOutline(P.self) }
        return typed(procedure)
    }
}

import Procedure
import Protection
import Testing

@Suite("回执办理的环节") struct ReceiptTests {
    @Test("回执填得满它办理的事项：必填的栏目都由回执填写，没有填到别处的") func fields() {
        let declared = ProtectionChapter.procedures.map { AnyProcedure($0) }.filter { !$0.receipts.isEmpty }
        #expect(
            declared.map(\.code).sorted() == [
                "protection.agriculture-penalty", "protection.copyright-penalty", "protection.forestry-penalty", "protection.penalty",
                "protection.transfer",
            ])
        for procedure in declared {
            for (kind, rule) in procedure.receipts {
                let fields = procedure.events[kind]?.fields ?? []
                #expect(Set(rule.fills.keys).isSubset(of: fields.map(\.name)), "\(kind)")
                #expect(fields.allSatisfy { $0.need == .optional || rule.fills[$0.name] != nil }, "\(kind)")
            }
        }
    }
}

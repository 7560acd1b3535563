import Indicator
import Procedure
import Protection
import Register
import Testing

@Suite("指标目录") struct IndicatorCatalogueTests {
    private let procedures = [
        ProcedureOutline(Complaint.self), ProcedureOutline(PatentMediation.self), ProcedureOutline(Rectification.self),
        ProcedureOutline(KeyCase.self),
    ]
    private var catalogue: IndicatorCatalogue { IndicatorCatalogue(procedures, owner: "market") }

    @Test("每个程序不写一行就有四个指标；没有约束主管机关的时限的，不算按期办结率；附加的程序没有") func ofProcedures() {
        let codes = catalogue.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        for measure in ["opened", "closed", "on-time", "days"] { #expect(codes.contains("protection.complaint.\(measure)")) }
        #expect(
            codes.filter { $0.hasPrefix("protection.rectification.") }.count == 3 && !codes.contains("protection.rectification.on-time"))
        #expect(!codes.contains { $0.hasPrefix(KeyCase.code) })
    }

    @Test("每类权利有两个指标；每个指标都有定义、算法、来源、负责的机关") func whole() {
        for kind in RightKind.allCases {
            #expect(catalogue["register.\(kind.rawValue).filed"] != nil && catalogue["register.\(kind.rawValue).in-force"]?.isStock == true)
        }
        for indicator in catalogue.all {
            for text in [indicator.name, indicator.definition, indicator.formula, indicator.source, indicator.owner] {
                #expect(!text.isEmpty, "\(indicator.code)")
            }
        }
        #expect(catalogue["protection.complaint.on-time"]?.formula.contains("决定是否受理并告知") == true)
        #expect(catalogue["protection.complaint.on-time"]?.formula.contains("提供身份证明材料") == false)
        #expect(catalogue["nothing"] == nil)
    }
}

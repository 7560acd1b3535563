import Testing

@testable import ClaimChart

@Suite("数值和单位") struct FigureTests {
    private func figure(_ text: String) -> ClaimFigure? { ClaimText(text).figures.first }

    @Test(
        "数值读成范围",
        arguments: [
            ("孔径为5-10mm", "长度", 0.005, 0.01), ("孔径5～10毫米", "长度", 0.005, 0.01), ("间距20至300mm", "长度", 0.02, 0.3),
            ("含水率60%~70%", "百分比", 60, 70),
            ("长1.5m", "长度", 1.5, 1.5), ("温度为-18℃至-4℃", "温度", -18, -4), ("厚20±2mm", "长度", 0.018, 0.022), ("干燥8小时", "时间", 28800, 28800),
            ("设有3~8个梳齿", "个", 3, 8), ("三排梳齿", "排", 3, 3), ("pH为5.5", "数", 5.5, 5.5), ("重量比为1:4", "比", 0.25, 0.25),
            ("比例1:2~1:4", "比", 0.25, 0.5),
            ("转速 600 r/min", "转速", 600, 600),
        ]) func spans(text: String, dimension: String, lower: Double, upper: Double) throws
    {
        let found = try #require(figure(text))
        #expect(found.dimension == dimension)
        #expect(abs((found.lower ?? -99) - lower) < 1e-9 && abs((found.upper ?? -99) - upper) < 1e-9)
    }

    @Test("不小于、以上没有上限，小于不含本数") func bounds() throws {
        let least = try #require(figure("温度不小于80℃"))
        #expect(least.lower == 80 && least.upper == nil && least.holdsLower)
        let above = try #require(figure("80℃以上"))
        #expect(above.lower == 80 && above.upper == nil)
        let below = try #require(figure("厚度小于5mm"))
        #expect(below.upper == 0.005 && below.lower == nil && !below.holdsUpper)
    }

    @Test("名称里的数字不是数值", arguments: ["步骤2之后", "第三齿轮", "S1采集", "CO2气体", "机架（12）", "权利要求3所述", "型号200"]) func names(text: String) {
        #expect(ClaimText(text).figures.isEmpty)
    }

    @Test(
        "范围内、部分重合、范围外",
        arguments: [
            ("5-10mm", "6毫米", ClaimFigure.Standing.within), ("5-10mm", "5-10mm", .within), ("5-10mm", "8-12mm", .overlapping),
            ("5-10mm", "11mm", .outside),
            ("不小于80℃", "80℃", .within), ("大于80℃", "80℃", .outside), ("不小于80℃", "75-85℃", .overlapping), ("小于5mm", "4mm以下", .within),
            ("1:3", "1:3", .within), ("60%~70%", "55%", .outside), ("1.5m", "150cm", .within),
        ]) func standing(claim: String, product: String, expected: ClaimFigure.Standing) throws
    {
        #expect(try #require(figure(claim)).standing(of: try #require(figure(product))) == expected)
    }
}

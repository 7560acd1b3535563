/// Units as claims write them, folded: small letters, half width.
enum FigureUnits {
    struct Unit: Sendable {
        let scalars: [UInt32]
        let dimension: String
        /// To the basic unit of the dimension.
        let factor: Double
    }

    private static let table: [(String, [(String, Double)])] = [
        (
            "长度",
            [
                ("nm", 1e-9), ("纳米", 1e-9), ("μm", 1e-6), ("um", 1e-6), ("微米", 1e-6), ("mm", 1e-3), ("毫米", 1e-3), ("cm", 1e-2),
                ("厘米", 1e-2),
                ("dm", 0.1), ("m", 1), ("米", 1), ("km", 1e3), ("千米", 1e3), ("公里", 1e3),
            ]
        ),
        ("面积", [("mm2", 1e-6), ("mm²", 1e-6), ("cm2", 1e-4), ("cm²", 1e-4), ("m2", 1), ("m²", 1), ("平方米", 1), ("亩", 2000.0 / 3)]),
        (
            "体积",
            [
                ("ml", 1e-6), ("毫升", 1e-6), ("l", 1e-3), ("升", 1e-3), ("m3", 1), ("m³", 1), ("立方米", 1), ("cm3", 1e-6), ("cm³", 1e-6),
            ]
        ),
        (
            "质量",
            [("μg", 1e-9), ("mg", 1e-6), ("毫克", 1e-6), ("g", 1e-3), ("克", 1e-3), ("kg", 1), ("千克", 1), ("公斤", 1), ("t", 1e3), ("吨", 1e3)]
        ),
        ("温度", [("℃", 1), ("°c", 1), ("摄氏度", 1)]), ("角度", [("°", 1), ("度", 1)]),
        (
            "时间",
            [
                ("ms", 1e-3), ("毫秒", 1e-3), ("s", 1), ("秒", 1), ("min", 60), ("分钟", 60), ("h", 3600), ("小时", 3600), ("天", 86400),
                ("日", 86400),
            ]
        ),
        ("百分比", [("%", 1), ("wt%", 1), ("vol%", 1), ("‰", 0.1)]),
        ("压强", [("pa", 1), ("kpa", 1e3), ("千帕", 1e3), ("mpa", 1e6), ("兆帕", 1e6), ("bar", 1e5)]),
        ("功率", [("w", 1), ("kw", 1e3), ("瓦", 1), ("千瓦", 1e3)]), ("电压", [("mv", 1e-3), ("v", 1), ("伏", 1), ("kv", 1e3)]),
        ("电量", [("mah", 1e-3), ("ah", 1), ("kwh", 1)]), ("电流", [("ma", 1e-3), ("a", 1), ("安", 1)]),
        ("频率", [("hz", 1), ("赫兹", 1), ("khz", 1e3), ("mhz", 1e6), ("ghz", 1e9)]),
        ("转速", [("rpm", 1), ("r/min", 1), ("转/分钟", 1), ("转/分", 1), ("转每分钟", 1)]), ("速度", [("m/s", 1), ("米/秒", 1), ("m/min", 1.0 / 60)]),
        ("力", [("n", 1), ("kn", 1e3)]), ("浓度", [("mg/l", 1e-3), ("g/l", 1), ("mol/l", 1000)]),
        ("倍", [("倍", 1)]), ("目", [("目", 1)]), ("份", [("份", 1), ("重量份", 1), ("质量份", 1)]),
    ]

    /// Words that count things; each is a dimension of its own.
    private static let counts = "个 根 组 片 层 排 块 条 道 级 段 只 台 件 枚 对 套 次 路 列 圈 瓣 齿"

    private static let byFirst: [UInt32: [Unit]] = {
        var all = table.flatMap { dimension, units in
            units.map { Unit(scalars: Scalars.list($0.0), dimension: dimension, factor: $0.1) }
        }
        all += counts.split(separator: " ").map { Unit(scalars: Scalars.list(String($0)), dimension: String($0), factor: 1) }
        return Dictionary(grouping: all) { $0.scalars[0] }.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }()
    private static let counting = Set(counts.unicodeScalars.map(\.value).filter { $0 != 0x20 })

    static func isCount(_ value: UInt32) -> Bool { counting.contains(value) }

    /// The unit that stands at a place. One in letters ends where the letters end: 5m, and not the m of 5mp.
    static func unit(at place: Int, in text: [UInt32]) -> Unit? {
        guard place < text.count, let units = byFirst[text[place]] else { return nil }
        return units.first { unit in
            let end = place + unit.scalars.count
            guard end <= text.count, text[place..<end].elementsEqual(unit.scalars) else { return false }
            guard let last = unit.scalars.last, Scalars.isLetter(last), end < text.count else { return true }
            return !Scalars.isLetter(text[end]) && !Scalars.isDigit(text[end])
        }
    }
}

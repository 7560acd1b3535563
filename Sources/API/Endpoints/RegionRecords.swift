import Law
public import Region
public import Wire

// What a region is, as it is sent.

extension Area.Level: Written {}

extension Area: WrittenRecord {
    public static let schemaName = "Area"
    public static let meaning = "一个行政区划或者功能区"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("code", "代码（GB/T 2260）；功能区用自编的代码") { $0.code }, WrittenField("name", "名称") { $0.name },
        WrittenField("level", "层级") { $0.level }, WrittenField("parent", "上一级的代码") { $0.parent },
        WrittenField("since", "设立之日") { $0.inBeing.since }, WrittenField("until", "撤销前的最后一日") { $0.inBeing.until },
        WrittenField("successor", "撤销后由哪个代码承接") { $0.successor }, WrittenField("evidence", "是否核实") { $0.evidence },
    ]
}

extension Authority: WrittenRecord {
    public static let schemaName = "Authority"
    public static let meaning = "一个主管机关或者参与的单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("id", "编号") { $0.id }, WrittenField("name", "全称") { $0.name }, WrittenField("names", "其他写法") { $0.names },
        WrittenField("area", "所在行政区划的代码") { $0.area }, WrittenField("since", "设立之日") { $0.inBeing.since },
        WrittenField("until", "撤销前的最后一日") { $0.inBeing.until },
        WrittenField("successors", "由谁承接，主管知识产权的在前") { $0.successors }, WrittenField("members", "由哪些单位组成") { $0.members },
        WrittenField("source", "依据") { $0.source }, WrittenField("evidence", "是否核实") { $0.evidence },
    ]
}

extension Authority.Successor: WrittenRecord {
    public static let schemaName = "Successor"
    public static let meaning = "承接的机关"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("id", "编号") { $0.id }, WrittenField("part", "承接的部分；全部的为 null") { $0.part },
    ]
}

extension Industry: WrittenRecord {
    public static let schemaName = "Industry"
    public static let meaning = "一个优势特色产业"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("id", "代码，检索时用") { $0.id }, WrittenField("name", "名称") { $0.name },
        WrittenField("since", "自哪一日起") { $0.inBeing.since }, WrittenField("until", "最后一日") { $0.inBeing.until },
        WrittenField("source", "依据的文件") { $0.source }, WrittenField("divisions", "所含的国民经济行业（GB/T 4754）") { $0.divisions },
        WrittenField("evidence", "是否核实") { $0.evidence },
    ]
}

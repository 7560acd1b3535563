import Testing

@testable import Goods

/// A few lines of the classification, as an import would give them.
let sample = GoodsTable(
    edition: "NCL13-2026",
    groups: [
        GoodsGroup(code: "0104", title: "化学品"), GoodsGroup(code: "0501", title: "药品", content: "(一)维生素制剂050090\n医药制剂050069\n(二)医用气体050139"),
        GoodsGroup(code: "1901", title: "木材", content: "半成品木材190036"), GoodsGroup(code: "3301", title: "含酒精的饮料(啤酒除外)"),
        GoodsGroup(code: "3201", title: "啤酒"), GoodsGroup(code: "3202", title: "不含酒精的饮料"),
        GoodsGroup(code: "3005", title: "糖", content: "食糖300001"),
        GoodsGroup(code: "4505", title: "单一服务", content: "婚礼服务450001\n殡仪450002"), GoodsGroup(code: "0301", title: "洗衣用品"),
        GoodsGroup(code: "0601", title: "金属"), GoodsGroup(code: "1606", title: "印刷出版物"),
    ],
    items: [
        GoodsItem(code: "330013", name: "葡萄酒", group: "3301"), GoodsItem(code: "330026", name: "酒精饮料(啤酒除外)", group: "3301"),
        GoodsItem(code: "C330008", name: "白酒", group: "3301"), GoodsItem(code: "320002", name: "啤酒*", group: "3201"),
        GoodsItem(code: "320001", name: "无酒精果汁饮料", group: "3202"), GoodsItem(code: "050090", name: "维生素制剂*", group: "0501", part: "一"),
        GoodsItem(code: "050069", name: "医药制剂", group: "0501", part: "一"),
        GoodsItem(code: "050400", name: "含药物的洗发液", group: "0501", part: "一"),
        GoodsItem(code: "050139", name: "医用气体", group: "0501", part: "二"),
        GoodsItem(code: "300001", name: "食糖", group: "3005"), GoodsItem(code: "450001", name: "婚礼服务", group: "4505"),
        GoodsItem(code: "450002", name: "殡仪", group: "4505"), GoodsItem(code: "030001", name: "洗发液", group: "0301"),
        GoodsItem(code: "060001", name: "金属阀门", group: "0601"), GoodsItem(code: "160001", name: "印刷出版物", group: "1606", part: "一"),
        GoodsItem(code: "160002", name: "地图", group: "1606", part: "一"), GoodsItem(code: "160003", name: "照片", group: "1606", part: "二"),
        GoodsItem(code: "010001", name: "催化剂", group: "0104", part: "十九"),
        GoodsItem(code: "010002", name: "工业用面粉", group: "0104", part: "十九"),
        GoodsItem(code: "010003", name: "硅胶", group: "0104", part: "二十"), GoodsItem(code: "020047", name: "着色剂", group: "1901"),
        GoodsItem(code: "020047", name: "着色剂", group: "0601"),
    ],
    notes: [
        GoodsNote(group: "3301", text: "本类似群与3201啤酒类似,与第八版及以前版本3202无酒精果汁饮料交叉检索"),
        GoodsNote(group: "0501", part: "二", text: "本类似群各部分之间商品不类似"),
        GoodsNote(group: "3005", text: "本类似群与0501第(一)部分的第一自然段商品(人用药除外)类似"),
        GoodsNote(group: "4505", text: "本类似群为单一服务,各自然段间互不类似"),
        GoodsNote(group: "0301", text: "本类似群商品根据功能用途与5类含药物的相应商品类似"),
        GoodsNote(group: "0501", part: "二", text: "本类似群含药物的化妆、梳洗制剂类商品根据功能用途与3类不含药物的相应商品类似"),
        GoodsNote(group: "1606", part: "二", text: "本类似群第(二)部分商品与第(一)部分印刷出版物类似,与其他商品不类似"),
        GoodsNote(group: "0104", part: "十九", text: "本部分根据商品的功能、用途确定类似商品"),
        GoodsNote(group: "0104", part: "二十", text: "第(二十)部分与0601各种阀门类似"),
    ])

@Suite("商品和服务是否类似") struct GoodsTableTests {
    private func judge(_ one: String, _ other: String) -> GoodsVerdict { sample.judge(sample.goods(one), sample.goods(other)) }

    @Test(
        "同名、同群、注写明的类似，按旧版的交叉检索，其余不类似，先后不论",
        arguments: [
            ("葡萄酒", "葡萄酒", GoodsVerdict.Kind.identical), ("葡萄酒", "330013", .identical), ("葡萄酒", "白酒", .similar), ("白酒", "啤酒", .similar),
            ("葡萄酒", "无酒精果汁饮料", .crossSearch), ("啤酒", "无酒精果汁饮料", .notSimilar), ("葡萄酒", "食糖", .notSimilar),
        ]) func groups(one: String, other: String, kind: GoodsVerdict.Kind)
    {
        #expect(judge(one, other).kind == kind)
        #expect(judge(other, one).kind == kind)
    }

    @Test("各部分之间不类似；注只指第一自然段的，第二自然段不类似") func parts() {
        #expect(judge("维生素制剂", "医药制剂").kind == .similar)
        #expect(judge("维生素制剂", "医用气体").kind == .notSimilar)
        #expect(judge("食糖", "维生素制剂").kind == .similar)
        #expect(judge("食糖", "医药制剂").kind == .notSimilar)
        #expect(judge("食糖", "维生素制剂").note == "本类似群与0501第(一)部分的第一自然段商品(人用药除外)类似")
    }

    @Test("单一服务的各自然段之间不类似；一部分只和另一部分里写明的商品类似") func paragraphs() {
        #expect(judge("婚礼服务", "殡仪").kind == .notSimilar)
        #expect(judge("照片", "印刷出版物").kind == .similar)
        #expect(judge("照片", "地图").kind == .notSimilar)
    }

    @Test("根据功能、用途确定的，不下结论") func function() {
        #expect(judge("催化剂", "工业用面粉").kind == .byFunction)
        #expect(judge("洗发液", "含药物的洗发液").kind == .byFunction && judge("洗发液", "医药制剂").kind == .notSimilar)
        #expect(judge("洗发液", "葡萄酒").kind == .notSimilar)
    }

    @Test("跨类似群保护的商品在每一个群里都算；各种阀门指名称里有阀门的") func across() {
        #expect(judge("着色剂", "金属阀门").kind == .similar)
        #expect(judge("硅胶", "金属阀门").kind == .similar)
        #expect(judge("硅胶", "着色剂").kind == .notSimilar)
    }

    @Test("区分表里没有的：同类的不能确定，异类的写明没有查；知道类似群的按群比，不知道哪一部分的不能确定") func ownWords() {
        let (own, wine) = (sample.goods("枸杞果酒", niceClass: 33), sample.goods("葡萄酒"))
        #expect(sample.judge(own, wine).kind == .unknown && sample.judge(own, wine).reason.contains("枸杞果酒"))
        #expect(sample.judge(own, sample.goods("食糖")).kind == .notSimilar)
        #expect(sample.judge(sample.goods("枸杞果酒", group: "3301"), wine).kind == .similar)
        #expect(sample.judge(sample.goods("保健药", group: "0501"), sample.goods("医用气体")).kind == .unknown)
        #expect(sample.judge(own, sample.goods("枸杞果酒", niceClass: 33)).kind == .identical)
    }

    @Test("填一部分名称就提出可能的项目，完全相同的在前，可以限定类别") func proposals() {
        #expect(sample.proposals(for: "啤酒").first?.item.code == "320002")
        #expect(sample.proposals(for: "酒", niceClass: 33).map(\.item.name) == ["酒精饮料(啤酒除外)", "白酒", "葡萄酒"])
        #expect(sample.proposals(for: "枸杞葡萄酒").first?.item.name == "葡萄酒")
        #expect(sample.proposals(for: " ").isEmpty && sample.proposals(for: "不存在的东西").isEmpty)
        #expect(sample.proposals(for: "酒", niceClass: 33).allSatisfy { $0.item.niceClass == "33" })
    }
}

@Suite("区分表的注") struct NoteReaderTests {
    private func read(_ text: String, group: String = "0501", part: String = "") -> NoteReader {
        NoteReader(GoodsNote(group: group, part: part, text: text))
    }

    @Test("名称里有“与”字的，不在那里断开") func and() throws {
        let link = try #require(read("与计算机连用的打印机,计算机与0902第(五)部分类似").links.first)
        #expect(link.subject.first?.names == ["与计算机连用的打印机", "计算机"])
        #expect(link.target == [GoodsSelector(group: "0902", parts: ["五"])])
    }

    @Test("一条注里先说类似再说交叉检索，主语不重复写") func carried() {
        let links = read("氨,无水氨与0102第(二)部分氨水(挥发性碱)类似,与第九版及以前版本0102第(二)部分氨(挥发性碱)交叉检索").links
        #expect(links.map(\.relation) == [.similar, .crossSearch] && links[0].subject == links[1].subject)
        #expect(links[0].target.first?.names == ["氨水(挥发性碱)"] && links[1].target.first?.names == ["氨(挥发性碱)"])
    }

    @Test("写到几个群、几个部分、几个自然段") func several() {
        let targets = read("运输与3902第(二)部分,3903第一、二自然段,3904空中运输,3912管道运输类似").links.first?.target ?? []
        #expect(targets.map(\.group) == ["3902", "3903", "3904", "3912"])
        #expect(targets.map(\.parts) == [["二"], [], [], []] && targets[1].paragraphs == [1, 2] && targets[2].names == ["空中运输"])
        #expect(read("第(三)、(四)部分与0910恒温器类似").links.first?.subject == [GoodsSelector(group: "0501", parts: ["三", "四"])])
        #expect(read("第(一)部分灯与第(二)部分商品以及1103类似").links.first?.target.map(\.group) == ["0501", "1103"])
    }

    @Test("互为类似的部分、互不类似的部分和自然段") func within() {
        let read = read("本类似群第(二)、(三)部分互为类似商品,第(三)、(四)部分互为类似商品,其他各部分之间商品不类似")
        #expect(read.rule.partsApart && read.links.map { $0.subject.first?.parts } == [["二", "三"], ["三", "四"]])
        #expect(self.read("本类似群第(二)部分为单一商品,各自然段间互不类似").rule.paragraphsApart == [["二"]])
        #expect(self.read("本部分为单一商品,各自然段间互不类似", part: "一").rule.paragraphsApart == [["一"]])
        #expect(self.read("第(五)部分的商品互相之间不判为类似商品").rule.itemsApart == ["五"])
    }

    @Test("数字和中文数字互相写得出", arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (35, "三十五")]) func numerals(value: Int, text: String) {
        #expect(ChineseNumeral.value(text) == value && ChineseNumeral.text(value) == text)
    }
}

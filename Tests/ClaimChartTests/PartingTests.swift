import Testing

@testable import ClaimChart

@Suite("权利要求分成技术特征") struct PartingTests {
    private func features(_ text: String) -> [String] { PartedClaim(number: 1, text: text).features.map(\.words.text) }

    @Test("前序是一个特征，其特征在于以后按分号分，编号去掉") func method() {
        let claim = PartedClaim(
            number: 1, text: "1.一种枸杞的热风干燥方法，其特征在于，包括以下步骤：（1）将鲜果清洗；（2）在55-60℃下干燥8小时；S3：自然冷却，包装。")
        #expect(claim.features.map(\.words.text) == ["一种枸杞的热风干燥方法", "将鲜果清洗", "在55-60℃下干燥8小时", "自然冷却，包装"])
        #expect(claim.features.map(\.isPreamble) == [true, false, false, false])
        #expect(claim.category == .method && !claim.isDependent && claim.references.isEmpty)
    }

    @Test("长的部分按逗号分：说到新的部件的另起，用途和并列的留在一起") func device() {
        let parts = features(
            "一种枸杞采摘机，其特征在于：包括机架（1）和采摘头（2），所述机架（1）的上方与所述采摘头（2）转动连接，采摘头的前端设置有三排梳齿（21），用于梳下果实，从而减少破损。")
        #expect(
            parts == [
                "一种枸杞采摘机", "包括机架（1）和采摘头（2）", "所述机架（1）的上方与所述采摘头（2）转动连接", "采摘头的前端设置有三排梳齿（21），用于梳下果实，从而减少破损",
            ])
        #expect(features("一种支架，其特征在于，包括底座、立柱、横梁和托盘。") == ["一种支架", "包括底座、立柱、横梁和托盘"])
    }

    @Test("没有其特征在于的，从包括起；英文的从comprising起") func openings() {
        #expect(features("一种检测系统，包括：采集模块；处理模块。") == ["一种检测系统", "采集模块", "处理模块"])
        let english = PartedClaim(number: 1, text: "A drying apparatus comprising: a housing; a heater disposed in the housing; and a fan.")
        #expect(english.features.map(\.words.text) == ["A drying apparatus", "a housing", "a heater disposed in the housing", "a fan"])
        #expect(english.category == .product)
        #expect(PartedClaim(number: 2, text: "A method of drying fruit, comprising: washing the fruit; heating it.").category == .method)
    }

    @Test(
        "从属的写明引用哪几项",
        arguments: [
            ("根据权利要求1所述的采摘机，其特征在于：所述梳齿为橡胶。", [1]), ("如权利要求1或2所述的采摘机，其特征在于，还包括风机。", [1, 2]),
            ("根据权利要求1至3任一项所述的方法，其特征在于：温度为60℃。", [1, 2, 3]), ("根据权利要求1-3中任意一项所述的方法，其特征是：加水。", [1, 2, 3]),
            ("按照权利要求1、2或5所述的装置，其特征为：有盖板。", [1, 2, 5]), ("3. 根据权利要求2所述的装置，其特征在于：有3个孔。", [2]),
            ("The apparatus of claim 1, wherein the heater is a coil.", [1]),
            ("The apparatus according to any one of claims 1 to 3, wherein it rotates.", [1, 2, 3]),
            ("The method of claim 1 or 2, wherein the fruit is washed.", [1, 2]),
        ]) func references(text: String, expected: [Int])
    {
        let claim = PartedClaim(number: 9, text: text)
        #expect(claim.references == expected && claim.isDependent)
        #expect(claim.features.count == 1)
    }

    @Test("引用另一项的另一类权利要求独立存在，但也要有那一项的特征") func other() {
        let claim = PartedClaim(number: 5, text: "一种使用权利要求1所述的采摘机的采摘方法，其特征在于：先对准枝条；再启动梳齿。")
        #expect(!claim.isDependent && claim.references == [1] && claim.category == .method)
        #expect(claim.features.count == 3)
    }

    @Test(
        "类别看名称最后的词",
        arguments: [
            ("一种葡萄酒的酿造工艺，其特征在于：发酵。", ClaimCategory.method), ("一种用于干燥方法的装置，其特征在于：有门。", .product),
            ("枸杞多糖在制备饮料中的应用，其特征在于：溶解。", .use), ("一种灌溉控制系统，其特征在于：有阀。", .product),
        ]) func category(text: String, expected: ClaimCategory)
    { #expect(PartedClaim(number: 1, text: text).category == expected) }

    @Test("配方里各有用量的组分各是一个特征；温度和时间也分开") func recipe() {
        #expect(
            features("一种复合肥，其特征在于，由以下重量份的原料制成：尿素30～40份、磷酸一铵10-15份、腐植酸5份。")
                == ["一种复合肥", "由以下重量份的原料制成：尿素30～40份", "磷酸一铵10-15份", "腐植酸5份"])
        #expect(
            features("一种枸杞干的干燥方法，其特征在于：先将枸杞鲜果在55℃的烘房内预热均匀，温度升到65℃，时间为2小时，再自然冷却。").suffix(3)
                == ["先将枸杞鲜果在55℃的烘房内预热均匀", "温度升到65℃", "时间为2小时，再自然冷却"])
    }

    @Test("一个步骤的几个条件不分开") func conditions() {
        #expect(features("一种方法，其特征在于：（1）在54℃、pH值12的条件下共沉淀23小时。") == ["一种方法", "在54℃、pH值12的条件下共沉淀23小时"])
        #expect(features("一种支架，其特征在于：包括底座（1）、立柱（2）、横梁（3）和托盘（4）。").count == 2)
    }

    @Test("特征里写着实现另一项方法的，连同那一项的特征") func mention() {
        let claim = PartedClaim(number: 8, text: "一种存储介质，其上存储有程序，其特征在于，该程序被执行时实现如权利要求1-3中任一所述的方法。")
        #expect(!claim.isDependent && claim.references == [1, 2, 3])
    }

    @Test("没有其特征在于的从属权利要求，逗号以后是它加的特征；换行也分") func wherein() {
        func parted(_ text: String) -> [String] { PartedClaim(number: 7, text: text).features.map(\.words.text) }
        #expect(parted("如权利要求1所述的显示设备，其中，所述k个像素位于所述第m行中。") == ["所述k个像素位于所述第m行中"])
        #expect(parted("根据权利要求1所述的烘干机，还包括除湿机。") == ["还包括除湿机"])
        #expect(
            parted("显示设备，包括：\n显示面板，所述显示面板包括：\n多个像素，所述多个像素排列成行；以及\n多条栅线。")
                == ["显示设备", "显示面板，所述显示面板包括", "多个像素，所述多个像素排列成行", "多条栅线"])
        #expect(parted("The apparatus according to claim 1,\nwherein, when the loss is large, it stops.").count == 1)
        let use = PartedClaim(number: 3, text: "权利要求1所述甘草香料在卷烟生产中的应用，具体为：添加量为8～12g/箱。")
        #expect(!use.isDependent && use.category == .use && use.references == [1])
    }

    @Test("空的、只有标点的、一万字没有标点的，不出错") func odd() {
        #expect(features("").isEmpty && features("；；，，。").isEmpty)
        #expect(features(String(repeating: "机", count: 10_000)).count == 1)
        #expect(PartedClaim(number: 1, text: "权利要求").features.count == 1)
        #expect(PartedClaim(number: 1, text: "根据权利要求1-99999999999999999999所述的").references.count < 300)
        #expect(!features("（（（；一）；二").isEmpty)
    }
}

/// A field of technology or trade: the words that its patents, software, designs and firms are made of.
struct Field: Sendable {
    enum Name: Int, CaseIterable, Sendable {
        // Agriculture and food.
        case wolfberry, wine, dairy, sheep, vegetable, potato, irrigation
        // Energy, chemicals, materials.
        case coal, photovoltaic, wind, silicon, metal, battery, water, building
        // Equipment, textiles, health, information.
        case casting, machine, mining, valve, cashmere, fermentation, medicine, device, dataCentre
    }

    /// The leading industries 主导产业 that the region's own list names, by their ids there.
    enum Industry: String, Sendable {
        case agriculture
        case energy = "energy-chemicals"
        case equipment
        case health = "biomedicine"
        case information = "digital"
        case other
    }

    /// What the specification calls it.
    let title: String
    let industry: Industry
    /// IPC symbols; the first is the commonest.
    let ipc: [String]
    /// How firms of the field call their trade.
    let trades: [String]
    /// Nice classes of its goods and services.
    let nice: [Int]
    /// Products of its designs, each with its Locarno class.
    let designs: [(product: String, locarno: String)]
    /// 物 what is worked on, 设备 devices, 特征 what marks them, 部件 parts, 方法 methods, 步骤 steps in their order, 量 quantities measured,
    /// 系统 software, 效果 effects, 问题 what was wrong before.
    let lists: [String: [String]]
    let steps: [Template]
    /// The words of the field, with those all fields share.
    let words: Words

    init(
        _ title: String, _ industry: Industry, ipc: [String], trades: String, nice: [Int], designs: [(product: String, locarno: String)],
        _ lists: KeyValuePairs<String, String>
    ) {
        (self.title, self.industry, self.ipc, self.nice, self.designs) = (title, industry, ipc, nice, designs)
        self.trades = Self.split(trades)
        self.lists = Dictionary(lists.map { ($0.key, Self.split($0.value)) }) { $1 }
        steps = (self.lists["步骤"] ?? []).map { Template($0) }
        var words = Words(self.lists.merging(PatentText.shared) { own, _ in own })
        words.bind("领域", title)
        self.words = words
    }

    subscript(_ list: String) -> [String] { lists[list] ?? [] }

    static subscript(_ name: Name) -> Field { all[name.rawValue] }

    /// In the order of the names.
    private static let all: [Field] = Name.allCases.map { name in
        FieldsOfAgriculture.field(name) ?? FieldsOfEnergy.field(name) ?? FieldsOfEquipment.field(name) ?? FieldsOfKnowledge.field(name)
    }

    private static func split(_ text: String) -> [String] { text.split(separator: "|").map(String.init) }
}

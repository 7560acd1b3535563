/// How a plant grows, which decides the term of its variety: woody plants and vines are protected longer.
///
/// No source says it, so it is read from the name of the genus or species. The lists are this file's own and hold only names that leave no
/// doubt; a name that is in neither leaves the term open. What rests on them is shown as to be confirmed.
enum VarietyGrowth: Sendable, Hashable {
    case woodyOrVine, other

    /// - Parameter species: genus or species in Chinese, as the record has it: 枸杞属, 普通小麦.
    init?(species: String) {
        if Self.woody.contains(where: species.contains) {
            self = .woodyOrVine
        } else if Self.herbs.contains(where: species.contains) {
            self = .other
        } else {
            return nil
        }
    }

    private static let woody = [
        "枸杞", "葡萄", "苹果", "梨属", "桃", "李属", "杏", "枣", "沙棘", "榆", "文冠果", "杨属", "柳属", "松属", "云杉", "柏", "槐", "柠条", "锦鸡儿", "白蜡", "丁香属", "蔷薇属",
        "牡丹",
        "山楂", "核桃", "樱桃", "柑橘", "茶树", "桑属", "猕猴桃", "桉", "栎", "木兰", "杜鹃花属", "紫薇", "花椒",
    ]
    private static let herbs = [
        "水稻", "小麦", "玉米", "马铃薯", "亚麻", "胡麻", "西瓜", "甜瓜", "辣椒", "苜蓿", "谷子", "番茄", "大豆", "高粱", "大麦", "燕麦", "荞麦", "黄瓜", "茄子", "大白菜", "结球甘蓝",
        "萝卜", "芹菜",
        "花生", "甘薯", "绿豆", "蚕豆", "豌豆", "向日葵", "甘蓝型油菜", "菊属", "百合属", "草莓", "棉属", "糜子", "黍",
    ]
}

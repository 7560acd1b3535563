import Law
import Register

/// What Ningxia sells, as goods and services of the Nice classification: a small selection of common items, with their similar groups.
enum NiceTable {
    static let byWeight = Weighted<Int>([
        (30, 150), (29, 140), (31, 110), (33, 100), (35, 150), (5, 50), (43, 60), (32, 34), (25, 40), (9, 36), (42, 34), (41, 30), (44, 24),
        (1, 18),
        (7, 26), (11, 16), (19, 14), (3, 20), (37, 14), (39, 12), (40, 10), (24, 8), (21, 12), (16, 8), (6, 10), (36, 8), (20, 6), (38, 6),
        (10, 6),
        (4, 5), (17, 4), (22, 4), (14, 4), (18, 4), (28, 4),
    ])

    /// Edition under which an application of the day is classified: a new edition every five years until 2022, yearly versions from 2013.
    static func edition(on day: LocalDate) -> String {
        let year = day.civil.year
        let edition = year < 2007 ? 8 : year < 2012 ? 9 : year < 2017 ? 10 : year < 2023 ? 11 : year < 2026 ? 12 : 13
        return year < 2013 ? "NCL\(edition)" : "NCL\(edition)-\(year)"
    }

    static func goods(of niceClass: Int, _ dice: inout Dice) -> [Goods] {
        let items = table[niceClass] ?? []
        return dice.pick(dice.number(3...8), of: items).map { Goods(niceClass: niceClass, group: $0.group, text: $0.text) }
    }

    private static let table: [Int: [(group: String, text: String)]] = [
        1: items("0109 肥料 植物肥料 有机肥料 复合肥料|0102 工业用化学品 工业用氨基酸|0104 催化剂 碳酸钠|0115 工业用黏合剂|0108 未加工人造树脂 聚丙烯"),
        3: items("0306 化妆品 面膜 护肤霜|0301 香皂 洗发液|0307 牙膏"),
        4: items("0403 煤 焦炭 固体燃料|0401 工业用油 润滑油|0405 蜡烛"),
        5: items("0501 中药成药 药酒 原料药 枸杞（中药材） 人用药|0502 膳食补充剂 营养补充剂 婴儿食品|0505 杀虫剂|0504 兽医用药 饲料添加剂（医用）"),
        6: items("0601 铝锭 硅铁 铝 普通金属合金|0602 金属管|0603 金属门 金属建筑材料|0609 五金器具"),
        7: items("0701 农业机械 收割机 播种机|0709 制食品用电动机械|0742 机床|0749 泵（机器） 阀（机器零件）|0750 轴承（机器零件）|0730 采煤机 矿井作业机械"),
        9: items("0901 计算机软件（已录制） 数据处理设备 可下载的手机应用软件|0907 物联网网关 网络通讯设备|0910 测量仪器 流量计 压力指示器|0913 半导体 硅片|0922 太阳能电池 蓄电池 充电器"),
        10: items("1001 医疗器械和仪器 护理器械 外科仪器和器械|1004 医用床|1007 矫形用物品"),
        11: items("1106 干燥装置和设备 空气净化装置和机器|1108 灌溉用设备 滴灌器|1110 水净化装置 污水处理设备|1105 冷藏柜|1107 锅炉（非机器部件）"),
        14: items("1402 首饰盒|1403 首饰 玉雕首饰 银饰品|1404 钟"),
        16: items("1606 印刷出版物 书籍|1609 包装用纸袋 纸箱|1612 砚（墨水池） 墨汁|1607 图画 照片"),
        17: items("1705 保温材料 绝热材料|1706 绝缘材料|1704 非金属软管 橡胶管"),
        18: items("1802 手提包 旅行箱|1801 羊皮 皮革|1803 毛皮"),
        19: items("1904 水泥|1902 石膏（建筑材料） 砂 石料|1906 砖 瓦|1909 非金属建筑材料 石膏板|1905 水泥板"),
        20: items("2001 家具 酒架（家具）|2002 木制包装容器|2005 柳编制品 草编织物（草席除外）|2013 枕头"),
        21: items("2105 酒具 茶具（餐具） 葡萄酒醒酒器|2101 家用或厨房用容器 盘子|2103 日用陶器 日用瓷器|2104 陶瓷艺术品"),
        22: items("2205 羊绒 羊毛 驼毛 原毛|2201 绳索|2203 包装用纺织品袋"),
        24: items("2401 毛织品 羊绒织品 纺织织物|2406 毛毯 被子 床单|2405 毛巾|2403 挂毯（墙上挂帘帷）"),
        25: items("2501 羊绒衫 服装 毛衣 外套 内衣|2511 围巾 披肩 领带|2508 帽|2509 袜|2510 手套（服装）|2507 鞋"),
        28: items("2802 玩具|2803 棋类游戏|2805 体育锻炼器械"),
        29: items(
            "2901 羊肉 牛肉 肉干 肉罐头 冷冻羊肉 腌制肉|2904 枸杞（干果） 干枸杞 果干 以水果为主的零食小吃|2905 干蔬菜 黄花菜 马铃薯片 腌制蔬菜|2907 牛奶 酸奶 奶粉 奶酪 牛奶制品|2908 食用亚麻籽油 食用油|2911 加工过的瓜子 加工过的坚果|2913 豆腐制品|2906 蛋"
        ),
        30: items(
            "3002 茶 八宝茶 枸杞叶茶 茶饮料|3005 蜂蜜 枸杞膏 食用蜂胶|3008 米 大米 面粉 荞麦粉 小米 谷类制品|3009 面条 粉条 挂面|3006 糕点 饼干 面包 馓子|3012 食用淀粉 马铃薯粉|3015 醋 酱油|3016 调味品 辣椒（调味品） 调味酱|3007 方便米饭 饺子|3004 糖果|3010 谷类膨化食品"
        ),
        31: items(
            "3105 新鲜枸杞 新鲜水果 西瓜 苹果 红枣（新鲜） 新鲜葡萄 新鲜杏|3106 新鲜蔬菜 新鲜马铃薯 新鲜黄花菜 新鲜芹菜|3104 活家禽 活羊 活牛 活动物|3107 植物种子 菌种|3108 饲料 苜蓿干草 青贮饲料|3101 树木 葡萄苗|3102 谷（谷类） 未加工的稻 荞麦|3103 植物 枸杞苗 甘草苗"
        ),
        32: items("3202 枸杞汁饮料 果汁 无酒精饮料 植物饮料 矿泉水（饮料） 格瓦斯|3201 啤酒|3203 制饮料用糖浆"),
        33: items("3301 葡萄酒 枸杞酒 白酒 果酒（含酒精） 白兰地 烧酒 红葡萄酒 白葡萄酒 起泡葡萄酒 米酒 含酒精饮料（啤酒除外） 利口酒"),
        35: items(
            "3501 广告 为零售目的在通信媒体上展示商品|3502 商业管理辅助 特许经营的商业管理|3503 替他人推销 进出口代理 通过网站提供商业信息 为商品和服务的买卖双方提供在线市场|3506 计算机数据库信息系统化|3509 药品零售或批发服务"),
        36: items("3602 金融服务 融资租赁 不动产抵押贷款|3601 保险信息|3604 不动产代理 住房代理|3606 担保"),
        37: items("3702 建筑施工监督 建筑 道路铺设|3706 机械安装、保养和修理 电器的安装和修理 太阳能发电设备的安装|3703 采矿|3707 车辆保养和修理"),
        38: items("3802 计算机终端通信 数据流传输 提供数据库接入服务|3801 电视播放"),
        39: items("3901 商品包装 货物递送 运输|3906 货物贮存 冷藏库出租|3911 旅行陪伴 观光旅游运输服务 安排游览|3903 汽车运输"),
        40: items("4008 葡萄酿酒（替他人） 食物冷冻 面粉加工 水果加工|4003 纺织品精加工 羊毛加工|4002 金属铸造 电镀|4012 废物处理（变形）|4014 水净化|4015 发电 材料处理信息"),
        41: items("4101 教育 培训 农业技术培训|4102 组织文化或教育展览 组织葡萄酒品鉴会|4104 在线电子书籍和杂志的出版|4105 娱乐服务 健身俱乐部"),
        42: items("4209 技术研究 节能领域的咨询 农业科技研究|4220 计算机软件设计 云计算 软件即服务 数据库设计 把有形的数据转换成电子媒体|4214 质量检测|4216 工业品外观设计 包装设计|4217 建筑设计"),
        43: items("4301 餐厅 饭店 茶馆 手抓羊肉餐馆服务 流动饮食供应 酒吧服务 民宿服务 住所代理（旅馆、供膳寄宿处）|4302 会议室出租|4303 养老院|4304 日间托儿所（看孩子）"),
        44: items("4401 医疗诊所服务 理疗 中医服务 医院|4402 美容服务|4403 兽医辅助 动物养殖|4404 园艺 农业设备出租 植物养护 葡萄种植咨询"),
    ]

    private static func items(_ text: String) -> [(group: String, text: String)] {
        text.split(separator: "|").flatMap { part in
            let words = part.split(separator: " ").map(String.init)
            return words.dropFirst().map { (words[0], $0) }
        }
    }
}

/// Names of marks, from syllables that promise something.
enum MarkNames {
    private static let one = Array("霁岫沅泓澜珩禾棠岚穗黛朔翊苒筠樾绮麓杞葆醇沁溯谧璞曦晗漠驼砾苇堇绒圃坡川塬窖畦粟榆杏柠蜜麦枣酪")
    private static let two = Array("谷园珍品味源坊记庭原泉语堡笙歌野陌巷里间台舍居屿汀渡岸岭坡影光色韵序集季辰光朵实粒苗芽")
    private static let before = ["小", "老", "塞上", "一品", "金岸", "贺麓", "河套", "西麓", "朔方", "沙湾", "六盘", "大漠", "绿野", "云上", "醉美", "好", "真", "福"]
    private static let sounds = [
        "HE", "LAN", "SHU", "NING", "QI", "YU", "XI", "MO", "RUO", "TANG", "JI", "YUAN", "WEI", "LU", "ZHEN", "BEI", "SUI", "MI",
    ]

    /// A firm's mark is its own brand as often as not.
    static func draw(_ owner: DemoParty, index: Int, _ dice: inout Dice) -> String {
        switch dice.below(100) {
        case ..<30: InventedNames.brand(owner.index)
        case ..<62: String(dice.pick(one)) + String(dice.pick(two))
        case ..<80: dice.pick(before) + String(dice.pick(one)) + String(dice.pick(two))
        case ..<88: String(dice.pick(one)) + String(dice.pick(one)) + String(dice.pick(two))
        case ..<95: dice.pick(sounds) + dice.pick(sounds) + dice.pick(["", dice.pick(sounds)])
        default: String(dice.pick(one)) + String(dice.pick(two)) + " " + dice.pick(sounds) + dice.pick(sounds)
        }
    }
}

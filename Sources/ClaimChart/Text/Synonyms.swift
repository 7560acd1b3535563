/// Words of engineering that are often used for one another. They are proposals: whether one is the equivalent 等同 of the other is for
/// people to judge (手段、功能、效果基本相同，无需创造性劳动就能联想到).
enum Synonyms {
    /// Words of one group stand side by side.
    private static let groups: [[String]] = [
        "螺栓 螺钉 螺丝 螺杆", "电机 马达 电动机", "加热 升温 供热", "干燥 烘干", "降温 冷却 制冷", "传送带 输送带 传输带", "输送 传送 传输", "粉碎 破碎 打碎", "搅拌 混合 拌和", "焊接 熔接",
        "铰接 枢接 铰链", "壳体 外壳 机壳", "机架 支架 框架", "底座 基座", "滚轮 滚筒 辊筒 辊轮", "轴承 轴套", "弹簧 弹性件", "气缸 油缸 液压缸 电动推杆", "风机 鼓风机 风扇", "过滤 滤除 筛滤",
        "喷嘴 喷头", "切割 裁切 剪切", "筛网 滤网 筛板", "密封圈 密封垫 密封环", "采集 获取 收集", "传感器 探头 检测器 感应器", "控制器 控制单元 处理器 控制模块", "摄像头 相机 摄像机 图像采集装置",
        "显示屏 显示器 屏幕",
        "存储器 储存器", "发送 传送 上传", "警报 报警 告警", "阈值 门限 预设值", "清洗 洗涤 冲洗", "去除 除去 清除", "粘接 胶接 粘合", "卡扣 卡接 扣合", "导轨 滑轨 滑槽", "齿轮 齿盘", "皮带 传动带",
        "水泵 抽水泵 泵体", "阀门 控制阀 电磁阀", "漏斗 料斗", "箱体 柜体", "盖板 顶盖 封盖", "出料口 卸料口 排料口", "进料口 加料口 投料口", "发酵 酿制", "提取 萃取", "研磨 碾磨",
    ].map { $0.split(separator: " ").map(String.init) }

    private struct Entry {
        let group: Int
        let scalars: [UInt32]
    }
    private static let byStart: [ClaimWord: [Entry]] = {
        var table: [ClaimWord: [Entry]] = [:]
        for (group, words) in groups.enumerated() {
            for word in words {
                let scalars = Scalars.list(word)
                table[ClaimWord(scalars[0], scalars[1]), default: []].append(Entry(group: group, scalars: scalars))
            }
        }
        return table.mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
    }()

    /// The word of the table that begins at a place and ends before another.
    static func named(_ start: ClaimWord, at place: Int, in text: [UInt32], before end: Int) -> ClaimText.Named? {
        guard let entries = byStart[start] else { return nil }
        let found = entries.first { place + $0.scalars.count <= end && text[place..<place + $0.scalars.count].elementsEqual($0.scalars) }
        return found.map { ClaimText.Named(group: $0.group, place: place..<place + $0.scalars.count) }
    }
}

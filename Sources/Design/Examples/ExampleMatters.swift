import Law
import Markup

extension Catalogue {
    private static let today: LocalDate = "2026-11-23"
    private static let rule = "《专利纠纷行政调解办案指南》"
    private static let arithmetic = ["立案日 2026-09-25", "六十日自次日起算，到 2026-11-24", "当日为工作日，不顺延"]

    static let clockStates: [(name: String, title: String, face: ClockFace.State, due: LocalDate)] = [
        ("running", "计时中", .running, "2026-12-18"), ("urgent", "将到", .running, "2026-11-25"),
        ("paused", "中止", .paused(since: "2026-11-02", reason: "等待无效宣告的决定"), "2026-12-30"),
        ("extended", "已延期", .extended(from: "2026-11-24"), "2026-12-24"), ("overdue", "已逾期", .running, "2026-11-19"),
        ("stopped", "按时办结", .stopped(on: "2026-11-20"), "2026-11-24"), ("late", "迟延办结", .stopped(on: "2026-11-22"), "2026-11-19"),
    ]

    static let matters: [CatalogueEntry] = [
        CatalogueEntry(
            "ClockFace", "时限", "最后一日和还剩几日；指针停留、键盘聚焦和打印时写明依据和算法。七种状态不靠颜色也能分辨。",
            Example(
                "表格里的一行，七种状态",
                Points(
                    clockStates.map { state in
                        "\(state.title)　\(ClockFace("调解期限", due: state.due, state.face, today: today, rule: rule, arithmetic: arithmetic, id: "clock-\(state.name)"))"
                    })),
            Example(
                "办件旁边的一块",
                "\(clockStates.prefix(5).map { ClockFace("调解期限", due: $0.due, $0.face, today: today, rule: rule, arithmetic: arithmetic, size: .panel, id: "panel-\($0.name)") })"
            )),
        CatalogueEntry(
            "Steps", "办到哪一步", "程序的环节，现在这一步标出。桌面上横排，手机上竖排。",
            Example(
                "五步",
                Steps(
                    "进度",
                    [
                        ProcedureStep("收到请求", .done, on: "2026-09-18"), ProcedureStep("立案", .done, on: "2026-09-25"),
                        ProcedureStep("调解", .current, note: "承办人：马某"), ProcedureStep("签订协议", .coming), ProcedureStep("结案", .coming),
                    ]))),
        CatalogueEntry(
            "Entries", "案卷条目", "办件里发生的每一件事：谁、何时、依据哪一条。到期自动发生的用空心圆。",
            Example(
                "三条",
                Entries([
                    Entry("立案", by: "马某，银川市市场监督管理局", at: "2026-09-25 10:12", rule: "第十二条"),
                    Entry(
                        "通知被请求人", by: "马某，银川市市场监督管理局", at: "2026-09-26 09:03",
                        FileList([AttachedFile("答辩通知书.pdf", id: "d1", size: "184 KiB", to: Address("design"))]).html),
                    Entry("答辩期届满", by: "时限", at: "2026-10-13 00:00", rule: "第十五条", isByClock: true),
                ]))),
        CatalogueEntry(
            "SideNavigation", "侧栏", "承办人的待办，每项带准确件数；有逾期的用枸杞红。",
            Example(
                "两组",
                SideNavigation(
                    "待办",
                    [
                        (
                            "我的待办",
                            [
                                .init("待立案", count: 12, to: Address("design"), isCurrent: true),
                                .init("今日到期", count: 3, to: Address("design"), isUrgent: true),
                            ]
                        ),
                        ("查看", [.init("统计", to: Address("design"))]),
                    ]))),
        CatalogueEntry(
            "QueueList", "待办列表", "一条一件，时限总在眼前。按 j、k 移动，回车打开。",
            Example("两件", QueueList("待立案", Array(queue.prefix(2)), empty: "没有待办")), Example("没有", QueueList("待立案", [], empty: "没有待立案的办件"))),
    ]

    static let queue: [QueueItem] = [
        QueueItem(
            "宁夏枸杞制品厂诉银川某商行外观设计纠纷", to: Address("design"), number: "7K3F-9QX2", line: ["外观设计", "金凤区"],
            clock: ClockFace("立案期限", due: "2026-11-20", today: today, rule: rule, arithmetic: arithmetic, id: "queue-1"), isCurrent: true),
        QueueItem(
            "一种脱水装置的实用新型纠纷", to: Address("design"), number: "2M8D-4TRW", line: ["实用新型", "兴庆区"],
            clock: ClockFace("立案期限", due: "2026-11-25", today: today, rule: rule, arithmetic: arithmetic, id: "queue-2")),
        QueueItem(
            "葡萄酒瓶标外观设计纠纷", to: Address("design"), number: "9H5C-2VNE", line: ["外观设计", "西夏区"],
            clock: ClockFace("调解期限", due: "2026-12-18", today: today, rule: rule, arithmetic: arithmetic, id: "queue-3")),
    ]
}

import Indicator
import Law
public import Web
public import Wire

/// Campaigns, random inspections and the authorities that protect rights, as their public pages tell them.
extension Interface {
    private static let campaign = Parameter<String>.text("campaign", "行动的编号", in: .path, longest: 20, shortest: 1, example: "YANSHI-2026-2")
    private static let inspection = Parameter<String>.text("inspection", "抽查的编号", in: .path, longest: 40, shortest: 1)

    var supervisionEndpoints: [Endpoint] {
        [
            Endpoint(
                "campaigns", .supervision, "专项行动", words: "批准公布的，新的在前；件数由线索和案件的行数数出。", parameters: Paging.parameters,
                answers: CampaignList.self, meaning: "专项行动的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let found = try await campaigns.campaigns(offset: offset, limit: limit)
                return Answered(
                    CampaignList(total: found.total, lines: found.campaigns), headers: Paging.links(call, total: found.total))
            },
            Endpoint(
                "campaigns/{campaign}", .supervision, "一项专项行动", words: "目标、任务、各单位的件数；正在查办的线索和案件不公开当事人。",
                parameters: [Self.campaign], answers: CampaignRecord.self, meaning: "这项行动"
            ) { call in
                let code = try call.needed(Self.campaign)
                guard let file = try await campaigns.campaign(code) else {
                    throw WebError.notFound("没有编号为 \(code.prefix(20)) 的专项行动，或者还没有批准。")
                }
                return Answered(CampaignRecord(file: file))
            },
            Endpoint(
                "supervision", .supervision, "各机关的执法力量和办理情况", words: "人员和装备是最近一次确认的年报；件数是今年的，由办件的行数数出。",
                answers: StrengthList.self, meaning: "各机关"
            ) { _ in
                let span = CycleSpan(.year, of: settings.today())
                return Answered(StrengthList(strengths: try await supervision.strengths(in: span)))
            },
            Endpoint(
                "inspections", .supervision, "案卷抽查", words: "新的在前。", parameters: Paging.parameters, answers: InspectionList.self,
                meaning: "案卷抽查的一页"
            ) { call in
                let (offset, limit) = Paging.of(call)
                let found = try await inspections.inspections(offset: offset, limit: limit)
                let lines = found.inspections.map { InspectionLine(inspection: $0, authority: inspections.authorityName($0.authority)) }
                return Answered(InspectionList(total: found.total, lines: lines), headers: Paging.links(call, total: found.total))
            },
            Endpoint(
                "inspections/{inspection}", .supervision, "一次案卷抽查", words: "名单、承诺、种子和次序：按 SHA-256（种子|编号）排序，谁都能重算。",
                parameters: [Self.inspection], answers: InspectionRecord.self, meaning: "这次抽查"
            ) { call in
                let key = try call.needed(Self.inspection)
                guard let found = try await inspections.inspection(key) else { throw WebError.notFound("没有这次抽查：\(key.prefix(40))。") }
                return Answered(InspectionRecord(inspection: found, names: inspections.authorityName))
            },
        ]
    }
}

private struct CampaignList: WrittenRecord {
    let total: Int
    let lines: [CampaignLine]
    static let schemaName = "CampaignList"
    static let meaning = "专项行动的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几项") { $0.total }, WrittenField("campaigns", "这一页的行动") { $0.lines },
    ]
}

extension CampaignLine: WrittenRecord {
    public static let schemaName = "CampaignLine"
    public static let meaning = "一项专项行动"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("code", "编号") { $0.code }, WrittenField("name", "名称") { $0.name }, WrittenField("lead", "牵头部门") { $0.lead },
        WrittenField("first", "开始之日") { $0.first }, WrittenField("last", "结束之日") { $0.last }, WrittenField("state", "状态") { $0.state },
        WrittenField("ended", "是否结束") { $0.isEnded }, WrittenField("totals", "做到多少") { $0.totals },
    ]
}

extension CampaignTotals: WrittenRecord {
    public static let schemaName = "CampaignTotals"
    public static let meaning = "一项行动或者一个单位的件数"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("leads", "登记的线索") { $0.leads }, WrittenField("cases", "立案") { $0.cases },
        WrittenField("decided", "处罚决定，不含被撤销的") { $0.decided }, WrittenField("transferred", "移送公安机关") { $0.transferred },
        WrittenField("premises", "检查经营主体，家次") { $0.premises }, WrittenField("fines", "罚款合计，分；不作目标，不作评比") { $0.fines },
    ]
}

extension CampaignTarget: WrittenRecord {
    public static let schemaName = "CampaignTarget"
    public static let meaning = "一个单位要做到多少；没有罚款这一项"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("leads", "线索；没有定的为 null") { $0.leads }, WrittenField("cases", "立案；没有定的为 null") { $0.cases },
        WrittenField("premises", "检查经营主体；没有定的为 null") { $0.premises },
    ]
}

extension CampaignFile.Unit: WrittenRecord {
    public static let schemaName = "CampaignUnit"
    public static let meaning = "一个单位"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("name", "单位") { $0.name }, WrittenField("known", "是不是本地区的机关；不是的没有件数可数") { $0.isKnown },
        WrittenField("totals", "做到多少") { $0.totals }, WrittenField("target", "要做到多少；没有定的为 null") { $0.target },
    ]
}

extension CampaignFile.Task: WrittenRecord {
    public static let schemaName = "CampaignTask"
    public static let meaning = "一项任务"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("words", "任务") { $0.words }, WrittenField("unit", "由谁负责") { $0.unit },
        WrittenField("until", "到哪一天；没有定的为 null") { $0.until },
    ]
}

private struct CampaignRecord: WrittenRecord {
    let file: CampaignFile
    static let schemaName = "Campaign"
    static let meaning = "一项专项行动和各单位的件数"
    static let fields: [WrittenField<Self>] = [
        WrittenField("campaign", "是哪一项") { $0.file.line }, WrittenField("matter", "办件的编号") { $0.file.matter },
        WrittenField("goal", "目标") { $0.file.goal }, WrittenField("areas", "开展的地区") { $0.file.areas },
        WrittenField("partners", "参加部门；没有的为 null") { $0.file.partners }, WrittenField("sectors", "重点行业") { $0.file.sectors },
        WrittenField("tasks", "任务") { $0.file.tasks }, WrittenField("units", "各单位") { $0.file.units },
        WrittenField("summary", "总结；没有公布的为 null") { $0.file.summary },
        WrittenField("decisionTotal", "正在公示的处罚决定有几项") { $0.file.decisionTotal },
    ]
}

private struct StrengthList: WrittenRecord {
    let strengths: [AuthorityStrength]
    static let schemaName = "AuthorityStrengths"
    static let meaning = "各机关的执法力量和办理情况"
    static let fields: [WrittenField<Self>] = [WrittenField("authorities", "各机关") { $0.strengths }]
}

extension AuthorityStrength: WrittenRecord {
    public static let schemaName = "AuthorityStrength"
    public static let meaning = "一个机关"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("name", "机关") { $0.name }, WrittenField("area", "地区") { $0.area },
        WrittenField("return", "最近一次确认的年报；没有的为 null") { $0.filed },
        WrittenField("opened", "今年立案、收到的") { $0.opened }, WrittenField("closed", "今年办结的") { $0.closed },
        WrittenField("onTime", "其中按期办结，百分比；没有办结的为 null") { $0.onTime.text(.percent) },
    ]
}

extension AuthorityStrength.Return: WrittenRecord {
    public static let schemaName = "CapacityReturn"
    public static let meaning = "执法力量年报"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("year", "年份") { $0.year }, WrittenField("matter", "办件的编号") { $0.matter },
        WrittenField("officers", "知识产权执法人员") { $0.officers }, WrittenField("licences", "其中持有行政执法证") { $0.licences },
        WrittenField("vehicles", "执法车辆") { $0.vehicles }, WrittenField("recorders", "执法记录仪") { $0.recorders },
        WrittenField("devices", "取证、检验设备") { $0.devices },
    ]
}

private struct InspectionList: WrittenRecord {
    let total: Int
    let lines: [InspectionLine]
    static let schemaName = "InspectionList"
    static let meaning = "案卷抽查的一页"
    static let fields: [WrittenField<Self>] = [
        WrittenField("total", "共有几次") { $0.total }, WrittenField("inspections", "这一页的抽查") { $0.lines },
    ]
}

private struct InspectionLine: WrittenRecord {
    let inspection: Inspection
    let authority: String
    static let schemaName = "InspectionLine"
    static let meaning = "一次案卷抽查"
    static let fields: [WrittenField<Self>] = [
        WrittenField("key", "编号") { $0.inspection.key }, WrittenField("purpose", "抽查什么") { $0.inspection.purpose },
        WrittenField("authority", "机关") { $0.authority }, WrittenField("day", "锁定名单之日") { $0.inspection.day },
        WrittenField("count", "抽几件") { $0.inspection.terms.count },
        WrittenField("state", "状态：committed、drawn、closed、void") { $0.inspection.state.rawValue },
    ]
}

private struct InspectionRecord: WrittenRecord {
    let inspection: Inspection
    let names: @Sendable (String) -> String
    static let schemaName = "Inspection"
    static let meaning = "一次案卷抽查的名单、次序和结果"
    static let fields: [WrittenField<Self>] = [
        WrittenField("inspection", "是哪一次") { InspectionLine(inspection: $0.inspection, authority: $0.names($0.inspection.authority)) },
        WrittenField("procedures", "哪些程序") { $0.inspection.terms.procedures },
        WrittenField("first", "办结的首日") { $0.inspection.terms.first }, WrittenField("last", "办结的末日") { $0.inspection.terms.last },
        WrittenField("areas", "哪些地区") { $0.inspection.terms.areas }, WrittenField("commitment", "抽取以前的承诺") { $0.inspection.commitment },
        WrittenField("seed", "种子；揭示以前为 null") { $0.inspection.seed },
        WrittenField("fault", "重新计算与记录不符的地方；相符的为 null") { $0.inspection.fault },
        WrittenField("words", "结论，或者作废的理由；没有的为 null") { $0.inspection.words },
        WrittenField("files", "名单；揭示以后按次序") { record in
            record.inspection.files.map { InspectedFile(file: $0, authority: record.names($0.authority)) }
        },
    ]
}

private struct InspectedFile: WrittenRecord {
    let file: Inspection.File
    let authority: String
    static let schemaName = "InspectedFile"
    static let meaning = "名单上的一个办件"
    static let fields: [WrittenField<Self>] = [
        WrittenField("matter", "办件的编号") { $0.file.matter }, WrittenField("authority", "机关") { $0.authority },
        WrittenField("place", "次序，从 0 起；揭示以前为 null") { $0.file.place },
        WrittenField("score", "得分，满分 100；没有评查、没有适用的项目的为 null") { $0.file.score?.text },
    ]
}

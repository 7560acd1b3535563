import Law
public import Register

/// Writes a demonstration register as people get it from the national sites: one CSV file a kind, Chinese headings, UTF-8.
public struct DemoCSV: Sendable {
    private let register: DemoRegister
    private let kind: RightKind

    /// The rows of one kind, under the headings that lists of this kind have.
    public init(_ register: DemoRegister, kind: RightKind) { (self.register, self.kind) = (register, kind) }

    /// The headings, in the order of the columns.
    public var headings: [String] { columns.map(\.heading) }

    /// The whole file, a line at a time, headings first, each with its end (CRLF, RFC 4180).
    public var lines: some Sequence<String> & Sendable {
        DemoLines(first: Self.line(headings), count: register.counts[kind] ?? 0, draw: line)
    }

    private func line(_ index: Int) -> String {
        let record = register.record(kind, index)
        return Self.line(columns.map { $0.value(record) })
    }

    private var columns: [Column] {
        switch kind {
        case .patent: Self.patents
        case .trademark: Self.trademarks
        case .copyright: Self.copyright
        case .layout: Self.layouts
        case .variety: Self.varieties
        case .indication: Self.indications
        }
    }

    private struct Column: Sendable {
        let heading: String
        let value: @Sendable (RightRecord) -> String
        init(_ heading: String, _ value: @escaping @Sendable (RightRecord) -> String) { (self.heading, self.value) = (heading, value) }
    }

    private static let patents = [
        Column("申请号") { $0.key },
        Column("申请日") { day($0, .filing) },
        Column("公开(公告)号") { $0.numbers.last { $0.role != .application }?.canonical ?? "" },
        Column("公开(公告)日") { day($0.numbers.last { $0.role != .application }?.day) },
        Column("授权公告日") { day($0, .grant) },
        Column("发明名称") { title($0) },
        Column("专利类型") { $0.particulars.form?.title.dropping("专利") ?? "" },
        Column("申请(专利权)人") { parties($0, [.applicant, .holder]) },
        Column("发明人") { parties($0, [.inventor, .designer]) },
        Column("IPC分类号") { classes($0, .ipc) },
        Column("外观设计洛迦诺分类号") { classes($0, .locarno) },
        Column("摘要") { $0.abstracts.first?.text ?? "" },
        Column("法律状态") { status($0) },
        Column("代理机构") { agency($0) },
        Column("代理人") { parties($0, [.agent]) },
        Column("地址") { $0.parties.first?.address ?? "" },
        source,
    ]

    private static let trademarks = [
        Column("注册号") { $0.numbers.first?.canonical ?? "" },
        Column("国际分类") { classes($0, .nice) },
        Column("商标名称") { title($0) },
        Column("申请人") { parties($0, [.applicant, .holder]) },
        Column("地址") { $0.parties.first?.address ?? "" },
        Column("类似群") { classes($0, .similarGroup) },
        Column("商品/服务") { $0.goods.map(\.text).joined(separator: ";") },
        Column("申请日期") { day($0, .filing) },
        Column("初审公告日期") { day($0, .preliminaryPublication) },
        Column("注册公告日期") { day($0, .registration) },
        Column("专用权期限") { record in
            record.days[.expiry].map { "\(day(record.days[.renewal] ?? record.days[.registration]))至\($0)" } ?? ""
        },
        Column("商标状态") { status($0) },
        Column("代理机构") { agency($0) },
        source,
    ]

    private static let copyright = [
        Column("登记号") { $0.key },
        Column("著作权人") { parties($0, [.holder]) },
        Column("名称") { title($0) },
        Column("版本号") { $0.particulars.version ?? "" },
        Column("作者") { parties($0, [.author]) },
        Column("登记日期") { day($0, .registration) },
        Column("首次发表日期") { day($0, .firstPublication) },
        Column("开发完成日期") { day($0, .completion) },
        Column("摘要") { $0.abstracts.first?.text ?? "" },
        source,
    ]

    private static let layouts = [
        Column("布图设计登记号") { $0.key },
        Column("布图设计名称") { title($0) },
        Column("布图设计权利人") { parties($0, [.holder]) },
        Column("申请日") { day($0, .filing) },
        Column("布图设计颁证日") { day($0, .registration) },
        Column("首次商业利用日") { day($0, .firstUse) },
        source,
    ]

    private static let varieties = [
        Column("申请号") { $0.key },
        Column("品种名称") { title($0) },
        Column("属或者种") { $0.particulars.species ?? "" },
        Column("品种权人") { parties($0, [.holder]) },
        Column("培育人") { parties($0, [.breeder]) },
        Column("申请日") { day($0, .filing) },
        Column("公告日") { day($0, .publication) },
        Column("授权公告日") { day($0, .grant) },
        source,
    ]

    private static let indications = [
        Column("地理标志产品名称") { title($0) },
        Column("产品类别") { $0.particulars.species ?? "" },
        Column("保护范围") { $0.particulars.origin ?? "" },
        Column("批准公告号") { $0.particulars.announcement ?? "" },
        source,
    ]

    /// So that a file that has left the demonstration still says what it is.
    private static let source = Column("数据来源") { _ in DemoRegister.sourceName }

    private static func title(_ record: RightRecord) -> String { record.titles.first?.text ?? "" }
    private static func day(_ record: RightRecord, _ day: RightDay) -> String { self.day(record.days[day]) }
    private static func day(_ day: LocalDate?) -> String { day?.description ?? "" }

    private static func parties(_ record: RightRecord, _ roles: Set<PartyMention.Role>) -> String {
        record.parties.filter { roles.contains($0.role) }.map(\.name).joined(separator: ";")
    }

    /// The agency's name with its code, as the national sites print it.
    private static func agency(_ record: RightRecord) -> String {
        record.parties.first { $0.role == .agency }.map { agency in agency.identifier.map { "\(agency.name) \($0)" } ?? agency.name } ?? ""
    }

    private static func classes(_ record: RightRecord, _ scheme: ClassMark.Scheme) -> String {
        record.classes.filter { $0.scheme == scheme }.map(\.symbol).joined(separator: ";")
    }

    /// The status as the national sites put it.
    private static func status(_ record: RightRecord) -> String {
        record.events.last { states[$0.code] != nil }.flatMap { states[$0.code] } ?? ""
    }

    private static let states: [String: String] = [
        "PB01": "公布", "SE01": "实质审查", "GR01": "授权", "RR01": "授权", "CF01": "未缴年费专利权终止", "CX01": "专利权有效期届满", "IW01": "全部无效宣告",
        "AV01": "放弃专利权",
        "RJ01": "驳回", "WD01": "视为撤回", "MF01": "等待实质审查", "MP01": "初步审定", "MR01": "已注册", "MN01": "已注册", "MX01": "期满未续展", "MC01": "已注销",
        "MV01": "撤销",
        "MI01": "宣告无效", "MJ01": "驳回",
    ]

    private static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\r\n" }

    private static func quoted(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") }) else {
            return field
        }
        return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

extension String {
    fileprivate func dropping(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}

/// Lines drawn one at a time.
struct DemoLines: Sequence, Sendable {
    let first: String
    let count: Int
    let draw: @Sendable (Int) -> String

    func makeIterator() -> AnyIterator<String> {
        var index = -1
        return AnyIterator {
            defer { index += 1 }
            return index < 0 ? first : index < count ? draw(index) : nil
        }
    }
}

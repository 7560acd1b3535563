import Answers
import Design
import HTTPTypes
import Hummingbird
import Law
import Markup
import Register
import Web
import Wire

extension DataPages {
    static func download(_ kind: RightKind, _ format: ExportFormat) -> Address {
        Address("search", "export", query: ["kind": kind.rawValue, "format": format.rawValue])
    }

    /// Formats that have a document for a kind of right.
    static func formats(of kind: RightKind) -> [ExportFormat] {
        ExportFormat.allCases.filter { $0 != .st96 || kind == .patent || kind == .trademark }
    }

    /// What can be taken away whole, in which formats, and how to follow it from then on.
    func catalogue() async throws -> Page {
        let (sets, range) = (try await openData.dataSets(), try await openData.changeRange())
        let rows: [[HTML]] = sets.map { set in
            let links = Self.formats(of: set.kind).map { "\(Link($0.title, to: Self.download(set.kind, $0)))" as HTML }
            return [
                Link(set.kind.title, to: Address("search", query: ["kind": set.kind.rawValue])).html, HTML(plain: set.count.grouped),
                set.changed.map { "<time>\($0.beijingText)</time>" } ?? "没有记载", links.joined(separator: "　"),
            ]
        }
        let table = Table(
            id: "data-sets", caption: "数据集，件数由登记簿实时计出",
            columns: [.init("权利"), .init("件数", isFigure: true), .init("最近变更"), .init("下载")], rows: rows)
        let formats = Facts(ExportFormat.allCases.map { Fact($0.title, HTML(plain: $0.words)) }, isWide: true)
        let following: [HTML] = [
            "变更现在到第 \(Int(range.last).grouped) 号。\(Link("变更记录", to: Address("data", "changes")))写明哪些权利在什么时候变了。",
            "程序用 \(Link("/api/v1/changes", to: Address("api", "v1", "changes")))\u{3000}接着上次的序号取：每份导出的标头 <code>Helan-Change</code> 就是它的序号。",
            "\(Link("Atom 订阅", to: Address("data", "changes.atom")))，阅读器可以直接订阅。",
            "\(Link("数据目录（DCAT，JSON-LD）", to: Address("data", "catalog.jsonld")))，供目录系统收割。",
        ]
        return Page(
            "开放数据", current: Address("data"), crumbs: [Crumb("首页", Address()), Crumb("开放数据")], canonical: Address("data"),
            body: """
                \(Heading("开放数据"))\(Lead("登记簿里公开的全部内容，不用登录，不限件数。任何检索结果、一个主体的权利、一件权利，也可以在它们的页面上导出。"))\
                \(table)\(Section("格式", formats.html))\(Section("跟着变更走", Points(following).html))\
                \(Section("使用", Points(uses).html))
                """)
    }

    private var uses: [HTML] {
        [
            "每件权利都写明资料的来源和截至日期；与国家主管机关的登记簿不一致的，以登记簿为准。", "自然人的住址和证件号码不在导出之中。",
            "CSV、Excel 和 JSON 行可以原样导回另一个贺兰平台。",
        ]
    }

    /// The same for catalogues that gather catalogues (DCAT 3).
    func catalogueData(_ request: Request) async throws -> Response {
        let site = site(request)
        let sets: [JSON] = try await openData.dataSets().map { set in
            let distributions: [JSON] = Self.formats(of: set.kind).map { format in
                .object([
                    "@type": .string("dcat:Distribution"), "dct:title": .string(format.title),
                    "dcat:mediaType": .string(String(format.mediaType.prefix { $0 != ";" })),
                    "dcat:downloadURL": .object(["@id": .string(site + Self.download(set.kind, format).description)]),
                ])
            }
            var fields: [String: JSON] = [
                "@type": .string("dcat:Dataset"), "@id": .string("\(site)/data#\(set.kind.rawValue)"),
                "dct:title": .string("\(settings.region)\(set.kind.title)"),
                "dct:description": .string("\(settings.region)登记簿中的\(set.kind.title)，共 \(set.count) 件"),
                "dct:language": .string("zh"), "dcat:distribution": .array(distributions),
            ]
            if let changed = set.changed { fields["dct:modified"] = .string(changed.utcText) }
            return .object(fields)
        }
        let catalogue = JSON.object([
            "@context": .object([
                "dcat": .string("http://www.w3.org/ns/dcat#"), "dct": .string("http://purl.org/dc/terms/"),
            ]),
            "@type": .string("dcat:Catalog"), "@id": .string("\(site)/data"), "dct:title": .string("\(settings.region)知识产权开放数据"),
            "dcat:dataset": .array(sets),
        ])
        return Response(
            status: .ok, headers: [.contentType: "application/ld+json; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: catalogue.indentedText + "\n")))
    }
}

extension ExportFormat {
    /// What it holds, and for whom.
    fileprivate var words: String {
        switch self {
        case .csv: "一件一行，UTF-8，带表头；表格软件和数据库都能打开，可以再导入"
        case .xlsx: "WPS 和 Excel 打开；号码都是文本，超过一张工作表的接着写下一张；末页写明来源"
        case .json: "一行一件，完整的记录和来源；内容最全，可以再导入"
        case .st96: "世界知识产权组织 ST.96，只有专利和商标"
        case .ris: "文献管理软件使用的题录"
        }
    }
}

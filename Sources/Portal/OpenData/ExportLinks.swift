import Design
import Markup
import Register
import Web

/// Links to the files of what a page shows, one for each format.
struct ExportLinks: Component {
    private let title: String
    private let address: Address
    private let formats: [ExportFormat]

    /// All hits of a search.
    init(_ request: ResultsRequest) {
        title = "导出全部结果"
        address = request.address.query.reduce(Address("search", "export")) { $0.adding($1.name, $1.value) }
        formats = request.kind.map(DataPages.formats) ?? ExportFormat.allCases
    }

    /// A party's rights.
    init(party key: String, kind: RightKind?) {
        title = "导出"
        address = Address("party", key, "export", query: ["kind": kind?.rawValue])
        formats = kind.map(DataPages.formats) ?? ExportFormat.allCases
    }

    /// One right.
    init(right kind: RightKind, _ key: String) {
        title = "导出"
        address = Address("right", kind.rawValue, key, "export")
        formats = DataPages.formats(of: kind)
    }

    var html: HTML {
        let links = formats.map { "\(Link($0.title, to: address.adding("format", $0.rawValue)))" as HTML }
        return Quiet("\(title)：\(links.joined(separator: "　"))").html
    }
}

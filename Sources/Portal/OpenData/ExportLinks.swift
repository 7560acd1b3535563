import Answers
import Design
import Markup
import Register
import Web

/// Links to the files of what a page shows, one for each format.
struct ExportLinks: Component {
    private let title: Phrase
    private let address: Address
    private let formats: [ExportFormat]

    /// All hits of a search.
    init(_ request: ResultsRequest) {
        title = SearchWords.exportAll
        address = request.address.query.reduce(Address("search", "export")) { $0.adding($1.name, $1.value) }
        formats = request.kind.map(DataPages.formats) ?? ExportFormat.allCases
    }

    /// A party's rights.
    init(party key: String, kind: RightKind?) {
        title = SearchWords.export
        address = Address("party", key, "export", query: ["kind": kind?.rawValue])
        formats = kind.map(DataPages.formats) ?? ExportFormat.allCases
    }

    /// One right.
    init(right kind: RightKind, _ key: String) {
        title = SearchWords.export
        address = Address("right", kind.rawValue, key, "export")
        formats = DataPages.formats(of: kind)
    }

    var html: HTML {
        let links = formats.map { "\(Link($0.words.text, to: address.adding("format", $0.rawValue)))" as HTML }
        return Quiet("\(title)\(SearchWords.colon)\(links.joined(separator: "　"))").html
    }
}

extension ExportFormat {
    fileprivate var words: Phrase {
        switch self {
        case .csv: Phrase(title, "CSV")
        case .xlsx: Phrase(title, "Excel")
        case .json: Phrase(title, "JSON lines")
        case .st96: Phrase(title, "ST.96 XML")
        case .ris: Phrase(title, "RIS")
        }
    }
}

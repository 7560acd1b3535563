public import Law
public import Register

/// Gives rights away as files: any search result, a party's rights, one right. No cap, no account.
public protocol ExportPort: Sendable {
    /// Prepares an export; nothing is written before `write` is called. Nil where there is no such party or right.
    /// Throws `QueryProblem` where the words cannot be read as a query.
    /// - Parameter site: the site's address, by which a file that is read elsewhere leads back to a right's page; empty where it is not known.
    func export(_ scope: ExportScope, as format: ExportFormat, site: String) async throws -> Export?
}

/// What is exported.
public enum ExportScope: Sendable, Hashable {
    /// All hits of a search, whatever its offset and limit.
    case search(ResultsRequest)
    /// What a party owns or has applied for.
    case party(String, RightKind?)
    case right(RightKind, String)
}

/// The formats of exports. Raw values stand in addresses.
public enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    case csv, xlsx, json, st96, ris

    /// In Chinese.
    public var title: String {
        switch self {
        case .csv: "CSV 表格"
        case .xlsx: "Excel 工作簿"
        case .json: "JSON 行"
        case .st96: "ST.96 XML"
        case .ris: "RIS 题录"
        }
    }

    public var fileExtension: String {
        switch self {
        case .csv, .xlsx, .ris: rawValue
        case .json: "jsonl"
        case .st96: "xml"
        }
    }

    public var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8; header=present"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .json: "application/jsonl; charset=utf-8"
        case .st96: "application/xml; charset=utf-8"
        case .ris: "application/x-research-info-systems; charset=utf-8"
        }
    }
}

/// An export that is ready to be written.
public struct Export: Sendable {
    public var format: ExportFormat
    /// Rights that the file holds.
    public var count: Int
    /// Rights of kinds that the format has no document for.
    public var leftOut: Int
    /// What was asked for, in words.
    public var words: String
    public var made: Instant
    /// The last change of the register before it was read: who follows the feed goes on from here.
    public var change: Int64
    /// Hands over piece after piece, and reads the next only when the one before is taken. No snapshot of the database is held between.
    public var write: Writer

    public typealias Writer = @Sendable (_ send: ([UInt8]) async throws -> Void) async throws -> Void

    public init(
        format: ExportFormat, count: Int, leftOut: Int = 0, words: String, made: Instant, change: Int64, write: @escaping Writer
    ) {
        (self.format, self.count, self.leftOut, self.words) = (format, count, leftOut, words)
        (self.made, self.change, self.write) = (made, change, write)
    }
}

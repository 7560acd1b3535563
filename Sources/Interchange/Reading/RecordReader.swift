public import Credit
public import Law
public import Register

/// Reads one file and calls back with each item, in memory that does not grow with the file.
public protocol RecordReader: Sendable {
    /// What the file says of itself: known once the reader exists.
    var facts: FileFacts { get }

    /// Reads the whole file without giving anything back, for formats where a fault anywhere condemns all of it (XML, XLSX).
    ///
    /// An import calls this before it writes. Returns the number of items where counting is worth its time.
    /// - Throws: `FileRefusal`.
    func validate() throws -> Int?

    /// Calls back with each item from the cursor on. The cursor given with an item is where to go on after that item.
    /// - Throws: `FileRefusal`, or whatever the callback throws.
    func read(from cursor: Cursor, _ body: (ReadItem, Cursor) throws -> Void) throws
}

/// A place in a file between two items. Opaque to the importer, which keeps it with the rows it commits.
public struct Cursor: Codable, Sendable, Hashable {
    /// Byte of the file where the next item begins (CSV, JSON lines), or the number of items to pass over.
    public var offset: Int64
    /// Position of the last item that lies before this place, as `ReadItem.position` counts.
    public var position: Int
    /// How many records of the item at this place are done: one row of a trade mark in three classes is three records.
    public var part: Int

    public init(offset: Int64, position: Int, part: Int = 0) {
        (self.offset, self.position, self.part) = (offset, position, part)
    }

    public static let start = Cursor(offset: 0, position: 0)
}

/// What a reader finds.
public enum ReadItem: Sendable, Hashable {
    case record(RightRecord, position: Int)
    case classification(ClassificationEntry, position: Int)
    case directory(DirectoryEntry, position: Int)
    case rejected(RejectedItem)

    /// Row of the table, line of the file or number of the document, from 1; in a table the heading is row 1.
    public var position: Int {
        switch self {
        case .record(_, let position), .classification(_, let position), .directory(_, let position): position
        case .rejected(let item): item.position
        }
    }
}

/// An item that cannot be taken in, with all there is to mend it.
public struct RejectedItem: Sendable, Hashable {
    public enum Raw: Sendable, Hashable {
        /// The row as it stood, in the order of `FileFacts.heading`.
        case row([String])
        /// The line of JSON, or the beginning of the XML document.
        case text(String)
    }
    public var position: Int
    public var raw: Raw
    /// At least one.
    public var reasons: [Reject]

    public init(position: Int, raw: Raw, reasons: [Reject]) { (self.position, self.raw, self.reasons) = (position, raw, reasons) }

    /// All reasons in one Chinese sentence.
    public var reason: String { reasons.map(\.description).joined(separator: "；") }
}

/// One reason why an item is rejected.
public struct Reject: Sendable, Hashable, CustomStringConvertible {
    /// The column or element, as the file names it; nil where the whole item is meant.
    public var field: String?
    /// What stood there, shortened.
    public var value: String?
    /// What is wrong and what to do, in Chinese.
    public var text: String

    public init(_ text: String, field: String? = nil, value: String? = nil) {
        (self.text, self.field) = (text, field)
        self.value = value.map { $0.count > 60 ? $0.prefix(60) + "…" : $0 }
    }

    public var description: String {
        let place = field.map { "“\($0)”" } ?? ""
        let found = value.map { place.isEmpty ? "“\($0)”" : "写的是“\($0)”" } ?? ""
        let head = place + found
        return head.isEmpty ? text : head + "：" + text
    }
}

/// What a file says of itself.
public struct FileFacts: Sendable, Hashable {
    public struct Column: Sendable, Hashable {
        /// As the file heads it.
        public var heading: String
        /// What Helan takes it for, in Chinese.
        public var meaning: String
        public init(heading: String, meaning: String) { (self.heading, self.meaning) = (heading, meaning) }
    }
    public var format: FileFormat
    /// The format and how it was told, in Chinese, such as `逗号分隔的表格（GB18030），专利`.
    public var title: String
    /// The day the file was made or as of which it speaks, where it says.
    public var asOf: LocalDate?
    /// Bytes in the file.
    public var size: Int64
    /// Headings of a table in their order; empty for other formats.
    public var heading: [String] = []
    /// Columns understood.
    public var columns: [Column] = []
    /// Columns not understood, whose content is not taken in.
    public var unknownColumns: [String] = []

    public init(format: FileFormat, title: String, size: Int64, asOf: LocalDate? = nil) {
        (self.format, self.title, self.size, self.asOf) = (format, title, size, asOf)
    }
}

/// Why a file as a whole is not taken in. Nothing of it is.
public struct FileRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, where, and what to do, in Chinese.
    public let reason: String
    public init(_ reason: String) { self.reason = reason }
    public var description: String { reason }
}

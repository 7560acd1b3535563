public import Law

/// What a field holds, as forms, JSON and the log write it. Days and moments are text in ISO form, money is a number of fen.
public enum FieldValue: Sendable, Hashable, Codable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([FieldValue])
    /// A row of a table, by column.
    case record([String: FieldValue])

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([FieldValue].self) {
            self = .list(list)
        } else {
            self = .record(try container.decode([String: FieldValue].self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number): try container.encode(number)
        case .flag(let flag): try container.encode(flag)
        case .list(let list): try container.encode(list)
        case .record(let record): try container.encode(record)
        }
    }
}

extension FieldValue {
    /// The value where it is of that kind, else nil.
    public var text: String? { if case .text(let text) = self { text } else { nil } }
    public var number: Int? { if case .number(let number) = self { number } else { nil } }
    public var record: [String: FieldValue]? { if case .record(let record) = self { record } else { nil } }
}

/// A type that a field of an event can have. What cannot be read back from an old log is nil, never an error.
public protocol FieldContent: Sendable {
    init?(_ value: FieldValue)
    var value: FieldValue { get }
}

extension String: FieldContent {
    public init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self = text
    }
    public var value: FieldValue { .text(self) }
}

extension Int: FieldContent {
    public init?(_ value: FieldValue) {
        guard case .number(let number) = value else { return nil }
        self = number
    }
    public var value: FieldValue { .number(self) }
}

extension Bool: FieldContent {
    public init?(_ value: FieldValue) {
        guard case .flag(let flag) = value else { return nil }
        self = flag
    }
    public var value: FieldValue { .flag(self) }
}

extension LocalDate: FieldContent {
    public init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self.init(iso: text)
    }
    public var value: FieldValue { .text(description) }
}

extension Array: FieldContent where Element: FieldContent {
    public init?(_ value: FieldValue) {
        guard case .list(let list) = value else { return nil }
        self = list.compactMap(Element.init)
    }
    public var value: FieldValue { .list(map(\.value)) }
}

/// A row of a table within an event, with typed columns of its own.
public protocol FieldRecord: FieldContent {
    static var fields: [Field<Self>] { get }
    init()
}

extension FieldRecord {
    public init?(_ value: FieldValue) {
        guard case .record(let values) = value else { return nil }
        self.init()
        for field in Self.fields { field.write(&self, values[field.outline.name]) }
    }

    public var value: FieldValue {
        var values: [String: FieldValue] = [:]
        for field in Self.fields { values[field.outline.name] = field.read(self) }
        return .record(values)
    }

    var faults: [FieldFault] { Self.fields.faults(in: self) }
}

/// A closed choice, such as the manner of service. The raw values stand in logs and never change their meaning.
public protocol FieldChoice: FieldContent, RawRepresentable<String>, CaseIterable, Hashable {
    var title: String { get }
}

extension FieldChoice {
    public init?(_ value: FieldValue) {
        guard case .text(let text) = value else { return nil }
        self.init(rawValue: text)
    }
    public var value: FieldValue { .text(rawValue) }
}

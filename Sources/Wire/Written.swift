public import Law

/// A value that is sent as JSON, with the schema of what is sent.
public protocol Written: Sendable {
    var json: JSON { get }
    static var schema: Schema { get }
}

/// A value that is sent as an object. Its fields are declared once: what is sent and what the schema promises are read from the same list,
/// so that neither can drift from the other.
public protocol WrittenRecord: Written {
    /// The name under which schemas refer to it.
    static var schemaName: String { get }
    /// What it is, in Chinese.
    static var meaning: String { get }
    static var fields: [WrittenField<Self>] { get }
}

/// One field of an object.
public struct WrittenField<Owner>: Sendable {
    public let name: String
    /// In Chinese.
    public let meaning: String
    public let schema: Schema
    /// Whether the key is always there, null where nothing is known; else it is left out.
    public let isRequired: Bool
    let read: @Sendable (Owner) -> JSON?

    public init<Value: Written>(_ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> Value) {
        (self.name, self.meaning, self.schema, isRequired) = (name, meaning, Value.schema, true)
        self.read = { read($0).json }
    }

    /// With a schema that says more than the type does, such as a range.
    public init<Value: Written>(
        _ name: String, _ meaning: String, as schema: Schema, _ read: @escaping @Sendable (Owner) -> Value
    ) {
        (self.name, self.meaning, self.schema, isRequired) = (name, meaning, schema, true)
        self.read = { read($0).json }
    }

    /// A key that is left out where there is nothing to say.
    public static func ifAny<Value: Written>(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> Value?
    ) -> Self {
        Self(name: name, meaning: meaning, schema: Value.schema, isRequired: false) { read($0)?.json }
    }

    private init(name: String, meaning: String, schema: Schema, isRequired: Bool, read: @escaping @Sendable (Owner) -> JSON?) {
        (self.name, self.meaning, self.schema, self.isRequired, self.read) = (name, meaning, schema, isRequired, read)
    }
}

extension WrittenRecord {
    public var json: JSON {
        var out: [String: JSON] = [:]
        for field in Self.fields { out[field.name] = field.read(self) }
        return .object(out)
    }

    public static var schema: Schema {
        var properties: [String: JSON] = [:]
        var parts: [String: JSON] = [:]
        for field in fields {
            properties[field.name] = field.schema.described(field.meaning).json
            parts.merge(field.schema.parts) { first, _ in first }
        }
        parts[schemaName] = [
            "type": "object", "description": .string(meaning), "properties": .object(properties),
            "required": .array(fields.filter(\.isRequired).map { .string($0.name) }),
        ]
        return Schema(["$ref": .string(Schema.home + schemaName)], parts: parts)
    }
}

// MARK: Plain values

extension String: Written {
    public var json: JSON { .string(self) }
    public static var schema: Schema { .string }
}

extension Bool: Written {
    public var json: JSON { .bool(self) }
    public static var schema: Schema { .boolean }
}

extension Int: Written {
    public var json: JSON { .integer(Int64(self)) }
    public static var schema: Schema { .integer }
}

extension Int64: Written {
    public var json: JSON { .integer(self) }
    public static var schema: Schema { .integer }
}

extension Optional: Written where Wrapped: Written {
    public var json: JSON { self?.json ?? .null }
    public static var schema: Schema { Wrapped.schema.orNull }
}

extension Array: Written where Element: Written {
    public var json: JSON { .array(map(\.json)) }
    public static var schema: Schema { .array(of: Element.schema) }
}

extension Dictionary: Written where Key == String, Value: Written {
    public var json: JSON { .object(mapValues(\.json)) }
    public static var schema: Schema { .dictionary(of: Value.schema) }
}

/// Words of a closed list.
extension Written where Self: RawRepresentable & CaseIterable, RawValue == String {
    public var json: JSON { .string(rawValue) }
    public static var schema: Schema { .choice(allCases.map(\.rawValue)) }
}

// MARK: Values of the law

extension LocalDate: Written {
    public var json: JSON { .string(description) }
    public static var schema: Schema { .day }
}

extension Instant: Written {
    public var json: JSON { .string(utcText) }
    public static var schema: Schema { .moment }
}

extension Money: Written {
    public var json: JSON { .integer(fen) }
    public static var schema: Schema { .fen }
}

extension Evidence: Written {}

public import Law

/// SQL whose interpolations are bound arguments, never text. One text serves both databases.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    /// Literal pieces; an argument stands between each two.
    public let pieces: [String]
    public let arguments: [Value]

    /// A statement made of another one.
    init(pieces: [String], arguments: [Value]) { (self.pieces, self.arguments) = (pieces, arguments) }
    public init(stringLiteral value: String) { (pieces, arguments) = ([value], []) }
    public init(stringInterpolation: Interpolation) {
        (pieces, arguments) = (stringInterpolation.pieces, stringInterpolation.arguments)
    }

    /// The text with the dialect's placeholders.
    public func text(_ dialect: Dialect) -> String {
        guard pieces.count > 1 else { return dialect.definition(pieces[0]) }
        var out = pieces[0]
        for (n, piece) in pieces.dropFirst().enumerated() {
            if dialect == .sqlite { out += "?" } else { out += "$\(n + 1)" }
            out += piece
        }
        return out
    }

    /// Arguments with commas between them; NULL where there are none.
    public static func list(_ values: [Int64]) -> SQL { list(values.map(Value.integer)) }
    public static func list(_ values: [String]) -> SQL { list(values.map(Value.text)) }

    private static func list(_ values: [Value]) -> SQL {
        guard !values.isEmpty else { return "NULL" }
        return SQL(pieces: [""] + values.dropFirst().map { _ in ", " } + [""], arguments: values)
    }

    /// What a statement is known by, whatever its arguments. The literal pieces of a statement in source are the same strings in memory each time,
    /// so that neither hashing nor comparing looks at their text.
    public struct Form: Hashable, Sendable {
        let pieces: [String]

        public func hash(into hasher: inout Hasher) {
            hasher.combine(pieces.count)
            hasher.combine(pieces.reduce(0) { $0 &* 31 &+ $1.utf8.count })
        }
    }
    public var form: Form { Form(pieces: pieces) }

    public struct Interpolation: StringInterpolationProtocol {
        var pieces = [""]
        var arguments: [Value] = []
        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) { pieces[pieces.count - 1] += literal }
        public mutating func appendInterpolation(_ value: String) { append(.text(value)) }
        public mutating func appendInterpolation(_ value: String?) { append(value.map(Value.text) ?? .null) }
        public mutating func appendInterpolation(_ value: Int) { append(.integer(Int64(value))) }
        public mutating func appendInterpolation(_ value: Int?) { append(value.map { .integer(Int64($0)) } ?? .null) }
        public mutating func appendInterpolation(_ value: Int64) { append(.integer(value)) }
        public mutating func appendInterpolation(_ value: Int64?) { append(value.map(Value.integer) ?? .null) }
        public mutating func appendInterpolation(_ value: [UInt8]) { append(.bytes(value)) }
        public mutating func appendInterpolation(_ value: LocalDate) { append(.text(value.description)) }
        public mutating func appendInterpolation(_ value: LocalDate?) { append(value.map { .text($0.description) } ?? .null) }
        public mutating func appendInterpolation(_ value: Instant) { append(.integer(value.microseconds)) }
        public mutating func appendInterpolation(_ value: Instant?) { append(value.map { .integer($0.microseconds) } ?? .null) }
        public mutating func appendInterpolation(_ value: [UInt8]?) { append(value.map(Value.bytes) ?? .null) }
        /// Bytes that are UTF-8 already, for a column of text.
        public mutating func appendInterpolation(utf8 value: [UInt8]) { append(.utf8(value)) }
        /// A fragment with its own arguments, such as a filter built from parts.
        public mutating func appendInterpolation(_ fragment: SQL) {
            for (n, piece) in fragment.pieces.enumerated() {
                if n > 0 { append(fragment.arguments[n - 1]) }
                appendLiteral(piece)
            }
        }
        private mutating func append(_ value: Value) {
            arguments.append(value)
            pieces.append("")
        }
    }
}

/// Why something about credit is refused: what is wrong and what to do, in Chinese, each with the field of the form that is concerned.
public struct CreditRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public struct Fault: Sendable, Hashable {
        public let text: String
        /// Empty for the form as a whole.
        public let field: String
        public init(_ text: String, at field: String = "") { (self.text, self.field) = (text, field) }
    }
    public let all: [Fault]
    public var description: String { all.map(\.text).joined(separator: "") }

    public init(_ text: String, at field: String = "") { all = [Fault(text, at: field)] }
    init(_ all: [Fault]) { self.all = all }
}

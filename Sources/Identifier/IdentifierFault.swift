/// Why a text is not a number of the kind asked for.
public struct IdentifierFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// How far the text is from the kind.
    public enum Nature: Sendable, Hashable {
        /// Not written like a number of this kind at all.
        case form
        /// Written like one, and wrong: a check character, a year or a code that cannot be.
        case value
    }
    public let nature: Nature
    /// What is wrong and what would be right, in Chinese.
    public let reason: String
    /// The number as far as it could be read, in canonical writing; only where `nature` is `value`.
    public let reading: String?

    static func form(_ reason: String) -> Self { Self(nature: .form, reason: reason, reading: nil) }
    static func value(_ reason: String, reading: String) -> Self { Self(nature: .value, reason: reason, reading: reading) }

    public var description: String { reason }
}

/// A number that has been read and checked.
public protocol CheckedNumber: Hashable, Sendable {
    /// The one writing under which the register files and finds it.
    var canonical: String { get }
    /// What the reader should know although the number is accepted, in Chinese: a check character that was missing, a rule not confirmed.
    var notes: [String] { get }

    /// Reads any common writing. Throws what is wrong and what would be right.
    static func parse(_ text: String) throws(IdentifierFault) -> Self
}

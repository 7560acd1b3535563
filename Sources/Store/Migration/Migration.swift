/// One step in the life of the tables: numbered in its room, told in words, forward only.
///
/// A migration that was ever released stays as it is: its text is kept as a checksum, and a changed one is refused.
public struct Migration: Sendable {
    /// The room that the tables belong to, such as `store`.
    public let room: String
    /// Counts from 1 in its room.
    public let number: Int
    /// What it does, for whoever watches it run.
    public let words: String
    /// Run in order, in one transaction. The texts carry no arguments; column types are BIGINT, TEXT and BYTES.
    public let statements: [SQL]

    public init(_ room: String, _ number: Int, _ words: String, _ statements: [SQL]) {
        (self.room, self.number, self.words, self.statements) = (room, number, words, statements)
    }
}

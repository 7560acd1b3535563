/// Corrects one field of an earlier entry that was written down wrongly. Entries are never changed: the correction stands behind them, what is
/// read is the corrected value, and a clock that started from the field is counted anew. It changes no outcome: the step that was taken must
/// hold with the right value too, else what was decided has to be undone as the law says.
public struct EntryCorrected: Event {
    public static let kind = "matter.corrected"
    public static let title = "更正案卷条目"
    /// The number of the entry.
    public var entry: Int?
    /// The name of its field.
    public var field: String?
    /// As it is typed in a form; several lines for a field of several parties. Nil where the field should have been left blank.
    public var value: String?
    /// Whether the field should have been left blank. Said apart from the value, which may be erased later.
    public var isBlank: Bool?
    public var reason: String?
    public init() {}

    public init(_ entry: Int, _ field: String, _ value: String, because reason: String) {
        (self.entry, self.field, self.value, self.reason) = (entry, field, value, reason)
    }

    /// That an optional field should have been left blank.
    public init(_ entry: Int, blank field: String, because reason: String) {
        (self.entry, self.field, isBlank, self.reason) = (entry, field, true, reason)
    }

    // The value may be that of a personal field, so it is kept as those are.
    public static let fields: [Field<Self>] = [
        .number(\.entry, "entry", "更正第几项", in: 1...100_000, seen: .parties), .text(\.field, "field", "栏目"),
        .text(\.value, "value", "更正后的内容", need: .optional, seen: .personal, longest: 20_000, lines: 3),
        .flag(\.isBlank, "blank", "这一栏应当空着", need: .optional),
        .text(\.reason, "reason", "更正的理由", longest: 1000, lines: 3),
    ]
}

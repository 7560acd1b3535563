/// A fact that enters the file of a matter, with typed fields. Entries are recorded once and never changed.
public protocol Event: Sendable, SendableMetatype {
    /// Unique in its procedure, and stable: with the version it names a layout that old logs hold forever.
    static var kind: String { get }
    /// Counts from 1; a new one where fields change their meaning. Fields that only join or go need none.
    static var version: Int { get }
    /// What is done, as a button says it: 提交调解请求书.
    static var title: String { get }
    static var fields: [Field<Self>] { get }
    /// Blank: what forms start from and old logs are read into.
    init()
}

extension Event {
    public static var version: Int { 1 }

    /// What is filled in, by field name.
    public var values: [String: FieldValue] {
        var values: [String: FieldValue] = [:]
        for field in Self.fields { values[field.outline.name] = field.read(self) }
        return values
    }

    /// The event as a log holds it: names that it no longer has are passed over, fields that the log did not know stay blank.
    public init(values: [String: FieldValue]) {
        self.init()
        for field in Self.fields { field.write(&self, values[field.outline.name]) }
    }

    /// What is missing or wrong in what is filled in; empty where it may be filed.
    public var faults: [FieldFault] { Self.fields.faults(in: self) }
}

extension Array {
    /// What is missing or wrong in what is filled in.
    func faults<Content>(in content: Content) -> [FieldFault] where Element == Field<Content> {
        compactMap { field in
            if field.outline.need == .required, field.read(content) == nil {
                return FieldFault(field.outline.name, .missing, "请填写\(field.outline.label)")
            }
            return field.check(content).map { FieldFault(field.outline.name, .unfit, $0) }
        }
    }
}

/// What is wrong with one field, for the person who filled it in.
public struct FieldFault: Error, Sendable, Hashable {
    public enum Code: String, Sendable, Hashable { case missing, unreadable, unfit }
    public let field: String
    public let code: Code
    /// In Chinese: what is wrong and what to do.
    public let text: String

    public init(_ field: String, _ code: Code, _ text: String) { (self.field, self.code, self.text) = (field, code, text) }
}

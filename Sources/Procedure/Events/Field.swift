public import Law

/// One field of an event. The same declaration draws the form, reads what was typed, writes the log and describes the API.
public struct Field<Content>: Sendable {
    public let outline: FieldOutline
    let read: @Sendable (Content) -> FieldValue?
    let write: @Sendable (inout Content, FieldValue?) -> Void
    /// Beyond its kind; in Chinese, what is wrong and what to do.
    let check: @Sendable (Content) -> String?

    private init<Value: FieldContent>(
        _ path: any WritableKeyPath<Content, Value?> & Sendable, _ outline: FieldOutline, _ check: @escaping @Sendable (Value) -> String?
    ) {
        self.outline = outline
        read = { $0[keyPath: path]?.value }
        write = { $0[keyPath: path] = $1.flatMap(Value.init) }
        self.check = { $0[keyPath: path].flatMap(check) }
    }

    /// A line of text, or several lines where `lines` is more than one.
    /// - Parameter isOfficial: only whoever acts for the authority fills it in.
    public static func text(
        _ path: any WritableKeyPath<Content, String?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties, longest: Int = 200, lines: Int = 1, isOfficial: Bool = false,
        check: @escaping @Sendable (String) -> String? = { _ in nil }
    ) -> Self {
        Self(path, FieldOutline(name, label, .text(longest: longest, lines: lines), help, need, seen, isOfficial: isOfficial), check)
    }

    /// A day in the calendar; the law's days, so without an hour.
    /// - Parameter isOfficial: only whoever acts for the authority fills it in, such as the day on which a paper reached it.
    public static func day(
        _ path: any WritableKeyPath<Content, LocalDate?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties, isOfficial: Bool = false,
        check: @escaping @Sendable (LocalDate) -> String? = { _ in nil }
    ) -> Self {
        Self(path, FieldOutline(name, label, .day, help, need, seen, isOfficial: isOfficial), check)
    }

    /// Yes or no.
    public static func flag(
        _ path: any WritableKeyPath<Content, Bool?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties
    ) -> Self {
        Self(path, FieldOutline(name, label, .flag, help, need, seen), { _ in nil })
    }

    /// A whole number.
    public static func number(
        _ path: any WritableKeyPath<Content, Int?> & Sendable, _ name: String, _ label: String, unit: String = "",
        in range: ClosedRange<Int>, help: String? = nil, need: FieldNeed = .required, seen: FieldAudience = .parties
    ) -> Self {
        Self(path, FieldOutline(name, label, .number(range, unit: unit), help, need, seen), { _ in nil })
    }

    /// An amount, kept in fen and typed in yuan.
    public static func money(
        _ path: any WritableKeyPath<Content, Int?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties
    ) -> Self {
        Self(path, FieldOutline(name, label, .money, help, need, seen), { _ in nil })
    }

    /// One of a closed list.
    public static func choice<Choice: FieldChoice>(
        _ path: any WritableKeyPath<Content, Choice?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties
    ) -> Self {
        let options = Choice.allCases.map { FieldOption(code: $0.rawValue, title: $0.title) }
        return Self(path, FieldOutline(name, label, .choice(options), help, need, seen), { _ in nil })
    }

    /// The number of a right, as somebody writes it; the platform completes and checks it against the register.
    public static func right(
        _ path: any WritableKeyPath<Content, String?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties
    ) -> Self {
        Self(path, FieldOutline(name, label, .right, help, need, seen), { _ in nil })
    }

    /// A party: its unified social credit code, or its name where it has none.
    public static func party(
        _ path: any WritableKeyPath<Content, String?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties
    ) -> Self {
        Self(path, FieldOutline(name, label, .party, help, need, seen), { _ in nil })
    }

    /// Several parties in one role, one a line, each a credit code or a name.
    public static func parties(
        _ path: any WritableKeyPath<Content, [String]?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties
    ) -> Self {
        Self(path, FieldOutline(name, label, .parties, help, need, seen), { $0.isEmpty ? "请填写\(label)" : nil })
    }

    /// A table of typed rows, such as a claim chart. A form sends its columns as `name.column`, a value a row.
    public static func rows<Row: FieldRecord>(
        _ path: any WritableKeyPath<Content, [Row]?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .required, seen: FieldAudience = .parties, check: @escaping @Sendable ([Row]) -> String? = { _ in nil }
    ) -> Self {
        Self(path, FieldOutline(name, label, .rows(Row.fields.map(\.outline)), help, need, seen)) { rows in
            for (index, row) in rows.enumerated() {
                if let fault = row.faults.first { return "\(label)第\(index + 1)行：\(fault.text)" }
            }
            return check(rows)
        }
    }

    /// Files that were handed in, by their SHA-256.
    public static func files(
        _ path: any WritableKeyPath<Content, [String]?> & Sendable, _ name: String, _ label: String, help: String? = nil,
        need: FieldNeed = .optional, seen: FieldAudience = .parties
    ) -> Self {
        Self(path, FieldOutline(name, label, .files, help, need, seen), { _ in nil })
    }
}

/// A field without its event: what forms, handbook and API say of it.
public struct FieldOutline: Sendable, Hashable {
    /// Stable: its key in logs, forms and JSON.
    public let name: String
    public let label: String
    public let kind: FieldKind
    public let help: String?
    public let need: FieldNeed
    public let seen: FieldAudience
    /// Only whoever acts for the authority fills it in; what others send under its name is passed over.
    public let isOfficial: Bool

    init(
        _ name: String, _ label: String, _ kind: FieldKind, _ help: String?, _ need: FieldNeed, _ seen: FieldAudience,
        isOfficial: Bool = false
    ) {
        (self.name, self.label, self.kind, self.help, self.need, self.seen) = (name, label, kind, help, need, seen)
        self.isOfficial = isOfficial
    }
}

public enum FieldNeed: Sendable, Hashable { case required, optional }

/// Who may read a field, beside those who handle the matter.
public enum FieldAudience: String, Sendable, Hashable, CaseIterable {
    /// Anyone, on the public page of the matter.
    case everyone
    /// The parties of the matter.
    case parties
    /// Nobody else.
    case handlers
    /// Nobody else, and reading it is logged: what is personal is kept beside the log, so that it can be erased.
    case personal
}

extension FieldAudience {
    /// Whether it may read a field.
    public func mayRead(_ field: FieldOutline) -> Bool {
        switch self {
        case .everyone: field.seen == .everyone
        case .parties: field.seen == .everyone || field.seen == .parties
        case .handlers, .personal: true
        }
    }
}

public enum FieldKind: Sendable, Hashable {
    /// Characters at most, and the lines a form offers.
    case text(longest: Int, lines: Int)
    case day
    case flag
    case number(ClosedRange<Int>, unit: String)
    /// In fen.
    case money
    case choice([FieldOption])
    case right
    case party
    case files
    /// Several parties in one role.
    case parties
    /// A table with these columns.
    case rows([FieldOutline])
}

public struct FieldOption: Sendable, Hashable {
    public let code: String
    public let title: String
}

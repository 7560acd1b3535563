extension Query {
    /// Reads what was typed; nil where there is nothing to look for.
    ///
    /// Words that stand side by side must all hold. `AND`, `OR`, `NOT` and `NEAR` in capitals join what stands about them: `NEAR` binds
    /// tightest, then `NOT`, then `AND`, then `OR`; `a NOT b` is a without b. A field (`ti:`, `标题:`, `ic=`) stands before a word, a quotation or
    /// a parenthesis and holds for all of it, unless a field inside says otherwise.
    public init?(typed text: String) throws(QueryError) {
        var parser = Parser(tokens: try Lexer.tokens(of: text), end: text.count)
        guard !parser.tokens.isEmpty else { return nil }
        let query = try parser.disjunction(in: nil, depth: 0)
        if let rest = parser.peek {
            throw QueryError("第 \(rest.place.lowerBound + 1) 个字处多了一个右括号。请去掉它，或者在前面补上左括号。", at: rest.place)
        }
        self = query
    }
}

/// How far apart and how deep a query may go.
public enum QueryLimits {
    /// Characters between the two sides of `NEAR` where no number is given.
    public static let nearness = 10
    /// The greatest number that `NEAR/` takes.
    public static let farthest = 1_000
}

/// A field to look in, and how to compare.
private struct Scope {
    var field: QueryField
    var comparison: Comparison
}

/// Recursive descent over the tokens.
private struct Parser {
    let tokens: [Token]
    /// Characters typed: where an error at the end stands.
    let end: Int
    var at = 0

    /// Deeper nesting than anyone types is refused, before it exhausts the stack.
    static let deepest = 64

    init(tokens: [Token], end: Int) { (self.tokens, self.end) = (tokens, end) }

    var peek: Token? { at < tokens.count ? tokens[at] : nil }

    mutating func disjunction(in scope: Scope?, depth: Int) throws(QueryError) -> Query {
        var parts = [try conjunction(in: scope, depth: depth)]
        while peek?.kind == .or {
            at += 1
            parts.append(try conjunction(in: scope, depth: depth))
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction(in scope: Scope?, depth: Int) throws(QueryError) -> Query {
        var parts = [try negation(in: scope, depth: depth)]
        while let next = peek, next.kind != .or, next.kind != .close {
            if next.kind == .and { at += 1 }
            parts.append(try negation(in: scope, depth: depth))
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation(in scope: Scope?, depth: Int) throws(QueryError) -> Query {
        var negative = false
        while peek?.kind == .not {
            at += 1
            negative.toggle()
        }
        let operand = try proximity(in: scope, depth: depth)
        return negative ? .not(operand) : operand
    }

    private mutating func proximity(in scope: Scope?, depth: Int) throws(QueryError) -> Query {
        let first = try operand(in: scope, depth: depth)
        guard let token = peek, case .near(let distance) = token.kind else { return first }
        at += 1
        let second = try operand(in: scope, depth: depth)
        guard case .term(let left) = first, case .term(let right) = second, left.isWords, right.isWords, left.field == right.field else {
            throw QueryError("第 \(token.place.lowerBound + 1) 个字处的 NEAR 两边应当各是一个词或者引号里的词，在同一个字段里。", at: token.place)
        }
        return .near(left, right, within: distance)
    }

    private mutating func operand(in scope: Scope?, depth: Int) throws(QueryError) -> Query {
        guard let token = peek else { throw missing(at: end..<end) }
        guard depth < Self.deepest else {
            throw QueryError("第 \(token.place.lowerBound + 1) 个字处括号套得太深(最多 \(Self.deepest) 层)。请简化检索式。", at: token.place)
        }
        switch token.kind {
        case .word(let text):
            at += 1
            return try leaf(text, quoted: false, in: scope, at: token.place)
        case .quoted(let text):
            at += 1
            return try leaf(text, quoted: true, in: scope, at: token.place)
        case .field(let field, let comparison):
            at += 1
            return try operand(in: Scope(field: field, comparison: comparison), depth: depth + 1)
        case .open:
            return try group(from: token, in: scope, depth: depth + 1)
        case .close, .and, .or, .not, .near:
            throw missing(at: token.place)
        }
    }

    private func leaf(_ text: String, quoted: Bool, in scope: Scope?, at place: Range<Int>) throws(QueryError) -> Query {
        guard let scope else { return .term(try Term(reading: text, quoted: quoted, field: nil, place: place)) }
        return try FieldValue(field: scope.field, comparison: scope.comparison, text: text, isQuoted: quoted, place: place).query()
    }

    private mutating func group(from open: Token, in scope: Scope?, depth: Int) throws(QueryError) -> Query {
        at += 1
        let query = try disjunction(in: scope, depth: depth)
        guard peek?.kind == .close else {
            throw QueryError("第 \(open.place.lowerBound + 1) 个字处的左括号没有配对。请补上右括号，或者去掉这个括号。", at: open.place)
        }
        at += 1
        return query
    }

    /// Nothing to look for where something must stand.
    private func missing(at place: Range<Int>) -> QueryError {
        guard at > 0 else { return QueryError("检索式不能以运算符或者右括号开头。请先填要查的词。", at: place) }
        let before = tokens[at - 1]
        let position = before.place.lowerBound + 1
        switch before.kind {
        case .field(let field, _): return QueryError("第 \(position) 个字处的字段“\(field.title)”后面缺少要查的词。请在冒号后填写。", at: before.place)
        case .open: return QueryError("第 \(position) 个字处的括号里没有内容。请填入要查的词，或者去掉括号。", at: before.place)
        default: return QueryError("第 \(position) 个字处的运算符后面缺少要查的词。请补上，或者给运算符加上引号作为普通词查。", at: before.place)
        }
    }
}

extension Term {
    /// Words of a text, which stand somewhere in it: what nearness can be asked of.
    fileprivate var isWords: Bool { field.map { $0.value == .words } ?? true && match == .whole }
}

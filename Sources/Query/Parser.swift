extension Query {
    /// Reads what was typed; nil where there is nothing to look for.
    ///
    /// Words that stand side by side must all hold. `AND`, `OR` and `NOT` in capitals join what stands about them: `NOT` binds
    /// tightest, then `AND`, then `OR`; `a NOT b` is a without b. A field (`ti:`, `标题:`, `ic=`) stands before a word, a quotation or
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

    mutating func disjunction(in field: QueryField?, depth: Int) throws(QueryError) -> Query {
        var parts = [try conjunction(in: field, depth: depth)]
        while peek?.kind == .or {
            at += 1
            parts.append(try conjunction(in: field, depth: depth))
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction(in field: QueryField?, depth: Int) throws(QueryError) -> Query {
        var parts = [try negation(in: field, depth: depth)]
        while let next = peek, next.kind != .or, next.kind != .close {
            if next.kind == .and { at += 1 }
            parts.append(try negation(in: field, depth: depth))
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private mutating func negation(in field: QueryField?, depth: Int) throws(QueryError) -> Query {
        var negative = false
        while peek?.kind == .not {
            at += 1
            negative.toggle()
        }
        let operand = try operand(in: field, depth: depth)
        return negative ? .not(operand) : operand
    }

    private mutating func operand(in field: QueryField?, depth: Int) throws(QueryError) -> Query {
        guard let token = peek else { throw missing(at: end..<end) }
        guard depth < Self.deepest else {
            throw QueryError("第 \(token.place.lowerBound + 1) 个字处括号套得太深(最多 \(Self.deepest) 层)。请简化检索式。", at: token.place)
        }
        switch token.kind {
        case .word(let text):
            at += 1
            return .term(Term(text, field: field, place: token.place))
        case .quoted(let text):
            at += 1
            return .term(Term(text, quoted: true, field: field, place: token.place))
        case .field(let field):
            at += 1
            return try operand(in: field, depth: depth + 1)
        case .open:
            return try group(from: token, in: field, depth: depth + 1)
        case .close, .and, .or, .not:
            throw missing(at: token.place)
        }
    }

    private mutating func group(from open: Token, in field: QueryField?, depth: Int) throws(QueryError) -> Query {
        at += 1
        let query = try disjunction(in: field, depth: depth)
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
        case .field(let field): return QueryError("第 \(position) 个字处的字段“\(field.title)”后面缺少要查的词。请在冒号后填写。", at: before.place)
        case .open: return QueryError("第 \(position) 个字处的括号里没有内容。请填入要查的词，或者去掉括号。", at: before.place)
        default: return QueryError("第 \(position) 个字处的运算符后面缺少要查的词。请补上，或者给运算符加上引号作为普通词查。", at: before.place)
        }
    }
}

/// A folded number without the words around it (申请号:, 第…号), and what those words said it is.
struct WrittenNumber: Sendable {
    /// The number itself.
    private(set) var bytes: ArraySlice<UInt8>
    /// The whole folded text, for numbers that contain Chinese words themselves.
    let whole: [UInt8]
    /// Kinds named by the words before the number.
    private(set) var hints: Set<IdentifierKind> = []
    private(set) var isOverlong: Bool

    init(_ text: String) { self.init(FoldedText(text)) }

    init(_ folded: FoldedText) {
        (whole, bytes, isOverlong) = (folded.bytes, folded.bytes[...], folded.isOverlong)
        dropLabels()
        dropTail()
    }

    /// Whether the words before the number say that it is of this kind.
    func isCalled(_ kinds: IdentifierKind...) -> Bool { !hints.isEmpty && !hints.isDisjoint(with: kinds) }

    private mutating func dropLabels() {
        while let first = bytes.first {
            if first.isDigit { return }
            if first.isCapital {
                // "No." stands before numbers in Chinese papers too.
                guard bytes.starts(with: [0x4E, 0x4F]), let next = bytes.dropFirst(2).first, next == 0x2E || next == 0x3A || next.isDigit
                else { return }
                bytes = bytes.dropFirst(next.isDigit ? 2 : 3)
            } else if first < 0x80 {
                bytes = bytes.dropFirst()
            } else if let label = Label.all.first(where: { bytes.starts(with: $0.bytes) }) {
                bytes = bytes.dropFirst(label.bytes.count)
                hints.formUnion(label.kinds)
            } else {
                return
            }
        }
    }

    private mutating func dropTail() {
        while let last = bytes.last {
            if last.isDigit || last.isCapital { return }
            if last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
                bytes[open...].allSatisfy({ !$0.isDigit && !$0.isCapital })
            {
                // A remark after the number: （发明）, （已授权）.
                bytes = bytes[..<open]
            } else if last < 0x80 {
                bytes = bytes.dropLast()
            } else if Label.endings.contains(where: { bytes.suffix($0.count).elementsEqual($0) }) {
                bytes = bytes.dropLast(3)
            } else {
                return
            }
        }
    }
}

/// A word that people write before a number.
private struct Label: Sendable {
    let bytes: [UInt8]
    let kinds: Set<IdentifierKind>

    init(_ text: String, _ kinds: IdentifierKind...) { (bytes, self.kinds) = (Array(text.utf8), Set(kinds)) }

    /// Each of three bytes.
    static let endings = [Array("号".utf8), Array("號".utf8)]

    /// Longer words first where one begins with another.
    static let all: [Label] = [
        Label("统一社会信用代码", .creditCode), Label("社会信用代码", .creditCode), Label("信用代码", .creditCode),
        Label("公民身份", .citizen), Label("居民身份证", .citizen), Label("身份证件", .citizen), Label("身份证", .citizen), Label("证件", .citizen),
        Label("行政区划", .area), Label("区划", .area),
        Label("集成电路", .layout), Label("布图设计", .layout), Label("布图", .layout),
        Label("植物新品种", .variety), Label("新品种", .variety), Label("品种权", .variety), Label("品种", .variety),
        Label("计算机软件", .software), Label("软件", .software), Label("作品", .work), Label("著作权", .software, .work),
        Label("农产品地理标志", .indication), Label("地理标志", .indication), Label("产品"),
        Label("实用新型", .patentApplication, .patentGrant), Label("外观设计", .patentApplication, .patentGrant),
        Label("发明", .patentApplication, .patentGrant),
        Label("授权公告", .patentPublication), Label("公开", .patentPublication), Label("公布", .patentPublication),
        Label("公告", .patentPublication), Label("审定", .patentPublication), Label("文献", .patentPublication),
        Label("专利代理机构", .agency), Label("代理机构", .agency), Label("机构", .agency), Label("备案", .recordal), Label("质押", .recordal),
        Label("专利", .patentApplication, .patentGrant), Label("商标", .trademark), Label("国际注册", .trademark), Label("注册", .trademark),
        Label("国际"), Label("申请"), Label("登记"), Label("证书"), Label("授权"), Label("权"), Label("编号"), Label("号码"), Label("代码"),
        Label("中国"), Label("国家"), Label("第"), Label("号"), Label("证"), Label("为"), Label("是"), Label("、"), Label("【"), Label("《"),
        Label("「"),
        Label("〔"), Label("專利", .patentApplication, .patentGrant), Label("商標", .trademark), Label("註冊", .trademark), Label("申請"),
        Label("號"), Label("【"), Label("】"),
    ]
}

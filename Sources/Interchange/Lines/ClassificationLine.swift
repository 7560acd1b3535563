import Register

/// Entries of classifications as plain fields, whether from JSON or from a table.
enum ClassificationLine {
    struct Fault: Error { var reject: Reject }

    /// - `code level title` (IPC, CPC, GB/T 4754, Locarno; `scheme` where it is not IPC), with `parent edition note` where given;
    /// - `cls group part code name`: an item of the Nice classification; `cls group title content`: a similar group;
    /// - `cls group part text kind ref_groups`: a note between groups.
    static func entry(_ fields: [String: String], references: [String]?, position: Int) -> Result<ClassificationEntry, Fault> {
        if fields["cls"] != nil || fields["group"] != nil { return nice(fields, references, position) }
        return tree(fields)
    }

    private static func tree(_ fields: [String: String]) -> Result<ClassificationEntry, Fault> {
        guard let written = fields["code"] else { return .failure(Fault(reject: Reject("缺少分类号", field: "code"))) }
        guard let title = fields["title"] else { return .failure(Fault(reject: Reject("缺少类名", field: "title"))) }
        let named = fields["scheme"]?.lowercased()
        let scheme = named.flatMap(ClassMark.Scheme.init(rawValue:)) ?? guess(written, named)
        guard let scheme else { return .failure(Fault(reject: Reject("看不出是哪一种分类的代码", field: "code", value: written))) }
        let symbol =
            scheme == .ipc || scheme == .cpc ? (ClassText.patent(written, scheme)?.symbol ?? OfficeNumber.compact(written)) : written
        guard let level = level(fields["level"], symbol, scheme) else {
            return .failure(
                Fault(reject: Reject("不认得的层级，应为 section、class、subclass、group 或者 subgroup", field: "level", value: fields["level"])))
        }
        return .success(
            ClassificationEntry(
                scheme, code: symbol, title: title, level: level, parent: fields["parent"] ?? parent(symbol, scheme),
                edition: fields["edition"],
                note: fields["note"]))
    }

    private static func guess(_ code: String, _ named: String?) -> ClassMark.Scheme? {
        if let named {
            if named.contains("4754") || named.contains("国民经济") { return .industry }
            if named.contains("尼斯") || named.contains("nice") { return .nice }
            if named.contains("洛迦诺") { return .locarno }
            if named.contains("国际专利") { return .ipc }
            return nil
        }
        let bytes = Array(OfficeNumber.compact(code).utf8)
        guard let first = bytes.first else { return nil }
        if bytes.count == 1, (0x41...0x48).contains(first) { return .ipc }
        if bytes.count == 3, (0x41...0x48).contains(first), ClassText.isDigit(bytes[1]), ClassText.isDigit(bytes[2]) { return .ipc }
        if ClassText.patent(code) != nil { return first == 0x59 ? .cpc : .ipc }
        if ClassText.locarno(code) != nil, code.contains("-") { return .locarno }
        if (0x41...0x54).contains(first), bytes.count <= 5, bytes.dropFirst().allSatisfy(ClassText.isDigit) { return .industry }
        return nil
    }

    private static func level(_ written: String?, _ symbol: String, _ scheme: ClassMark.Scheme) -> ClassificationEntry.Level? {
        switch written?.lowercased() {
        case "section", "部", "门类": return .section
        case "class", "大类": return .class
        case "subclass", "小类": return scheme == .industry ? .subgroup : .subclass
        case "group", "maingroup", "main group", "main-group", "大组", "中类": return scheme == .industry ? .subclass : .mainGroup
        case "subgroup", "小组": return .subgroup
        case "item", "商品": return .item
        case .some: return nil
        case nil: break
        }
        switch (symbol.utf8.count, scheme) {
        case (1, _): return .section
        case (3, _): return .class
        case (4, .ipc), (4, .cpc), (4, .industry): return .subclass
        case (_, .locarno): return symbol.contains("-") ? .subclass : .class
        case (_, .nice): return .class
        default: return symbol.hasSuffix("/00") ? .mainGroup : .subgroup
        }
    }

    private static func parent(_ symbol: String, _ scheme: ClassMark.Scheme) -> String? {
        switch scheme {
        case .ipc, .cpc:
            switch symbol.utf8.count {
            case 0...1: return nil
            case 2...3: return String(symbol.prefix(1))
            case 4: return String(symbol.prefix(3))
            default:
                guard let slash = symbol.firstIndex(of: "/"), !symbol.hasSuffix("/00") else { return String(symbol.prefix(4)) }
                return symbol[..<slash] + "/00"
            }
        case .industry: return symbol.utf8.count <= 1 ? nil : symbol.utf8.count == 3 ? String(symbol.prefix(1)) : String(symbol.dropLast())
        case .locarno: return symbol.firstIndex(of: "-").map { String(symbol[..<$0]) }
        default: return nil
        }
    }

    private static func nice(_ fields: [String: String], _ references: [String]?, _ position: Int) -> Result<ClassificationEntry, Fault> {
        let group = fields["group"]
        let written = fields["cls"] ?? group.map { String($0.prefix(2)) } ?? ""
        guard let niceClass = Int(written), (1...45).contains(niceClass) else {
            return .failure(Fault(reject: Reject("不是第1至45类中的类别", field: "cls", value: written)))
        }
        if let group, group.utf8.count != 4 || !group.utf8.allSatisfy(ClassText.isDigit) {
            return .failure(Fault(reject: Reject("不是类似群号，应为四位数字", field: "group", value: group)))
        }
        let edition = fields["edition"]
        let title = fields["title"] ?? fields["name"]
        if let code = fields["code"], let title {
            return .success(
                ClassificationEntry(
                    .nice, code: code, title: title, level: .item, parent: group ?? String(niceClass), edition: edition,
                    note: fields["note"],
                    part: fields["part"]))
        }
        if let text = fields["text"], let group {
            return .success(
                ClassificationEntry(
                    .similarGroup, code: "\(group)#\(position)", title: text, level: .relation, parent: group, edition: edition,
                    part: fields["part"], relation: fields["kind"], refersTo: references ?? fields["ref_groups"].map(Names.split)))
        }
        guard let title else { return .failure(Fault(reject: Reject("缺少名称", field: "title"))) }
        guard let group else {
            return .success(
                ClassificationEntry(.nice, code: String(niceClass), title: title, level: .class, edition: edition, note: fields["note"]))
        }
        return .success(
            ClassificationEntry(
                .similarGroup, code: group, title: title, level: .similarGroup, parent: String(niceClass), edition: edition,
                note: fields["content"] ?? fields["note"], part: fields["part"]))
    }
}

import Design
import Markup
import Register
import Web

extension PublicPages {
    /// Things worth typing, each of which this register answers; nothing while it is empty.
    func examplesSection() async throws -> HTML {
        let examples = try await examples()
        let help: HTML = "\(Link("检索说明", to: Address("search", "help")))　字段、运算符、范围和截断的写法"
        guard !examples.isEmpty else { return .empty }
        let points: [HTML] = examples.map { "\(Link($0.text, to: Address("search", query: ["q": $0.text])))　\($0.meaning)" }
        return Section("可以这样检索", Points(points + [help]).html).html
    }

    /// Drawn from the newest right of the register: its number, its owner, a word of its title.
    private func examples() async throws -> [(text: String, meaning: String)] {
        var request = ResultsRequest(text: "", status: .inForce, order: .newest, limit: 1)
        var found = try await search.search(request).hits.first?.listing
        if found == nil {
            request.status = nil
            found = try await search.search(request).hits.first?.listing
        }
        guard let right = found else { return [] }
        var examples = [(text: right.key, meaning: "号码，有没有 CN、ZL、空格和校验位都可以")]
        if let owner = right.owners.first {
            examples.append((text: owner.name, meaning: "主体的名称，也可以输入拼音或者拼音首字母"))
            if let key = owner.key, key.count == 18 { examples.append((text: key, meaning: "统一社会信用代码，到\(owner.name)的一企一档")) }
            examples.append((text: "pa:\(owner.name) st:有效", meaning: "它的有效权利"))
        }
        examples.append((text: "\"\(right.title)\"", meaning: "引号里的原样检索"))
        return examples
    }
}

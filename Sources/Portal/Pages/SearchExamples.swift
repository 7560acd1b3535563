import Design
import Markup
import Register
import Web

extension PublicPages {
    /// Things worth typing, each of which this register answers; nothing while it is empty.
    func examplesSection() async throws -> HTML {
        let examples = try await examples()
        let help: HTML = "\(Link(SearchWords.help.text, to: Address("search", "help")))　\(SearchWords.helpNote)"
        guard !examples.isEmpty else { return .empty }
        let points: [HTML] = examples.map { "\(Link($0.text, to: Address("search", query: ["q": $0.text])))　\($0.meaning)" }
        return Section(SearchWords.tryThese.text, Points(points + [help]).html).html
    }

    /// Drawn from the newest right of the register: its number, its owner, a word of its title.
    private func examples() async throws -> [(text: String, meaning: Phrase)] {
        var request = ResultsRequest(text: "", status: .inForce, order: .newest, limit: 1)
        var found = try await search.search(request).hits.first?.listing
        if found == nil {
            request.status = nil
            found = try await search.search(request).hits.first?.listing
        }
        guard let right = found else { return [] }
        var examples = [(text: right.key, meaning: SearchWords.exampleNumber)]
        if let owner = right.owners.first {
            examples.append((text: owner.name, meaning: SearchWords.exampleName))
            if let key = owner.key, key.count == 18 { examples.append((text: key, meaning: SearchWords.exampleCode)) }
            examples.append((text: "pa:\(owner.name) st:有效", meaning: SearchWords.exampleField))
        }
        examples.append((text: "\"\(right.title)\"", meaning: SearchWords.exampleQuoted))
        return examples
    }
}

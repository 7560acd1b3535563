import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Portal
import Register
import Testing
import Web

private struct Word {
    let english: String
    let chinese: String
    let forbidden: [String]
}

/// The rows of docs/glossary.md.
private func glossary() throws -> [Word] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/glossary.md"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
        let cells = row.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
        let forbidden = cells[4].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        return Word(english: cells[1], chinese: cells[2], forbidden: forbidden)
    }
}

private let addresses = [
    "/", "/search", "/search?q=%E6%9E%B8%E6%9D%9E", "/search?q=zzz", "/search/help", "/compare", "/right/patent/CN201310699744.2",
    "/right/trademark/12345678-30",
    "/party/\(Samples.university)", "/import", "/import/D1", "/import/R1", "/imports", "/about", "/design", "/nothing", "/plan",
    "/plan/1.1",
]

@Test("词汇表一词对一词,没有重复") func oneWordEach() throws {
    let words = try glossary()
    #expect(words.count >= 38)
    #expect(Set(words.map(\.english)).count == words.count)
    #expect(Set(words.map(\.chinese)).count == words.count)
    #expect(words.allSatisfy { $0.chinese.unicodeScalars.allSatisfy { $0.properties.isIdeographic } })
}

@Test("页面不用词汇表禁用的说法", arguments: addresses)
func screensKeepToTheWords(address: String) async throws {
    let forbidden = try glossary().flatMap(\.forbidden)
    #expect(forbidden.contains("搜索"))
    let page = try await Application(router: Samples.portal().router()).test(.router) { client in
        try await client.execute(uri: address, method: .get) { String(buffer: $0.body) }
    }
    for word in forbidden { #expect(!page.contains(word), "\(address) 用了“\(word)”") }
}

@Test("权利的六个种类,代码和词汇表用同一个词", arguments: RightKind.allCases)
func kindsAreInTheGlossary(kind: RightKind) throws { #expect(try glossary().contains { $0.chinese == kind.title }) }

import Testing

@testable import Web

/// Reads a whole body in pieces of a size and joins what belongs together.
private func parts(_ body: [UInt8], boundary: String, piece: Int) throws -> [String] {
    var reader = try MultipartReader(boundary: boundary)
    var out: [String] = []
    var data: [UInt8] = []
    for start in stride(from: 0, to: body.count, by: piece) {
        for event in try reader.read(body[start..<min(start + piece, body.count)]) {
            switch event {
            case .part(let header):
                out.append(
                    [header.name, header.fileName.map { "file=\($0)" }, header.contentType].compactMap(\.self).joined(separator: "|"))
            case .data(let bytes): data += bytes
            case .partEnd:
                out.append(String(decoding: data, as: UTF8.self))
                data = []
            case .end: out.append("end")
            }
        }
    }
    try reader.finish()
    return out
}

/// RFC 7578 section 4.8 and RFC 2046 section 5.1.1, and what browsers send.
private let vectors: [(body: String, boundary: String, expected: [String])] = [
    (
        "--AaB03x\r\ncontent-disposition: form-data; name=\"_charset_\"\r\n\r\niso-8859-1\r\n--AaB03x\r\ncontent-disposition: form-data; name=\"field1\"\r\n\r\n...text encoded...\r\nAaB03x--\r\n--AaB03x--",
        "AaB03x", ["_charset_", "iso-8859-1", "field1", "...text encoded...\r\nAaB03x--", "end"]
    ),
    (
        "This is the preamble.\r\n--simple\r\nContent-Disposition: form-data; name=a\r\n\r\nimplicitly\r\n--simp\r\n--simple  \t\r\ncontent-disposition:form-data;name=\"b\";filename=\"x;y.csv\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nline end \r\n\r\n--simple--\r\nThis is the epilogue.",
        "simple", ["a", "implicitly\r\n--simp", "b|file=x;y.csv|text/plain", "line end \r\n", "end"]
    ),
    (
        "--b\r\nContent-Disposition: form-data; name=\"\"\r\n\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"c%22d\"; filename=\"\"\r\n\r\n--b--",
        "b", ["", "", "c\"d|file=", "", "end"]
    ),
    (
        "--b\r\nContent-Disposition: form-data; name=\"名\"; filename=\"枸杞 \\\"甲\\\".csv\"\r\n\r\n\r\r\n-\r\n--\r\n\r\n--b--\r\n", "b",
        ["名|file=枸杞 \"甲\".csv", "\r\r\n-\r\n--\r\n", "end"]
    ),
    ("--b--\r\n", "b", ["end"]),
]

@Test("RFC 7578、RFC 2046 的例子,无论一次来多少字节都读得一样", arguments: [1, 2, 3, 5, 7, 16, 64, 100_000])
func examples(piece: Int) throws {
    for vector in vectors { #expect(try parts(Array(vector.body.utf8), boundary: vector.boundary, piece: piece) == vector.expected) }
}

@Test(
    "不合规则的内容拒绝,不崩溃",
    arguments: [
        "", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx", "--bx\r\n\r\n--b--",
        "--b\r\n\r\n\r\nx\r\n--b--", "--b\r\nX\r\n\r\nx\r\n--b--",
        "--b\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nx\r\n--b--", "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
        "--b\r\n\(String(repeating: "a: b\r\n", count: 3000))\r\n\r\n--b--", "--b-x",
    ])
func refused(body: String) {
    for piece in [1, 7, 100_000] {
        #expect(throws: MultipartReader.Fault.self) { try parts(Array(body.utf8), boundary: "b", piece: piece) }
    }
}

@Test("项数有上限") func tooManyParts() {
    let body = String(repeating: "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n", count: 100) + "--b--"
    #expect(throws: MultipartReader.Fault(text: "上传内容的项数超过 64。")) { try parts(Array(body.utf8), boundary: "b", piece: 4096) }
}

@Test(
    "分隔标记取自内容类型,引号可有可无",
    arguments: [
        ("multipart/form-data; boundary=abc", "abc"), ("Multipart/Form-Data; charset=utf-8; boundary=\"a b;c\"", "a b;c"),
        ("multipart/form-data", nil),
        ("text/plain; boundary=abc", nil), ("multipart/mixed; boundary=abc", nil),
    ] as [(String, String?)])
func boundaries(contentType: String, expected: String?) { #expect(MultipartReader.boundary(in: contentType) == expected) }

@Test("太长或者空的分隔标记拒绝", arguments: ["", String(repeating: "x", count: 71), "a ", "换行\n"])
func badBoundaries(boundary: String) { #expect(throws: MultipartReader.Fault.self) { try MultipartReader(boundary: boundary) } }

/// A generator with a fixed seed, so that a failure can be seen again.
private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        return mixed ^ (mixed >> 27)
    }
}

@Test("随机内容往返不变,随机改坏的要么拒绝要么读完,内存不涨") func fuzz() throws {
    var random = Seeded(state: 20_261_123)
    let alphabet = Array("\r\n-b: \";=x甲".utf8)
    for _ in 0..<400 {
        let content = (0..<Int.random(in: 0...300, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) }
        guard !String(decoding: [0x0D, 0x0A] + content, as: UTF8.self).contains("\r\n--b") else { continue }
        let body =
            Array("--b\r\nContent-Disposition: form-data; name=\"n\"; filename=\"f\"\r\n\r\n".utf8) + content + Array("\r\n--b--".utf8)
        let piece = Int.random(in: 1...40, using: &random)
        #expect(try parts(body, boundary: "b", piece: piece) == ["n|file=f", String(decoding: content, as: UTF8.self), "end"])
        var broken = body
        for _ in 0..<3 { broken[Int.random(in: 0..<broken.count, using: &random)] = alphabet.randomElement(using: &random) ?? 0 }
        _ = try? parts(broken, boundary: "b", piece: piece)
    }
}

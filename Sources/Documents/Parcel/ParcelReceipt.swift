import Foundation
public import Law

/// What a body that received a parcel sends back 回执.
public struct ParcelReceipt: Sendable, Hashable, Codable {
    public static let layoutName = "helan-receipt-1"

    public var layout = layoutName
    /// The parcel's number and digest.
    public var parcel: String
    public var digest: String
    /// Who received it, on which day, under which number, and who signed for it.
    public var body: String
    public var day: String
    public var number: String
    public var name: String

    public init(parcel: String, digest: String, body: String = "", day: String = "", number: String = "", name: String = "") {
        (self.parcel, self.digest, self.body, self.day, self.number, self.name) = (parcel, digest, body, day, number, name)
    }

    /// Bytes that a receipt may have.
    public static let mostBytes = 64 << 10

    /// A receipt as it came back, filled in.
    /// - Throws: `ParcelFault` with what is wrong with it.
    public init(filled bytes: [UInt8]) throws {
        let plain = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard plain.count <= Self.mostBytes, var read = try? JSONDecoder().decode(Self.self, from: Data(plain)) else {
            throw ParcelFault("这不是密封包的回执：回执由密封包里的 receipt.html 填写、保存，是一个 JSON 文件。")
        }
        guard read.layout == Self.layoutName else { throw ParcelFault("回执的写法“\(read.layout.prefix(40))”不认识，应当是 \(Self.layoutName)。") }
        (read.parcel, read.digest) = (read.parcel.trimmed, read.digest.trimmed.lowercased())
        (read.body, read.day) = (read.body.trimmed, read.day.trimmed)
        (read.number, read.name) = (read.number.trimmed, read.name.trimmed)
        for (title, text) in [("接收机关", read.body), ("接收日期", read.day), ("受理文号", read.number), ("接收人", read.name)] {
            guard !text.isEmpty else { throw ParcelFault("回执没有填写\(title)，请退回接收机关补填。") }
            guard text.count <= 200 else { throw ParcelFault("回执的\(title)太长，最多 200 字。") }
        }
        guard LocalDate(iso: read.day) != nil else { throw ParcelFault("回执的接收日期“\(read.day)”应当写成 2026-01-31 的样子。") }
        self = read
    }

    /// The day of receipt.
    public var receivedOn: LocalDate? { LocalDate(iso: day) }

    /// The form as it lies in a parcel, to be filled in with any editor of texts where no browser runs scripts.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
        return Array(try encoder.encode(self))
    }
}

extension String {
    fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// What is wrong in a region's folder: which file, which key, and what should stand there.
public struct RegionFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Name of the file in the folder.
    public let file: String
    /// Path of the key, such as `authority[3].since`; nil where the whole file is concerned.
    public let key: String?
    /// In Chinese.
    public let reason: String

    public var description: String { "地区配置 \(file)" + (key.map { " 的 \($0)" } ?? "") + "：\(reason)" }
}

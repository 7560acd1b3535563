public import Markup

/// A file of this room that browsers load: its address carries a hash of its content, so that it can be kept for a year and never be stale.
public struct ServedFile: Sendable, Hashable {
    public let name: String
    /// MIME type.
    public let type: String
    public let bytes: [UInt8]
    public let address: Address

    init(_ name: String, _ ending: String, type: String, _ parts: [UInt8]...) {
        let bytes = Array(parts.joined())
        (self.name, self.type, self.bytes) = ("\(name)-\(Self.hash(bytes)).\(ending)", type, bytes)
        address = Address("static", self.name)
    }

    /// The one style sheet.
    public static let style = ServedFile(
        "helan", "css", type: "text/css; charset=utf-8", PackageResources.tokens_css, PackageResources.base_css,
        PackageResources.components_css,
        PackageResources.print_css)
    public static let icon = ServedFile("emblem", "svg", type: "image/svg+xml", PackageResources.emblem_svg)
    /// Keeps a progress bar and its figures moving.
    public static let progress = ServedFile("progress", "js", type: "text/javascript; charset=utf-8", PackageResources.progress_js)
    /// Lets files be dropped on an upload field.
    public static let upload = ServedFile("upload", "js", type: "text/javascript; charset=utf-8", PackageResources.upload_js)

    /// Shows parties, rights and counts under the search box while one types.
    public static let suggest = ServedFile("suggest", "js", type: "text/javascript; charset=utf-8", PackageResources.suggest_js)

    public static let all = [style, icon, progress, upload, suggest]

    /// FNV-1a, 64 bits: tells editions apart; protects nothing.
    private static func hash(_ bytes: [UInt8]) -> String {
        let value = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(value, radix: 36)
    }
}

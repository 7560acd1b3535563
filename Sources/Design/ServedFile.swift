public import Markup

/// A file of this room that browsers load: its address carries a hash of its content, so that it can be kept for a year and never be stale.
public struct ServedFile: Sendable, Hashable {
    public let name: String
    /// MIME type.
    public let type: String
    public let bytes: [UInt8]
    public let address: Address

    init(_ name: String, _ ending: String, type: String, _ parts: [UInt8]...) {
        self.init(name: name, ending: ending, type: type, bytes: Array(parts.joined()))
    }

    /// A file that the machine has, such as a library of Debian's.
    public init(name: String, ending: String, type: String, bytes: [UInt8]) {
        (self.name, self.type, self.bytes) = ("\(name)-\(Self.hash(bytes)).\(ending)", type, bytes)
        address = Address("static", self.name)
    }

    /// The one style sheet.
    public static let style = ServedFile(
        "helan", "css", type: "text/css; charset=utf-8", PackageResources.tokens_css, PackageResources.base_css,
        PackageResources.components_css, PackageResources.forms_css, PackageResources.tables_css, PackageResources.matters_css,
        PackageResources.print_css)
    public static let icon = ServedFile("emblem", "svg", type: "image/svg+xml", PackageResources.emblem_svg)
    /// On every page: dialogs, single keys, room left in long fields.
    public static let page = script("page", PackageResources.page_js)
    /// Keeps a progress bar and its figures moving.
    public static let progress = script("progress", PackageResources.progress_js)
    /// Lets files be dropped on an upload field.
    public static let upload = script("upload", PackageResources.upload_js)
    /// Offers what fits while one types: in the search box, and in fields for parties, authorities and classes.
    public static let suggest = script("suggest", PackageResources.suggest_js)
    /// Keeps the draft of a form.
    public static let autosave = script("autosave", PackageResources.autosave_js)
    /// Digests a file beside a field for its SHA-256; the file stays where it is.
    public static let digest = script("digest", PackageResources.digest_js)
    /// Draws charts from their tables, where the site has a library for it.
    public static let charts = script("charts", PackageResources.charts_js)

    public static let all = [style, icon, page, progress, upload, suggest, autosave, digest, charts]

    private static func script(_ name: String, _ bytes: [UInt8]) -> ServedFile {
        ServedFile(name, "js", type: "text/javascript; charset=utf-8", bytes)
    }

    /// FNV-1a, 64 bits: tells editions apart; protects nothing.
    private static func hash(_ bytes: [UInt8]) -> String {
        let value = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(value, radix: 36)
    }
}

/// What a file is by its first bytes, whatever its name says.
public enum FileType: String, Sendable, Hashable, CaseIterable {
    case pdf, png, jpeg, gif, webp, tiff, zip, gzip, xml, text, binary

    /// - Parameter start: the first 512 bytes, or all of a shorter file.
    public init(start: [UInt8]) {
        for (type, magic) in Self.magic where start.starts(with: magic) {
            self = type
            return
        }
        if start.starts(with: Array("RIFF".utf8)), start.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            self = .webp
        } else if !start.contains(where: { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }) {
            let words = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
            self = words.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.starts(with: Array("<?xml".utf8)) ? .xml : .text
        } else {
            self = .binary
        }
    }

    private static let magic: [(FileType, [UInt8])] = [
        (.pdf, Array("%PDF-".utf8)), (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.jpeg, [0xFF, 0xD8, 0xFF]),
        (.gif, Array("GIF8".utf8)), (.tiff, [0x49, 0x49, 0x2A, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A]),
        // XLSX, DOCX and OFD are ZIP archives.
        (.zip, [0x50, 0x4B, 3, 4]), (.zip, [0x50, 0x4B, 5, 6]), (.gzip, [0x1F, 0x8B]),
    ]

    /// For the Content-Type of a download; nothing is served as a page or a script.
    public var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .png: "image/png"
        case .jpeg: "image/jpeg"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .tiff: "image/tiff"
        case .zip: "application/zip"
        case .gzip: "application/gzip"
        case .xml: "application/xml"
        case .text: "text/plain; charset=utf-8"
        case .binary: "application/octet-stream"
        }
    }
}

public import Design
public import Documents
import Foundation
public import Hummingbird
public import Markup

/// The files of a paper, each a button; what this machine cannot draw is said.
public struct PaperTools: Component {
    let forms: Set<DrawnForm>
    let hasScan: Bool
    let others: [LinkButton]
    let address: @Sendable (PaperForm) -> Address
    /// - Parameter others: where else one may go from the paper.
    public init(forms: Set<DrawnForm>, hasScan: Bool, others: [LinkButton] = [], address: @escaping @Sendable (PaperForm) -> Address) {
        (self.forms, self.hasScan, self.others, self.address) = (forms, hasScan, others, address)
    }

    public var html: HTML {
        let links = Self.offered(forms, hasScan: hasScan).map { LinkButton("下载\($0.title)", to: address($0), .secondary) } + others
        return "\(links.isEmpty ? .empty : Buttons(all: links).html)\(Self.lacking(forms))"
    }

    /// The files that can be had.
    public static func offered(_ forms: Set<DrawnForm>, hasScan: Bool) -> [PaperForm] {
        (forms.contains(.pdf) ? [.pdf] : []) + (forms.contains(.docx) ? [.docx] : []) + (hasScan ? [.scan] : [])
    }

    /// What cannot be drawn here, in words.
    public static func lacking(_ forms: Set<DrawnForm>) -> HTML {
        let missing = DrawnForm.allCases.filter { !forms.contains($0) }
        guard !missing.isEmpty else { return .empty }
        return Notice(
            "这里不能制作\(missing.map { $0 == .pdf ? "PDF" : "DOCX" }.joined(separator: "和"))",
            missing.map { "<p>\(DrawingProblem.notInstalled($0).description)</p>" as HTML }.joined(), tone: .caution
        ).html
    }
}

extension PaperFile {
    /// To be kept by whoever asked; it is never shown as a page or run.
    public var response: Response {
        let name = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
        return Response(
            status: .ok,
            headers: [.contentType: mediaType, .cacheControl: "no-store", .contentDisposition: "attachment; filename*=UTF-8''\(name)"],
            body: .file(path))
    }
}

extension ResponseBody {
    /// A file from the disk, piece by piece.
    static func file(_ path: String) -> ResponseBody {
        ResponseBody { writer in
            let input = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? input.close() }
            while let piece = try input.read(upToCount: 1 << 18), !piece.isEmpty { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
    }
}

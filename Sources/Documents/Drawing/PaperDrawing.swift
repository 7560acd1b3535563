extension PaperWorker {
    /// Draws a paper.
    /// - Parameter code: what its QR code holds.
    /// - Throws: `DrawingProblem`.
    public func draw(_ paper: Paper, code: String, as form: DrawnForm) async throws -> [UInt8] {
        let template = PaperTemplate(paper, code: code)
        return switch form {
        case .pdf: try await draw(template.html, style: PackageResources.paper_css, as: .pdf)
        case .docx: try await draw(template.editable, squares: template.squares, as: .docx)
        }
    }
}

public import Markup

/// A file that already hangs on a form or a matter.
public struct AttachedFile: Sendable {
    let name: String
    let size: String
    let note: HTML?
    let address: Address?
    let id: String
    /// - Parameters:
    ///   - id: what the form sends back under `remove` when this file is to be taken off.
    ///   - size: in words, such as 1.2 MiB.
    ///   - address: where it can be read; nil where it cannot yet.
    public init(_ name: String, id: String, size: String, note: HTML? = nil, to address: Address? = nil) {
        (self.name, self.id, self.size, self.note, self.address) = (name, id, size, note, address)
    }
}

/// Files that hang on something already, with a button to take one off where that is allowed, and a field for more.
public struct FileListField: Component {
    let label: FieldLabel
    let files: [AttachedFile]
    let accept: String
    let canRemove: Bool
    public init(_ label: FieldLabel, files: [AttachedFile], accept: String, canRemove: Bool = true) {
        (self.label, self.files, self.accept, self.canRemove) = (label, files, accept, canRemove)
    }

    public var html: HTML {
        label.frame(
            """
            \(FileList(files, canRemove: canRemove))\
            <div class="dropzone" data-dropzone><input type="file" multiple\(attributes: [
                "id": label.identifier, "name": label.name, "accept": accept, "aria-describedby": label.describedBy,
                "aria-invalid": label.error == nil ? nil : "true",
            ])></div>
            """)
    }
}

/// Files to read.
public struct FileList: Component {
    let files: [AttachedFile]
    let canRemove: Bool
    public init(_ files: [AttachedFile], canRemove: Bool = false) { (self.files, self.canRemove) = (files, canRemove) }

    public var html: HTML {
        guard !files.isEmpty else { return .empty }
        return "<ul class=\"files\">\(files.map(item))</ul>"
    }

    private func item(_ file: AttachedFile) -> HTML {
        let name: HTML =
            file.address.map { "<a\(attributes: ["href": $0.description])>\(Written(file.name))</a>" } ?? Written(file.name).html
        let note: HTML? = file.note.map { "<span>\($0)</span>" }
        let remove: HTML? =
            canRemove
            ? """
            <button type="submit" class="button button-quiet" name="remove" formnovalidate\(attributes: ["value": file.id])>\
            \(Phrase("移除", "Remove"))<span class="unseen"> \(Written(file.name))</span></button>
            """ : nil
        return "<li><span class=\"file-name\">\(name)</span><span class=\"file-size\">\(file.size)</span>\(note)\(remove)</li>\n"
    }
}

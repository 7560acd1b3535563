import Design
public import Markup
import Procedure

extension MatterFile {
    /// What the matter made public, each with the way to it.
    public var publicationList: HTML {
        guard !publications.isEmpty else { return .empty }
        let lines = publications.map { publication -> HTML in
            let link = Link(publication.title, to: Address("publications", publication.key))
            return "\(link)　\(Tag(publication.state, publication.stands ? .good : .waiting))　自 <time>\(publication.since)</time>"
        }
        return Section("公示", anchor: "publications", Points(lines).html).html
    }

    /// A form for each publication that stands, by which who approves takes it down.
    /// - Parameters:
    ///   - carried: hidden fields that each form holds beside its own.
    ///   - sent: the form that was refused; it comes back filled.
    public func takingDown(
        to address: Address, carrying carried: HTML, sent: (kind: String, typed: [String: [String]])?, problem: MatterProblem?
    ) -> HTML {
        let standing = procedure.publications(of: entries).filter { publication in
            publications.contains { $0.stands && $0.key.hasSuffix("-\(publication.number)") }
        }
        let isRefused = sent?.kind == PublicationWithdrawn.kind
        let forms = standing.map { publication -> HTML in
            let isThis = isRefused && sent?.typed["publication"]?.first == publication.code
            let reason = TextArea(
                FieldLabel(
                    "reason", "撤下的理由", hint: "任何人都能看到，不写个人信息和商业秘密",
                    error: isThis ? problem?.faults.first { $0.field == "reason" }?.text : nil, id: "withdraw-\(publication.number)"),
                value: isThis ? sent?.typed["reason"]?.first ?? "" : "", rows: 3, limit: 500, isRequired: true)
            let form = Form(
                to: address,
                """
                \(carried)\(HiddenField("event", PublicationWithdrawn.kind))\(HiddenField("seen", "\(last)"))\
                \(HiddenField("publication", publication.code))\(reason)\(Button("撤下", .urgent))
                """)
            return Disclosure("撤下“\(publication.title)”", isOpen: isThis, form.html).html
        }
        return forms.joined()
    }
}

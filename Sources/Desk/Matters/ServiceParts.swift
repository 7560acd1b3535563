import Design
import Law
import Markup
import Procedure
import Web

/// How a paper went to each of those it goes to.
struct ServiceRecords: Component {
    let paper: MatterPaper
    let today: LocalDate
    /// Where the proof of a digest is downloaded.
    let proof: @Sendable (String) -> Address
    init(_ paper: MatterPaper, today: LocalDate, proof: @escaping @Sendable (String) -> Address) {
        (self.paper, self.today, self.proof) = (paper, today, proof)
    }

    var html: HTML {
        guard paper.goesToParties else { return Section("送达", "<p>这份文书留在机关，不用送达。</p>").html }
        let people = paper.addressees.enumerated().map { place, addressee -> HTML in
            "<p>\(addressee.tag(on: today))</p>\(table(addressee, place))"
        }
        return Section("送达", anchor: "service", people.joined()).html
    }

    private func table(_ addressee: PaperAddressee, _ place: Int) -> HTML {
        guard !addressee.services.isEmpty else { return .empty }
        let rows: [[HTML]] = addressee.services.map { service in
            let rule: HTML? = service.rule.map { "<br>\($0)\(service.isUnconfirmed ? " \(Tag("依据待核", .caution))" : .empty)" }
            return [
                HTML(plain: service.method.title), "\(service.method.sentTitle) <time>\(service.sent)</time>",
                service.served.map { "<time>\($0)</time>\(rule)" } ?? "还没有送达",
                service.proof.map { Link($0.name, to: proof($0.digest)).html } ?? .empty, HTML(plain: service.note),
            ]
        }
        return Table(
            id: "service-\(place + 1)", caption: "\(addressee.title)：\(addressee.services.count) 次",
            columns: [.init("方式"), .init("发出"), .init("送达日"), .init("证明"), .init("说明")], rows: rows
        ).html
    }
}

/// The form by which an officer enters a service.
struct ServiceForm: Component {
    let paper: MatterPaper
    let address: Address
    let token: String
    let sent: SentService?
    let problem: MatterProblem?
    /// The proof that came with the refused form.
    let files: [String: SentFile]
    init(
        _ paper: MatterPaper, to address: Address, token: String, sent: SentService?, problem: MatterProblem?, files: [String: SentFile]
    ) {
        (self.paper, self.address, self.token, self.sent, self.problem, self.files) = (paper, address, token, sent, problem, files)
    }

    /// For the top of the page.
    var summary: HTML {
        guard let problem else { return .empty }
        if problem.faults.isEmpty { return Notice("没有登记，什么都没有改变", "<p>\(problem.text)</p>", tone: .urgent).html }
        return ErrorSummary(problem.faults.map { ($0.text, $0.field) }).html
    }

    var html: HTML {
        guard paper.goesToParties, !paper.addressees.isEmpty else { return .empty }
        let only = paper.addressees.count == 1 ? paper.addressees[0].code : ""
        let kept = sent?.proof.flatMap { files[$0] }
        let file = kept.map { [AttachedFile($0.name, id: $0.digest, size: Words.size(Int64($0.bytes)))] } ?? []
        let methods = ServiceMethod.allCases.map { (value: $0.rawValue, title: $0.title) }
        let fields: HTML = """
            \(HiddenField(SentForm.tokenField, token))\
            \(ChoiceField(label("addressee", "送给谁"), options: paper.addressees.map { (value: $0.code, title: $0.title) }, chosen: sent?.addressee ?? only))\
            \(ChoiceField(label("method", "送达方式"), options: methods, chosen: sent?.method ?? ""))\
            \(TextField(label("sent", "发出日", hint: "送交、交寄、发出、委托或者公告发布的日期"), value: sent?.sent ?? "", kind: .date, width: .short, isRequired: true))\
            \(TextField(label("reached", "收到日（选填）", hint: "送达回证、回执或者记录上写的日期；还在路上、公告送达的不填"), value: sent?.reached ?? "", kind: .date, width: .short))\
            \(CheckField(label("consent", "电子送达"), options: [CheckOption("yes", "受送达人签了送达地址确认书，同意电子送达")], chosen: sent?.hasConsent == true ? ["yes"] : []))\
            \(kept.map { HiddenField("proof", $0.digest) })\
            \(FileListField(label("proof", "证明", hint: "送达回证、邮件回执、到达记录、影像或者公告的版面"), files: file, accept: ".pdf,.jpg,.jpeg,.png,.tif,.tiff,.zip,.mp4", canRemove: false))\
            \(TextField(label("note", "说明（选填）"), value: sent?.note ?? ""))\(Button("登记送达"))
            """
        return Section("登记送达", anchor: "enter", Form(to: address, sendsFiles: true, fields).html).html
    }

    private func label(_ name: String, _ title: String, hint: String? = nil) -> FieldLabel {
        FieldLabel(name, title, hint: hint, error: problem?.faults.first { $0.field == name }?.text)
    }
}

/// The scans of the signed paper, and the form for one more.
struct ScanForm: Component {
    let paper: MatterPaper
    let address: Address
    let token: String
    let error: String?
    init(_ paper: MatterPaper, to address: Address, token: String, error: String?) {
        (self.paper, self.address, self.token, self.error) = (paper, address, token, error)
    }

    var html: HTML {
        let last = paper.scans.last
        let scans = FileList(
            paper.scans.map { scan in
                AttachedFile(
                    scan.name, id: scan.digest, size: Words.size(Int64(scan.bytes)), note: "SHA-256 \(Number(scan.digest))",
                    to: scan == last ? address : nil)
            })
        let label = FieldLabel("scan", "签了字、盖了章的扫描件", hint: "PDF、PNG、JPEG 或者 TIFF；登记以后不能换掉，可以再登记一份，以最后一份为准", error: error)
        let form = Form(
            to: address, sendsFiles: true,
            "\(HiddenField(SentForm.tokenField, token))\(FileField(label, accept: ".pdf,.png,.jpg,.jpeg,.tif,.tiff"))\(Button("登记扫描件", .secondary))"
        )
        return Section("签章扫描件", anchor: "scans", "\(scans)\(form)").html
    }
}

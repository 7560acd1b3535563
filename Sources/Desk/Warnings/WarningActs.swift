import Design
import Law
import Markup
import Warning
import Web

/// What an officer may do about a warning: take it up, register a lead, exclude it, put it off.
struct WarningActs: Component {
    private let file: WarningFile
    private let token: HTML
    private let sent: QueryItems?
    private let refusal: WarningRefusal?
    private let today: LocalDate

    init(_ file: WarningFile, _ token: HTML, _ sent: QueryItems?, _ refusal: WarningRefusal?, today: LocalDate) {
        (self.file, self.token, self.sent, self.refusal, self.today) = (file, token, sent, refusal, today)
    }

    var html: HTML { Section("办理", anchor: "acts", "\(take)\(lead)\(dismiss)\(putOff)").html }

    private var take: HTML {
        file.line.state == .checking ? .empty : Form(to: address("take"), "\(token)\(Button("开始核查"))").html
    }

    private var lead: HTML {
        guard !file.leadForm.isEmpty else { return .empty }
        let form = file.leadForm.sorted { $0.key < $1.key }.reduce(Address("apply", "protection.lead")) { $0.with($1.key, $1.value) }
        return "\(Buttons(LinkButton("转为线索", to: form, .secondary)))\(Quiet("打开线索登记表，已知的先填好；登记以后这条预警随之办完。"))"
    }

    private var dismiss: HTML {
        form(
            "dismiss", "排除", TextArea(label("dismissed", "为什么排除", "会记入台账"), value: sent?["dismissed"] ?? "", rows: 3, isRequired: true).html
        )
    }

    private var putOff: HTML {
        let until = TextField(
            label("until", "暂缓到哪一天", "到那一天重新待核查"), value: sent?["until"] ?? "\(today + 30)", kind: .date, width: .short, isRequired: true)
        let words = TextArea(label("deferred", "为什么暂缓", "会记入台账"), value: sent?["deferred"] ?? "", rows: 3, isRequired: true)
        return form("defer", "暂缓", "\(until)\(words)")
    }

    private func form(_ act: String, _ title: String, _ fields: HTML) -> HTML {
        let names = act == "dismiss" ? ["dismissed"] : ["until", "deferred"]
        let isOpen = refusal.map { names.contains($0.field) } ?? false
        return Disclosure(title, isOpen: isOpen, Form(to: address(act), "\(token)\(fields)\(Button(title, .secondary))").html).html
    }

    private func label(_ name: String, _ title: String, _ hint: String) -> FieldLabel {
        FieldLabel(name, title, hint: hint, error: refusal?.field == name ? refusal?.description : nil)
    }

    private func address(_ act: String) -> Address { Address("desk", "warnings", file.line.key, act) }
}

import Access
import Design
import Hummingbird
import Law
import Markup
import Web

/// What can be done about one account, each by a form of its own address.
enum AccountForm: String, CaseIterable {
    case grant, end, suspend, resume, password, codes, sessions
}

extension AdministrationPages {
    func oneAccount(_ context: WebContext) async throws -> Response {
        respond(try await accountPage(try await file(context), context, nil, Faults()))
    }

    /// Does what a form of the account's page asks for. Refused, the page comes back with what was typed and the reason.
    func change(_ act: AccountForm, _ request: Request, _ context: WebContext) async throws -> Response {
        let form = try await SentForm(request, context)
        let file = try await file(context)
        let (signedIn, id) = (try context.person().signedIn, file.line.id)
        let reason = form.fields["reason"] ?? ""
        var faults = Faults()
        do {
            switch act {
            case .grant:
                guard let (granting, reason) = try await GrantFields(region: region, day: settings.today()).read(form.fields, &faults)
                else {
                    return respond(try await accountPage(file, context, form.fields, faults), status: .unprocessableContent)
                }
                try await administration.grant(granting, to: id, by: signedIn, because: reason)
            case .end:
                guard let grant = form.fields["grant"].flatMap(Int64.init) else { throw AccessRefusal("请选择要收回的授权。") }
                try await administration.end(grant: grant, of: id, by: signedIn, because: reason)
            case .suspend, .resume: try await administration.suspend(id, act == .suspend, by: signedIn, because: reason)
            case .password:
                let password = try await administration.resetPassword(of: id, by: signedIn, because: reason)
                return respond(passwordPage("口令已经重置", name: file.line.name, password: password, account: id, role: nil))
            case .codes: try await administration.resetCodes(of: id, by: signedIn, because: reason)
            case .sessions: try await administration.endSessions(of: id, by: signedIn, because: reason)
            }
            return see(Address("admin", "accounts", String(id)))
        } catch let refusal as AccessRefusal {
            faults.add(refusal.description, at: reason.isEmpty ? "reason-\(act.rawValue)" : "")
            return respond(try await accountPage(file, context, form.fields, faults), status: .unprocessableContent)
        }
    }

    private func file(_ context: WebContext) async throws -> AccountFile {
        let written = try context.segment("account")
        guard let id = Int64(written), let file = try await administration.account(id) else {
            throw WebError.notFound("没有这个账号：\(written.prefix(60))。")
        }
        return file
    }

    private func accountPage(_ file: AccountFile, _ context: WebContext, _ typed: QueryItems?, _ faults: Faults) async throws -> Page {
        let (signedIn, token) = try context.person()
        let line = file.line
        let isOwn = line.id == signedIn.account
        let forms = AccountForms(account: line.id, token: token, typed: typed, faults: faults)
        let fields = "\(forms.hidden)\(GrantFields(region: region, day: settings.today()).html(typed, faults))\(Button("授权"))" as HTML
        let own = Notice("这是您自己的账号", "<p>自己的授权由另一名管理员办理；口令和动态验证码在\(Link("我的账号", to: Address("account")))里改。</p>").html
        return Page(
            line.name, crumbs: crumbs(line.name, Crumb("账号管理", Address("admin", "accounts"))),
            body: """
                \(Heading(line.displayName, line: ["账号 \(line.name)", state(of: line)]))\(ErrorSummary(faults.all))\(isOwn ? own : .empty)\
                \(Section("授权", "\(grantTable(line, forms, canEnd: !isOwn))\(isOwn ? .empty : Disclosure("增加一项授权", isOpen: typed != nil, Form(to: forms.address(.grant), fields).html).html)"))\
                \(Section("登录", "\(Facts(signInFacts(file)))\(sessionTable(try await administration.sessions(of: line.id)))"))\
                \(isOwn ? .empty : Section("办理", acts(line, forms)).html)\
                \(Section("经过", historyList(try await administration.history(of: line.id))))
                """)
    }

    private func signInFacts(_ file: AccountFile) -> [Fact] {
        [
            Fact("开设", "<time>\(file.opened.beijingText)</time>"),
            Fact("动态验证码", HTML(plain: file.hasCode ? "已经设定，备用码还有 \(file.recoveryCodes) 个" : "没有设定")),
            Fact("口令", HTML(plain: file.mustChange ? "下次登录时必须更改" : "由本人设定")),
        ]
    }

    private func grantTable(_ line: AccountLine, _ forms: AccountForms, canEnd: Bool) -> HTML {
        guard !line.grants.isEmpty else { return EmptyState("没有授权").html }
        let today = settings.today()
        let rows: [[HTML]] = line.grants.map { grant in
            let holds = grant.holds(on: today)
            let tag =
                grant.ended.map { Tag("已收回 \($0.day)", .plain) }
                ?? (holds ? Tag("有效", .good) : Tag(grant.since > today ? "尚未开始" : "已到期", .plain))
            return [
                HTML(plain: settings.words(for: grant)), "<time>\(grant.since)</time>", tag.html,
                grant.ended == nil && canEnd
                    ? forms.form(.end, "收回", button: "收回", about: grant.id) : "",
            ]
        }
        return Table(
            id: "grants", caption: "授权，由先到后", columns: [.init("授权"), .init("自"), .init("状态"), .init("收回")], rows: rows
        ).html
    }

    private func sessionTable(_ sessions: [SessionLine]) -> HTML {
        guard !sessions.isEmpty else { return Quiet("现在没有登录。").html }
        let rows: [[HTML]] = sessions.map {
            ["<time>\($0.began.beijingText)</time>", "<time>\($0.seen.beijingText)</time>", HTML(plain: $0.address)]
        }
        return Table(id: "sessions", caption: "现在的登录", columns: [.init("开始"), .init("最近一次访问"), .init("来自")], rows: rows).html
    }

    private func acts(_ line: AccountLine, _ forms: AccountForms) -> HTML {
        let suspension =
            line.isSuspended
            ? forms.form(.resume, "恢复使用", button: "恢复") : forms.form(.suspend, "停用，并结束全部登录", button: "停用")
        return """
            \(suspension)\(forms.form(.password, "重置口令", button: "重置口令"))\
            \(forms.form(.codes, "重置动态验证码和备用码", button: "重置验证码"))\(forms.form(.sessions, "结束全部登录", button: "结束登录"))
            """
    }

    private func historyList(_ acts: [AccountAct]) -> HTML {
        guard !acts.isEmpty else { return EmptyState("台账里没有记载").html }
        let rows: [[HTML]] = acts.map { act in
            [
                "<time>\(act.at.beijingText)</time>", HTML(plain: words(for: act)), HTML(plain: act.actor), HTML(plain: act.reason ?? ""),
            ]
        }
        return Table(
            id: "history", caption: "台账记载，由近及远", columns: [.init("时间"), .init("做了什么"), .init("谁"), .init("理由")], rows: rows
        ).html
    }

    private func words(for act: AccountAct) -> String {
        let grant = act.grant.map { "：" + settings.words(for: $0) } ?? ""
        return switch act.kind {
        case .opened: "开设账号"
        case .granted: "授权" + grant
        case .grantEnded: "收回授权" + grant
        case .suspended: act.isSuspension == false ? "恢复使用" : "停用"
        case .passwordReset: "重置口令"
        case .passwordChanged: "更换口令"
        case .codesReset: "重置动态验证码"
        case .codesRenewed: "更换备用码或者验证器"
        case .sessionsEnded: "结束全部登录"
        }
    }
}

/// The small forms of one account's page: each asks for a reason.
private struct AccountForms {
    let account: Int64
    let token: SecretToken
    let typed: QueryItems?
    let faults: Faults

    var hidden: HTML { HiddenField(SentForm.tokenField, token.formToken).html }

    func address(_ act: AccountForm) -> Address { Address("admin", "accounts", String(account), act.rawValue) }

    /// - Parameter grant: the grant it is about, where it is about one.
    func form(_ act: AccountForm, _ title: String, button: String, about grant: Int64? = nil) -> HTML {
        // Several forms stand on one page; the field's own id has to be another in each.
        let id = "reason-\(act.rawValue)\(grant.map { "-\($0)" } ?? "")"
        let more: HTML? = grant.map { HiddenField("grant", String($0)).html }
        let error = faults["reason-\(act.rawValue)"]
        let form = Form(
            to: address(act),
            """
            \(hidden)\(more)\(TextField(FieldLabel("reason", "理由", error: error, id: id), isRequired: true))\
            \(Button(button, .secondary))
            """)
        return Disclosure(title, isOpen: error != nil && grant == nil, form.html).html
    }
}

import Access
import Design
import Documents
public import Hummingbird
import Law
import Markup
import Procedure
public import Web

/// Official papers of a matter: printed, downloaded, their service and their scans entered; and the bound file.
public struct PaperPages: RouteSet {
    public let settings: SiteSettings
    let matters: any MatterPort
    let papers: any PaperPort
    let files: any FilePort

    public init(settings: SiteSettings, matters: any MatterPort, papers: any PaperPort, files: any FilePort) {
        (self.settings, self.matters, self.papers, self.files) = (settings, matters, papers, files)
    }

    public func addRoutes(to router: Router<WebContext>) {
        let insiders = MatterPages.insiders
        for (place, who) in [(MatterPages.Place.desk, insiders), (.account, Who.signedIn)] {
            let path = "/\(place.rawValue)/matters/:key/papers/:code"
            router.page(RouterPath(path), who: who) { _, context in try await paper(context, place) }
            router.page(RouterPath("\(path)/pdf"), who: who) { _, context in try await file(.pdf, context) }
            router.page(RouterPath("\(path)/docx"), who: who) { _, context in try await file(.docx, context) }
        }
        router.page("/account/matters/:key/papers/:code/scan", who: .signedIn) { _, context in try await file(.scan, context) }
        router.page(
            "/desk/matters/:key/papers/:code/scan", who: insiders, also: [.post: { request, context in try await scan(request, context) }]
        ) { _, context in try await file(.scan, context) }
        router.page(
            "/desk/matters/:key/papers/:code/service", who: insiders,
            also: [.post: { request, context in try await serve(request, context) }]
        ) { _, context in try await service(context) }
        router.page("/desk/matters/:key/papers/:code/proofs/:digest", who: insiders) { _, context in try await proof(context) }
        router.page("/desk/matters/:key/volumes/:volume", who: insiders) { _, context in try await volume(context) }
        router.page("/desk/matters/:key/volumes/:volume/pdf", who: insiders) { _, context in try await bound(context) }
    }

    // MARK: The paper

    /// A paper as it is printed, for whoever may have it.
    private func paper(_ context: WebContext, _ place: MatterPages.Place) async throws -> Response {
        let (key, code) = (try context.segment("key"), try context.segment("code"))
        return try await said {
            let listed = try await listed(key, code, context)
            let issued = try await papers.paper(code, in: key, for: .account(context.viewer))
            let address = Address(place.rawValue, "matters", key)
            let crumbs = [Crumb(key, address), Crumb(listed.title)]
            let own = Address(segments: [place.rawValue, "matters", key, "papers", code])
            let others = place == .desk ? [LinkButton("送达和扫描件", to: own.below("service"), .secondary)] : []
            let tools = await PaperTools(forms: papers.forms(), hasScan: !listed.scans.isEmpty, others: others) { own.below($0.rawValue) }
                .html
            return respond(Page("\(listed.title) \(listed.number)", crumbs: crumbs, body: "\(tools)\(issued.html)"))
        }
    }

    private func file(_ form: PaperForm, _ context: WebContext) async throws -> Response {
        let (key, code) = (try context.segment("key"), try context.segment("code"))
        return try await said { try await papers.file(form, of: code, in: key, for: .account(context.viewer)).response }
    }

    private func proof(_ context: WebContext) async throws -> Response {
        let (key, code, digest) = (try context.segment("key"), try context.segment("code"), try context.segment("digest"))
        return try await said { try await papers.proof(digest, of: code, in: key, for: context.viewer).response }
    }

    // MARK: Service and scan

    private func service(_ context: WebContext) async throws -> Response {
        try await said { try await servicePage(context, sent: nil, problem: nil) }
    }

    private func serve(_ request: Request, _ context: WebContext) async throws -> Response {
        let (key, code) = (try context.segment("key"), try context.segment("code"))
        return try await said {
            let form = try await SentForm(request, context, keeping: files, in: ["proof"]) { _ in _ = try await officers(key, code, context)
            }
            let fields = form.fields
            let sent = SentService(
                addressee: fields["addressee"] ?? "", method: fields["method"] ?? "", sent: fields["sent"] ?? "",
                reached: fields["reached"] ?? "", proof: fields.all("proof").last { !$0.isEmpty }, hasConsent: fields["consent"] == "yes",
                note: fields["note"] ?? "")
            do {
                try await papers.serve(sent, of: code, in: key, by: context.viewer)
                return see(Address("desk", "matters", key, "papers", code, "service"))
            } catch let problem as MatterProblem where problem.kind != .unknown {
                return try await servicePage(context, sent: sent, problem: problem)
            }
        }
    }

    private func scan(_ request: Request, _ context: WebContext) async throws -> Response {
        let (key, code) = (try context.segment("key"), try context.segment("code"))
        return try await said {
            let form = try await SentForm(request, context, keeping: files, in: ["scan"]) { _ in _ = try await officers(key, code, context)
            }
            do {
                try await papers.scan(form.fields["scan"] ?? "", of: code, in: key, by: context.viewer)
                return see(Address("desk", "matters", key, "papers", code, "service"))
            } catch let problem as MatterProblem where problem.kind != .unknown {
                return try await servicePage(context, sent: nil, problem: problem)
            }
        }
    }

    /// Files are taken only from whoever may enter something.
    private func officers(_ key: String, _ code: String, _ context: WebContext) async throws -> MatterPaper {
        guard case .account(_, _, let acting?) = context.viewer, [.officer, .approver].contains(acting.role) else {
            throw WebError.forbidden("只有办理机关的承办人和审批人能够登记文书的送达和扫描件。")
        }
        do { return try await listed(key, code, context) } catch let problem as MatterProblem { throw WebError.notFound(problem.text) }
    }

    private func servicePage(_ context: WebContext, sent: SentService?, problem: MatterProblem?) async throws -> Response {
        let (key, code) = (try context.segment("key"), try context.segment("code"))
        let (_, token) = try context.person()
        let listed = try await listed(key, code, context)
        let address = Address("desk", "matters", key)
        let form = ServiceForm(
            listed, to: Address("desk", "matters", key, "papers", code, "service"), token: token.formToken, sent: sent, problem: problem,
            files: try await files.described([sent?.proof].compactMap(\.self)))
        let own = Address("desk", "matters", key, "papers", code)
        let body: HTML = """
            \(form.summary)\(Heading("\(listed.title)的送达和扫描件", line: [HTML(plain: listed.number), "<time>\(listed.day)</time>"]))\
            \(ServiceRecords(listed, today: settings.today()) { own.below("proofs").below($0) })\(form)\
            \(ScanForm(listed, to: own.below("scan"), token: token.formToken, error: problem?.faults.first { $0.field == "scan" }?.text))
            """
        let status: HTTPResponse.Status =
            problem == nil ? .ok : problem?.kind == .forbidden ? .forbidden : .unprocessableContent
        return respond(
            Page(
                "送达：\(listed.title) \(listed.number)", current: Address("desk"),
                crumbs: [Crumb("办件台", Address("desk")), Crumb(key, address), Crumb(listed.title, own), Crumb("送达")], body: body),
            status: status)
    }

    // MARK: The bound file

    private func volume(_ context: WebContext) async throws -> Response {
        let (key, kind) = (try context.segment("key"), try volumeKind(context))
        return try await said {
            let volume = try await papers.volume(kind, of: key, for: context.viewer)
            let pdf: HTML =
                await papers.forms().contains(.pdf)
                ? Buttons(LinkButton("下载 PDF（带页号）", to: Address("desk", "matters", key, "volumes", kind.rawValue, "pdf"))).html
                : Notice("这里只能由浏览器打印", "<p>\(DrawingProblem.notInstalled(.pdf).description)</p>", tone: .caution).html
            return respond(
                Page(
                    "\(kind.title) \(key)", current: Address("desk"),
                    crumbs: [Crumb("办件台", Address("desk")), Crumb(key, Address("desk", "matters", key)), Crumb(kind.title)],
                    body: "\(pdf)\(volume.html(at: Address("desk", "matters", key, "volumes", kind.rawValue)))"))
        }
    }

    private func bound(_ context: WebContext) async throws -> Response {
        let (key, kind) = (try context.segment("key"), try volumeKind(context))
        return try await said {
            let bytes = try await papers.bound(kind, of: key, for: context.viewer)
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/pdf", .cacheControl: "no-store",
                    .contentDisposition: "attachment; filename=\"\(key)-\(kind.rawValue).pdf\"",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }

    private func volumeKind(_ context: WebContext) throws -> Volume.Kind {
        guard let kind = Volume.Kind(rawValue: try context.segment("volume")) else { throw WebError.notFound("案卷分正卷（open）和副卷（internal）。") }
        return kind
    }

    // MARK: In words

    private func listed(_ key: String, _ code: String, _ context: WebContext) async throws -> MatterPaper {
        let matter = try await matters.matter(key, for: .account(context.viewer), on: nil)
        guard let paper = matter.papers.first(where: { $0.verification == code }) else {
            throw MatterProblem(.unknown, "这个办件里没有这份文书。")
        }
        return paper
    }

    private func said(_ body: () async throws -> Response) async throws -> Response {
        do { return try await body() } catch let problem as MatterProblem {
            throw problem.kind == .forbidden ? WebError.forbidden(problem.text) : WebError.notFound(problem.text)
        } catch let problem as DrawingProblem { throw WebError(status: .serviceUnavailable, text: problem.description) }
    }
}

public import Access
import Identifier
import Law
public import Matters
public import Procedure
import Region
import Register
import Store
public import Web

/// Answers what the pages ask of matters.
public struct MatterAnswers: MatterPort {
    let matters: Matters
    let accounts: Accounts
    let reader: RegisterReader
    let region: Region
    let clock: any Clock
    let files: FileAnswers
    let readings: Readings
    let publications: PublicationAnswers
    public let procedures: [AnyProcedure]

    public func offices(for procedure: String) async throws -> [MatterOffice] {
        region.offices(for: procedure, on: clock.today()).map { office in
            MatterOffice(
                code: "\(office.authority)/\(office.area)", authority: authorityName(office.authority),
                area: region.area(office.area)?.name ?? office.area)
        }
    }

    public func open(_ procedure: String, _ sent: SentEvent, office: String, by viewer: Viewer) async throws -> MatterReceipt {
        let offices = region.offices(for: procedure, on: clock.today())
        guard let office = offices.first(where: { "\($0.authority)/\($0.area)" == office }) else {
            throw MatterProblem(.refused, "请选择由哪个地区的主管机关办理。", faults: [FieldFault("office", .missing, "请选择由哪个地区的主管机关办理")])
        }
        return try await said {
            let receipt = try await matters.open(procedure, request(sent), authority: office.authority, area: office.area, by: viewer)
            let matter = try await matters.published(receipt.key)
            let standing = matter.standing(on: clock.today())
            return MatterReceipt(
                key: receipt.key, trackingCode: receipt.trackingCode, authority: authorityName(office.authority),
                next: next(standing, in: matter.procedure),
                due: receipt.due)
        }
    }

    public func file(_ sent: SentEvent, in key: String, by reader: MatterReader) async throws {
        try await said {
            switch reader {
            case .anyone: throw MatterRefusal.unknown
            case .account(let viewer): try await matters.file(request(sent), in: key, by: viewer)
            case .tracking(let code): try await matters.file(request(sent), in: key, trackingCode: code)
            }
        }
    }

    public func procedure(of key: String, for reader: MatterReader) async throws -> AnyProcedure {
        try await said {
            switch reader {
            case .anyone: try await matters.published(key).procedure
            case .account(let viewer): try await matters.matter(key, for: viewer).procedure
            case .tracking(let code): try await matters.matter(key, trackingCode: code).procedure
            }
        }
    }

    public func matter(_ key: String, for reader: MatterReader, on page: String?) async throws -> MatterFile {
        try await said {
            switch reader {
            case .anyone: return try await draw(try await matters.published(key), as: nil, .everyone)
            case .account(let viewer):
                let matter = try await matters.matter(key, for: viewer)
                if let page { try await note(matter, viewer, page) }
                if let seat = matter.seat(of: viewer) {
                    return try await draw(matter, as: seat.role, seat.handles ? .handlers : .parties, seat: (seat, viewer.actorName))
                }
                var file = try await draw(matter, as: matter.role(of: viewer), viewer.role?.actsForAuthority == true ? .handlers : .parties)
                file.behalf = matter.behalf(of: viewer, on: clock.today())
                return file
            case .tracking(let code): return try await draw(try await matters.matter(key, trackingCode: code), as: .claimant, .parties)
            }
        }
    }

    public func queue(_ queue: String, matching text: String?, for viewer: Viewer, offset: Int, limit: Int) async throws -> MatterList {
        guard let queue = MatterQueue(rawValue: queue) else { throw MatterProblem(.unknown, "没有这个待办列表。") }
        let (total, lines) = try await matters.lines(of: queue, matching: text, for: viewer, offset: offset, limit: limit)
        return MatterList(total: total, matters: try await summaries(lines))
    }

    public func queues(for viewer: Viewer) async throws -> [(code: String, title: String, count: Int)] {
        let counts = try await matters.counts(for: viewer)
        return MatterQueue.allCases.map { ($0.rawValue, $0.title, counts[$0] ?? 0) }
    }

    public func own(_ viewer: Viewer, offset: Int, limit: Int) async throws -> MatterList {
        let (total, lines) = try await matters.own(viewer, offset: offset, limit: limit)
        // Who else stands in a matter is for its page to say, to whom it may.
        return MatterList(
            total: total,
            matters: lines.map { line in
                var summary = summary(line, names: [:])
                summary.title = summary.procedure
                summary.state = state(line.state, procedures.first { $0.code == line.procedure })
                return summary
            })
    }

    public func officers(for viewer: Viewer) async throws -> [(account: Int64, name: String)] {
        guard case .account(_, _, let acting?) = viewer, let authority = acting.authority else { return [] }
        return try await accounts.officers(of: authority)
    }

    public func assign(_ key: String, to account: Int64?, because reason: String, by viewer: Viewer) async throws {
        try await said { try await matters.assign(key, to: account, because: reason, by: viewer) }
    }

    public func paper(verification: String) async throws -> MatterPaper? {
        try await matters.document(verification: verification).map { paper in
            MatterPaper(
                title: paper.title, number: paper.numberText, authority: authorityName(paper.authority), day: paper.day, entry: paper.entry,
                verification: paper.verification)
        }
    }

    public func related(to key: String, for viewer: Viewer) async throws -> [MatterRelation] {
        try await said {
            let matter = try await matters.matter(key, for: viewer)
            let found = try await matters.related(to: matter, for: viewer)
            let summaries = try await summaries(found.map(\.line))
            return zip(found, summaries).map { related, summary in
                MatterRelation(
                    matter: summary, reasons: related.reasons.map { words($0, related.line) }, mayBeTheSame: related.mayBeTheSame)
            }
        }
    }

    private func words(_ reason: RelatedMatter.Reason, _ line: MatterLine) -> String {
        switch reason {
        case .right(let number): return "同一权利 \(number)"
        case .party(let name, let role):
            let procedure = procedures.first { $0.code == line.procedure }
            let title = procedure?.title(ofParty: role) ?? role
            return "同一主体 \(name)（在那一件里是\(title)）"
        case .linked: return "由关联转出或者转来"
        }
    }

    public func earlier(_ procedure: String, _ sent: SentEvent, by viewer: Viewer) async throws -> [MatterSummary] {
        let found = try await matters.earlier(procedure, sent.kind, sent.typed, by: viewer)
        let outline = procedures.first { $0.code == procedure }
        return found.map {
            MatterSummary(
                key: $0.key, title: outline?.title ?? procedure, procedure: outline?.title ?? procedure,
                state: state($0.state, outline), opened: $0.opened, due: nil, authority: "")
        }
    }

    private func state(_ code: String, _ procedure: AnyProcedure?) -> String {
        procedure?.outline.states.first { $0.code == code }?.publicTitle ?? code
    }

    // MARK: In words

    /// Logs that whoever handles a matter is shown what is personal in it. The log names the person only as the file itself does to its parties,
    /// so that it gives away no reporter.
    func note(_ matter: Matter, _ viewer: Viewer, _ page: String) async throws {
        guard case .account(let account, _, let acting?) = viewer,
            acting.role.actsForAuthority || matter.seat(of: viewer)?.handles == true
        else { return }
        let personal = matter.entries.flatMap { entry in
            (matter.procedure.events[entry.kind]?.fields ?? []).filter { $0.seen == .personal && entry.values[$0.name] != nil }
        }
        guard let first = personal.first else { return }
        let claimant = matter.parties.first { $0.role == MatterRole.claimant.code }
        let person = Readings.Person(claimant?.name ?? first.label, party: claimant?.code)
        try await readings.note([person], kind: "matter", key: matter.key, account: account, acting: acting, page: page)
    }

    /// - Parameter seat: the part of an expert or a mediator, and how the log names whoever has it: they read their own entries whole, and
    ///   nothing of what lies over the matter.
    func draw(
        _ matter: Matter, as role: MatterRole?, _ audience: FieldAudience, seat: (part: Seat, actor: String)? = nil
    ) async throws -> MatterFile {
        let names = try await accounts.displayNames(of: [matter.assignee].compactMap(\.self))
        let typed = matter.entries.flatMap { entry in
            (matter.procedure.events[entry.kind]?.fields ?? []).filter { $0.kind == .right }.compactMap { entry.values[$0.name]?.text }
        }
        var rights: [RightListing] = []
        for text in typed {
            let numbers = Identifier.candidates(in: text).filter(\.valid).flatMap(\.writings)
            rights += try await reader.locate(numbers).map(RightListing.init)
        }
        let isInside = audience == .handlers && seat == nil
        let isForHandlers = isInside || seat?.part.handles == true
        let above = Set(matter.procedure.overlays.flatMap(\.events.keys))
        let entries = matter.entries.filter { isInside || !above.contains($0.kind) }.map { entry in
            entry.actor.account == seat?.actor ? entry : readable(entry, matter, audience)
        }
        .filter { isForHandlers || $0.actor.account == seat?.actor || matter.procedure.shows($0.kind, to: audience) }
        let own = Set(entries.filter { $0.actor.account == seat?.actor }.map(\.seq))
        let parties = matter.parties.filter { matter.procedure.names($0.role, to: audience) || $0.role == role?.code }
        var standing = matter.standing(for: role, on: clock.today())
        if matter.procedure.outline.isConfidential, !isForHandlers {
            // What binds nobody is a term that runs for the party.
            standing = standing.keeping { audience != .everyone && [.party, .system].contains($0.binds.side) }
        }
        var file = MatterFile(
            key: matter.key, procedure: matter.procedure, authority: authorityName(matter.authority),
            area: region.area(matter.area)?.name ?? matter.area,
            parties: parties.map { (matter.title(of: $0), PartyLink($0.name, key: $0.code)) },
            standing: standing,
            entries: entries,
            assignee: matter.assignee.flatMap { names[$0] }, rights: rights)
        file.procedureTitles = Dictionary(
            standing.linked.compactMap(\.procedure).map { code in (code, procedures.first { $0.code == code }?.title ?? code) }
        ) { first, _ in first }
        (file.last, file.isForHandlers) = (matter.entries.count, isForHandlers)
        file.corrections = matter.procedure.corrections(in: matter.entries).filter {
            own.contains($0.entry) || audience.mayRead($0.field)
        }
        file.publications = matter.publications.map(publications.summary)
        let regional = RegionalFacts(region).answers(to: matter.procedure.outline.needs, in: matter.entries, on: clock.today())
        let reckonings = matter.procedure.reckonings(of: matter.entries, on: clock.today(), knowing: regional)
        file.reckonings = reckonings.filter { $0.isOpen(to: seat?.part.handles == true ? .parties : audience) }
        if isInside {
            file.suggested = matter.procedure.suggested(by: matter.entries, on: clock.today())
            file.overlays = standing.overlays
            file.about = CreditFollowing.event(of: matter).map { ("信用信息 \($0)", ["desk", "credit", $0]) }
        }
        // Another party does not learn where the matter came from and what it led to.
        if isInside || role == .claimant {
            file.showsCauses = true
            file.effects = try await matters.caused(by: matter).map {
                MatterEffect(by: $0.by, matter: $0.matter, procedure: $0.procedure, title: $0.title)
            }
        }
        // A party has the papers that go to it; those who handle the matter have all.
        if audience != .everyone {
            let rules = Dictionary(standing.documents.map { ("\($0.entry)/\($0.code)", $0) }) { first, _ in first
            }
            let records = try await matters.papers(of: matter.key)
            let attached = try await files.described(records.flatMap { $0.scans.map(\.file) + $0.services.compactMap(\.proof) })
            file.papers = records.compactMap { record in
                let paper = record.document
                guard let rule = rules["\(paper.entry)/\(paper.code)"] else { return nil }
                guard isInside || seat?.part.handles == true || role.map(rule.to.contains) == true else { return nil }
                let names = parties.filter { party in rule.to.contains { $0.code == party.role } }.map(\.name)
                var listed = MatterPaper(
                    title: paper.title, number: paper.numberText, authority: authorityName(paper.authority), day: paper.day,
                    entry: paper.entry,
                    citation: rule.citation, recipients: names, goesToParties: rule.to.contains { $0.side == .party },
                    verification: paper.verification)
                listed.scans = record.scans.compactMap { attached[$0.file] }
                if isInside { listed.addressees = addressees(of: rule, matter, record, attached) }
                return listed
            }
        }
        file.files = try await files.described(entries.flatMap { $0.digests(in: matter.procedure) })
        return file
    }

    /// Those whom a paper goes to, with how it went to each.
    private func addressees(
        of rule: DocumentStanding, _ matter: Matter, _ record: PaperRecord, _ attached: [String: SentFile]
    ) -> [PaperAddressee] {
        matter.addressees(of: rule).map { role, name in
            let services = record.services.filter { $0.role == role.code && $0.addressee == name }.map { service in
                PaperService(
                    method: service.method, sent: service.sent, reached: service.reached, served: service.served, rule: service.rule,
                    isUnconfirmed: service.isUnconfirmed, proof: service.proof.flatMap { attached[$0] }, note: service.note)
            }
            let title = matter.procedure.title(of: role)
            return PaperAddressee(
                code: [role.code, name].compactMap(\.self).joined(separator: "|"),
                title: [title, name].compactMap(\.self).joined(separator: " "),
                services: services)
        }
    }

    /// An entry without the fields that are not for this audience. Personal fields are for those who handle the matter alone. Of the correction of
    /// what is not for it, an audience learns no more than that there was one.
    private func readable(_ entry: Entry, _ matter: Matter, _ audience: FieldAudience) -> Entry {
        if let field = matter.procedure.correctedField(by: entry, in: matter.entries), !audience.mayRead(field) { return entry.with([:]) }
        let open = (matter.procedure.events[entry.kind]?.fields ?? []).filter(audience.mayRead)
        return entry.with(entry.values.filter { name, _ in open.contains { $0.name == name } })
    }

    func summaries(_ lines: [MatterLine]) async throws -> [MatterSummary] {
        let names = try await accounts.displayNames(of: Set(lines.compactMap(\.assignee)).sorted())
        return lines.map { summary($0, names: names) }
    }

    private func summary(_ line: MatterLine, names: [Int64: String]) -> MatterSummary {
        let procedure = procedures.first { $0.code == line.procedure }
        return MatterSummary(
            key: line.key, title: line.title, procedure: procedure?.title ?? line.procedure,
            state: procedure?.stateTitle(line.state) ?? line.state,
            opened: line.opened, due: line.due, authority: authorityName(line.authority), assignee: line.assignee.flatMap { names[$0] })
    }

    private func request(_ sent: SentEvent) -> Matters.Request {
        Matters.Request(
            sent.kind, sent.typed, seen: sent.seen, key: sent.key, behalf: sent.behalf,
            origin: sent.origin.map { Matters.Origin($0.matter, by: $0.link) })
    }

    func authorityName(_ id: String) -> String { region.authority(id: id)?.name ?? id }

    /// What comes next, and who has to do it.
    private func next(_ standing: Standing, in procedure: AnyProcedure) -> String {
        guard let clock = standing.clocks.last(where: { $0.state == .running }) else { return standing.publicTitle }
        return "\(procedure.title(of: clock.binds))\(clock.title)"
    }

    /// What the rooms below throw, in the words of the pages.
    func said<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let faults as FormFaults {
            throw MatterProblem(.refused, "有内容需要改正。", faults: faults.faults)
        } catch let refusal as Refusal {
            if case .faults(let faults) = refusal { throw MatterProblem(.refused, "有内容需要改正。", faults: faults) }
            if case .stale = refusal { throw MatterProblem(.stale, refusal.description) }
            throw MatterProblem(.refused, refusal.description)
        } catch let unknown as UnknownEvent {
            throw MatterProblem(.refused, unknown.description)
        } catch let refusal as MatterRefusal {
            switch refusal {
            case .unknown: throw MatterProblem(.unknown, refusal.description)
            case .notYours: throw MatterProblem(.forbidden, refusal.description)
            case .refused: throw MatterProblem(.refused, refusal.description)
            }
        }
    }
}

extension Platform {
    /// Matters as the rooms of pages and the calendar handle them; their moves are told of.
    public var matters: Matters {
        let (following, credit) = (MatterFollowing(clock: clock), CreditFollowing(clock: clock, rules: region.creditRules))
        let warning = WarningFollowing(clock: clock, region: region)
        let watching = MatterWatching(clock: clock)
        let duties: Duties = { [region, clock] procedure, area in
            Set(region.offices(for: procedure, on: clock.today()).filter { $0.area == area }.map(\.authority))
        }
        let marks: PaperMarks = { [region] authority, kind in region.paperMark(of: authority, kind: kind) }
        let regional = RegionalFacts(region)
        return Matters(
            database, procedures: procedures, clock: clock, duties: duties, marks: marks,
            facts: { needs, entries, day in regional.answers(to: needs, in: entries, on: day) }
        ) { move, db in
            try credit.follow(move, in: db)
            try warning.follow(move, in: db)
            try following.follow(move, in: db)
            try watching.follow(move, in: db)
        }
    }

    func matterAnswers(_ people: Accounts) throws -> MatterAnswers {
        MatterAnswers(
            matters: matters, accounts: people, reader: reader, region: region,
            clock: clock, files: try fileAnswers,
            readings: Readings(database, clock: clock), publications: publicationAnswers, procedures: procedures)
    }

    /// Enters the lapses that are due in matters; gives how many moved.
    @discardableResult
    public func enterLapses() async throws -> Int {
        let matters = matters
        var moved = 0
        while true {
            let some = try await matters.enterLapses()
            moved += some
            if some == 0 { return moved }
        }
    }
}

extension Entry {
    /// The files that it holds.
    fileprivate func digests(in procedure: AnyProcedure) -> [String] {
        (procedure.events[kind]?.fields ?? []).filter { $0.kind == .files }.flatMap { field -> [String] in
            guard case .list(let list)? = values[field.name] else { return [] }
            return list.compactMap(\.text)
        }
    }
}

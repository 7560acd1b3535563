import Identifier
import Law
import Register

/// WIPO ST.36 by its ordinary element names, as US, CN (older), DOCDB and others use them; office marks before the names are gone already.
enum ST36Document {
    static func read(_ node: XMLNode, _ draft: inout XMLDraft) {
        let data = node.children.first { $0.name.hasPrefix("bibliographic-data") } ?? node
        let office = node.attributes["country"] ?? data.attributes["country"]
        references(data, node, office, &draft)
        for title in data.children("invention-title", "design-title") + (data.child("invention-titles")?.children ?? []) {
            draft.addTitle(title.text, title.attributes["lang"] ?? node.attributes["lang"])
        }
        classes(data, &draft)
        for priority in data.child("priority-claims")?.children("priority-claim") ?? [] {
            let place = documentID(priority) ?? priority
            draft.addPriority(
                place.child("country")?.text, place.child("doc-number")?.text, draft.day(place.child("date")?.text, "优先权日"))
        }
        ST36Parties.read(data, &draft)
        international(data, &draft)
        for abstract in node.children("abstract") + data.children("abstract") { draft.addAbstract(abstract) }
        for claims in node.children("claims") + (node.child("application-body")?.children("claims") ?? []) {
            draft.addClaims(claims.children("claim"), claims.attributes["lang"])
        }
        if let body = node.child("application-body"), draft.record.abstracts.isEmpty {
            for abstract in body.children("abstract", "brief-explanation") { draft.addAbstract(abstract) }
        }
        if let product = data.any("design-product", "product-name")?.text { draft.record.particulars.product = product }
    }

    /// The identification in the office's own writing; data files repeat it in others (docdb, epodoc).
    private static func documentID(_ node: XMLNode) -> XMLNode? {
        let all = node.children("document-id")
        return all.first { $0.attributes["document-id-type"] == "original" || $0.attributes["data-format"] == "original" }
            ?? all.first { $0.attributes["document-id-type"] == "docdb" || $0.attributes["data-format"] == "docdb" } ?? all.first
    }

    private static func format(_ node: XMLNode) -> String? {
        node.attributes["data-format"] ?? node.child("document-id")?.attributes["document-id-type"]
    }

    /// Of references repeated in several writings, the office's own, else DOCDB's, else the first.
    private static func best(_ nodes: [XMLNode]) -> XMLNode? {
        nodes.first { format($0) == "original" } ?? nodes.first { format($0) == "docdb" } ?? nodes.first
    }

    private static func references(_ data: XMLNode, _ node: XMLNode, _ office: String?, _ draft: inout XMLDraft) {
        let applications = data.children("application-reference")
        // DOCDB keeps the office's own number in a reference of its own that has no country.
        if let reference = best(applications) {
            let country = applications.lazy.compactMap { documentID($0)?.child("country")?.text }.first ?? office
            draft.record.particulars.form = form(reference.attributes["appl-type"], country)
            let place = documentID(reference) ?? reference
            if let number = place.child("doc-number")?.text {
                let day = applications.lazy.compactMap { documentID($0)?.child("date")?.text }.first
                draft.setApplication(number, office: country, day: draft.day(day, "申请日"), field: "申请号")
            }
        }
        let publications = data.children("publication-reference")
        for reference in [best(publications)].compactMap({ $0 }) + data.children("grant-reference") {
            add(documentID(reference) ?? reference, office, &draft)
        }
        if publications.isEmpty, let number = node.attributes["doc-number"] {
            draft.addDocument(
                number, office: office, kind: node.attributes["kind"], day: draft.day(node.attributes["date-publ"], "公开日"), field: "公开（公告）号"
            )
        }
        for availability in data.children("dates-of-public-availability") {
            for place in availability.all("document-id") { add(place, office, &draft) }
        }
    }

    private static func add(_ place: XMLNode, _ office: String?, _ draft: inout XMLDraft) {
        guard let number = place.child("doc-number")?.text else { return }
        draft.addDocument(
            number, office: place.child("country")?.text ?? office, kind: place.child("kind")?.text,
            day: draft.day(place.child("date")?.text, "公开（公告）日"), field: "公开（公告）号")
    }

    /// The office says what was applied for; in US data utility means an invention.
    private static func form(_ type: String?, _ office: String?) -> RightForm? {
        switch type {
        case "发明专利", "发明", "invention", "plant", "reissue": .invention
        case "实用新型", "实用新型专利", "utility-model", "utility model": .utility
        case "外观设计", "外观设计专利", "design": .design
        case "utility": office == "US" ? .invention : .utility
        default: nil
        }
    }

    private static func classes(_ data: XMLNode, _ draft: inout XMLDraft) {
        for node in data.all("classification-ipcr") { draft.addClass(patentClass(node, .ipc)) }
        for node in data.children("classification-ipc") {
            for text in node.all("main-classification", "further-classification", "text").compactMap(\.text) {
                draft.addClass(ClassText.patent(text))
            }
        }
        for group in data.children("classifications-cpc") {
            for node in group.all("classification-cpc", "classification-cpc-text") { draft.addClass(patentClass(node, .cpc)) }
        }
        for node in data.all("patent-classification") {
            let scheme = node.child("classification-scheme")?.attributes["scheme"] ?? ""
            guard scheme.hasPrefix("CPC") || scheme.hasPrefix("IPC") else { continue }
            draft.addClass(
                node.child("classification-symbol")?.text.flatMap { ClassText.patent($0, scheme.hasPrefix("CPC") ? .cpc : .ipc) }
                    ?? patentClass(node, scheme.hasPrefix("CPC") ? .cpc : .ipc))
        }
        for node in data.all("classification-locarno", "classifications-locarno") {
            let edition = node.any("edition", "locarno-edition")?.text
            let parts = node.all("main-classification", "further-classification", "text", "classification-locarno")
            for text in (parts.isEmpty ? [node] : parts).compactMap(\.text) {
                guard var mark = ClassText.locarno(text) else { continue }
                mark.edition = mark.edition ?? edition
                draft.addClass(mark)
            }
        }
    }

    private static func patentClass(_ node: XMLNode, _ scheme: ClassMark.Scheme) -> ClassMark? {
        if let text = node.child("text")?.text ?? (node.children.isEmpty ? node.text : nil), let mark = ClassText.patent(text, scheme) {
            return mark
        }
        return ClassParts(node, section: "section", "class", "subclass", "main-group", "subgroup").mark(
            scheme, edition: node.child("ipc-version-indicator", "cpc-version-indicator")?.text)
    }

    private static func international(_ data: XMLNode, _ draft: inout XMLDraft) {
        for node in data.children("pct-or-regional-filing-data") {
            let place = documentID(node) ?? node
            draft.addInternational(place.child("doc-number")?.text, draft.day(place.child("date")?.text, "PCT申请日"))
            draft.record.set(
                .nationalEntry, draft.day(node.child("us-371c12-date", "371c12-date", "us-371c124-date", "371c124-date")?.text, "进入国家日期"))
        }
        for node in data.children("pct-or-regional-publishing-data") {
            guard let place = documentID(node), let number = place.child("doc-number")?.text else { continue }
            draft.record.numbers.append(
                RightNumber(
                    .publication, canonical: OfficeNumber.internationalPublication(number), typed: number, office: "WO",
                    day: draft.day(place.child("date")?.text, "PCT公布日")))
        }
        for node in data.children where node.name.hasPrefix("date-pct-article-22") {
            draft.record.set(.nationalEntry, draft.day(node.child("date")?.text ?? node.text, "进入国家日期"))
        }
    }
}

/// Applicants, inventors, assignees and agents of ST.36.
enum ST36Parties {
    static func read(_ data: XMLNode, _ draft: inout XMLDraft) {
        let parties = data.child("parties") ?? data
        let applicants = one(parties.child("applicants")?.children("applicant") ?? [])
        for applicant in applicants {
            draft.addParty(party(applicant, .applicant))
        }
        let creator: PartyMention.Role = draft.record.particulars.form == .design ? .designer : .inventor
        let inventors = one((parties.child("inventors") ?? parties.child("designers"))?.children("inventor", "designer") ?? [])
        // Before the America Invents Act applicants are the inventors.
        let people = inventors.isEmpty ? applicants.filter { $0.attributes["app-type"] == "applicant-inventor" } : inventors
        for inventor in people { draft.addParty(party(inventor, creator)) }
        for assignee in (data.child("assignees") ?? parties.child("assignees") ?? parties.child("grantees"))?.children(
            "assignee", "grantee") ?? []
        {
            draft.addParty(party(assignee, .holder))
        }
        for agent in parties.child("agents")?.children("agent") ?? [] {
            if let agency = agent.child("agency"), let mention = party(agency, .agency) { draft.addParty(AgencyName.split(mention)) }
            let isFirm = (agent.child("addressbook") ?? agent).child("orgname") != nil
            draft.addParty(party(agent, isFirm ? .agency : .agent))
        }
    }

    /// DOCDB names each party in several writings; the office's own is kept.
    private static func one(_ nodes: [XMLNode]) -> [XMLNode] {
        let formats = nodes.compactMap { $0.attributes["data-format"] }
        guard let best = ["original", "docdb", "epodoc"].first(where: formats.contains) else { return nodes }
        return nodes.filter { $0.attributes["data-format"] == best }
    }

    static func party(_ node: XMLNode, _ role: PartyMention.Role) -> PartyMention? {
        let books = node.children("addressbook")
        let book = books.first { Language.code($0.attributes["lang"]) == "zh" } ?? books.first ?? node
        guard let name = name(book) ?? node.child("applicant-name", "inventor-name", "agent-name").flatMap(Self.name) else { return nil }
        let isPerson = role == .inventor || role == .designer || role == .agent
        let nature: PartyMention.Nature? = book.child("orgname") != nil ? .organisation : isPerson ? .person : NatureOfName.of(name)
        var party = PartyMention(role, name: name, nature: nature)
        party.otherName = books.compactMap(Self.name).first { $0 != name }
        if let address = book.child("address") {
            party.address = Self.address(address)
            party.country = address.child("country")?.text
        }
        party.country =
            party.country ?? node.at("residence", "country")?.text ?? node.at("nationality", "country")?.text ?? book.child("country")?.text
        if party.country == "unknown" || party.country == "omitted" { party.country = nil }
        return party
    }

    private static func name(_ book: XMLNode) -> String? {
        if let name = book.child("name", "orgname")?.text { return name }
        guard let last = book.child("last-name")?.text else { return nil }
        let first = [book.child("first-name")?.text, book.child("middle-name")?.text].compactMap { $0 }
        let parts = first + [last, book.child("suffix")?.text].compactMap { $0 }
        return TextLanguage.of(last) == "zh" ? last + first.joined() : parts.joined(separator: " ")
    }

    private static func address(_ node: XMLNode) -> String? {
        if let text = node.child("text")?.text { return text }
        let names = ["address-1", "address-2", "address-3", "street", "building", "city", "county", "state", "postcode"]
        let parts = names.compactMap { node.child($0)?.text }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

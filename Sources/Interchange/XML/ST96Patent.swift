import Law
import Register

/// WIPO ST.96 patents, any version and prefix: publications, grants, applications, bibliographic data alone.
enum ST96Patent {
    static func read(_ node: XMLNode, _ draft: inout XMLDraft) {
        let data = node.name == "BibliographicData" ? node : node.child("BibliographicData") ?? node
        let office = node.child("IPOfficeCode")?.text ?? data.child("IPOfficeCode")?.text
        numbers(data, office, &draft)
        titles(data, node, &draft)
        for group in data.children("PriorityClaimBag") {
            for claim in group.all("PriorityClaim") {
                draft.addPriority(
                    claim.child("IPOfficeCode", "CountryCode")?.text ?? claim.any("IPOfficeCode")?.text,
                    claim.any("ApplicationNumberText")?.text ?? claim.child("ApplicationNumber")?.text,
                    draft.day(claim.child("FilingDate", "ApplicationDate", "PriorityDate")?.text, "FilingDate"))
            }
        }
        classes(data, &draft)
        for group in data.children("PartyBag").isEmpty ? [data] : data.children("PartyBag") { parties(group, &draft) }
        international(data, &draft)
        for abstract in node.children("Abstract")
            + data.children("Abstract", "AbstractBag").flatMap({ $0.name == "Abstract" ? [$0] : $0.children })
        {
            draft.addAbstract(abstract)
        }
        let bodies = [node] + node.children("ApplicationBody", "ApplicationBodyBag", "PatentDocumentBody")
        for claims in bodies.flatMap({ $0.children("Claims", "ClaimBag") }) {
            draft.addClaims(claims.all("Claim"), claims.attributes["languageCode"])
        }
        for abstract in bodies.dropFirst().flatMap({ $0.children("Abstract") }) { draft.addAbstract(abstract) }
    }

    private static func numbers(_ data: XMLNode, _ office: String?, _ draft: inout XMLDraft) {
        if let place = data.child("ApplicationIdentification") ?? data.child("ApplicationNumber") {
            let own = place.child("IPOfficeCode")?.text ?? place.any("IPOfficeCode")?.text ?? office
            draft.record.particulars.form = form(place.child("InventionSubjectMatterCategory")?.text, own)
            if let number = place.any("ApplicationNumberText")?.text ?? place.child("ApplicationNumber")?.text {
                let day = place.child("FilingDate", "ApplicationDate")?.text ?? data.child("FilingDate", "ApplicationDate")?.text
                draft.setApplication(number, office: own, day: draft.day(day, "FilingDate"), field: "ApplicationNumber")
            }
        }
        for place in data.children("PatentPublicationIdentification", "PatentGrantIdentification", "PatentDocumentIdentification") {
            guard let number = place.child("PublicationNumber", "PatentNumber", "GrantNumber", "DocumentNumber")?.text else {
                // The day of a publication whose number the file does not have.
                if let day = place.child("PublicationDate")?.text { draft.record.set(.publication, draft.day(day, "PublicationDate")) }
                continue
            }
            draft.addDocument(
                number, office: place.child("IPOfficeCode")?.text ?? office, kind: place.child("PatentDocumentKindCode")?.text,
                day: draft.day(place.child("PublicationDate", "GrantDate", "PatentDocumentDate")?.text, "PublicationDate"),
                field: "PublicationNumber")
        }
        if let day = data.child("GrantDate")?.text ?? data.at("PatentGrantIdentification", "GrantDate")?.text {
            draft.record.set(.grant, draft.day(day, "GrantDate"))
        }
    }

    /// What was applied for; Utility is an invention except where the office says utility model.
    private static func form(_ category: String?, _ office: String?) -> RightForm? {
        guard let category = category?.lowercased() else { return nil }
        if category.contains("utility model") { return .utility }
        if category.contains("design") { return .design }
        return category.contains("utility") || category.contains("invention") || category.contains("plant") || category.contains("reissue")
            ? .invention : nil
    }

    private static func titles(_ data: XMLNode, _ node: XMLNode, _ draft: inout XMLDraft) {
        for title in data.children("InventionTitle", "DesignTitle")
            + data.children("InventionTitleBag", "DesignTitleBag").flatMap(\.children)
        {
            draft.addTitle(title.text, title.attributes["languageCode"])
        }
        if draft.record.titles.isEmpty, let title = node.child("InventionTitle") {
            draft.addTitle(title.text, title.attributes["languageCode"])
        }
    }

    private static func classes(_ data: XMLNode, _ draft: inout XMLDraft) {
        let groups = data.children("PatentClassificationBag").isEmpty ? [data] : data.children("PatentClassificationBag")
        for group in groups {
            for node in group.all("IPCRClassification", "IPCClassification", "CPCClassification", "LocarnoClassification") {
                switch node.name {
                case "CPCClassification": draft.addClass(symbol(node, .cpc))
                case "LocarnoClassification": locarno(node, &draft)
                default: draft.addClass(symbol(node, .ipc))
                }
            }
        }
        if let bag = data.child("LocarnoClassificationBag") {
            for classification in bag.all("LocarnoClassification") { locarno(classification, &draft) }
        }
    }

    private static func symbol(_ node: XMLNode, _ scheme: ClassMark.Scheme) -> ClassMark? {
        let edition = node.child("ClassificationVersionDate", "IPCVersionDate", "CPCVersionDate")?.text
        for section in ["Section", "CPCSection", "IPCSection"] {
            if let mark = ClassParts(node, section: section, "Class", "Subclass", "MainGroup", "Subgroup").mark(scheme, edition: edition) {
                return mark
            }
        }
        let text = node.child("PatentClassificationText", "ClassificationSymbolText", "MainClassification", "ClassificationText")?.text
        return (text ?? (node.children.isEmpty ? node.text : nil)).flatMap { ClassText.patent($0, scheme) }
    }

    private static func locarno(_ node: XMLNode, _ draft: inout XMLDraft) {
        let edition = node.any("LocarnoClassificationEdition", "ClassificationVersion", "LocarnoEdition")?.text
        let texts = node.all("MainClassification", "FurtherClassification", "LocarnoClass", "ClassNumber", "LocarnoClassificationText")
            .compactMap(\.text)
        for text in texts.isEmpty ? [node.text ?? ""] : texts {
            guard var mark = ClassText.locarno(text) else { continue }
            mark.edition = mark.edition ?? edition
            draft.addClass(mark)
        }
    }

    private static func parties(_ group: XMLNode, _ draft: inout XMLDraft) {
        let creator: PartyMention.Role = draft.record.particulars.form == .design ? .designer : .inventor
        for node in group.all("Applicant") { draft.addParty(ST96Party.read(node, .applicant)) }
        for node in group.all("Inventor", "Designer") { draft.addParty(ST96Party.read(node, creator)) }
        for node in group.all("Assignee", "Grantee", "PatentOwner") { draft.addParty(ST96Party.read(node, .holder)) }
        for node in group.all("RegisteredPractitioner", "Representative", "Agent") {
            guard var party = ST96Party.read(node, .agent) else { continue }
            // A firm stands where the name is no person's.
            if node.any("PersonName") == nil, party.nature != .person || node.any("EntityName", "OrganizationName") != nil {
                party.role = .agency
            }
            if party.role == .agency { party.nature = .organisation }
            draft.addParty(party)
        }
    }

    private static func international(_ data: XMLNode, _ draft: inout XMLDraft) {
        for node in data.children {
            let name = node.name
            guard name.contains("International") || name.contains("PCT") || name.contains("Regional") else { continue }
            if name.contains("Filing") {
                draft.addInternational(
                    node.any("InternationalApplicationNumber", "ApplicationNumberText", "ApplicationNumber")?.text,
                    draft.day(node.any("InternationalFilingDate", "FilingDate")?.text, "FilingDate"))
                draft.record.set(
                    .nationalEntry,
                    draft.day(node.any("National371Date", "NationalStageDate", "NationalEntryDate")?.text, "NationalEntryDate"))
            } else if name.contains("Publi"), let number = node.any("InternationalPublicationNumber", "PublicationNumber")?.text {
                draft.record.numbers.append(
                    RightNumber(
                        .publication, canonical: OfficeNumber.internationalPublication(number), typed: number, office: "WO",
                        day: draft.day(node.any("InternationalPublicationDate", "PublicationDate")?.text, "PublicationDate")))
            }
        }
    }
}

/// A party of ST.96, patents or trade marks.
enum ST96Party {
    static func read(_ node: XMLNode, _ role: PartyMention.Role) -> PartyMention? {
        guard let found = name(node) else { return nil }
        let isPerson = role == .inventor || role == .designer
        let nature: PartyMention.Nature? =
            found.isPerson || isPerson ? .person : found.isOrganisation ? .organisation : NatureOfName.of(found.name)
        var party = PartyMention(role, name: found.name, nature: nature)
        party.identifier = node.child("PartyIdentifier")?.text
        let contacts = node.all("PublicationContact", "Contact")
        party.otherName = contacts.dropFirst().compactMap { name($0)?.name }.first { $0 != found.name }
        if let address = node.any("PostalStructuredAddress", "PostalUnstructuredAddress", "PostalAddressText") {
            party.address = Self.address(address)
        }
        if party.address == nil, let city = node.any("CityName")?.text {
            party.address = [city, node.any("GeographicRegionName")?.text].compactMap { $0 }.joined(separator: ", ")
        }
        party.country =
            node.any("CountryCode")?.text ?? node.any("NationalityCode", "IncorporationCountryCode", "ResidenceCountryCode")?.text
        return party
    }

    private static func name(_ node: XMLNode) -> (name: String, isPerson: Bool, isOrganisation: Bool)? {
        if let structured = node.any("PersonStructuredName") {
            let last = structured.child("LastName")?.text
            let first = [structured.child("FirstName")?.text, structured.child("MiddleName")?.text].compactMap { $0 }
            if let last, TextLanguage.of(last) == "zh" { return (last + first.joined(), true, false) }
            let parts = first + [last, structured.child("NameSuffix")?.text].compactMap { $0 }
            if !parts.isEmpty { return (parts.joined(separator: " "), true, false) }
        }
        if let name = node.any("PersonFullName")?.text { return (name, true, false) }
        if let name = node.any("OrganizationStandardName")?.text ?? node.any("OrganizationName")?.text { return (name, false, true) }
        if let name = node.any("EntityName", "FullName", "FreeFormatNameLine", "NameLineText")?.text { return (name, false, false) }
        // A name without any structure.
        return node.any("Name").flatMap { $0.children.isEmpty ? $0.text : nil }.map { ($0, false, false) }
    }

    private static func address(_ node: XMLNode) -> String? {
        guard !node.children.isEmpty else { return node.text }
        let parts = node.children.filter { $0.name != "CountryCode" && $0.name != "PostalCode" }.compactMap(\.text)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

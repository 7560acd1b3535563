import Identifier
import Law
import Register

/// WIPO ST.96 trade marks, any version and prefix, and ST.66 as far as its names are the same: one record for each class.
enum ST96Trademark {
    static func records(_ node: XMLNode) -> (records: [RightRecord], reasons: [Reject]) {
        var draft = XMLDraft(node)
        draft.record.kind = .trademark
        days(node, &draft)
        let number = number(node, &draft)
        titles(node, &draft)
        parties(node, &draft)
        draft.record.particulars.form = form(node.child("MarkCategory", "KindMark")?.text)
        draft.record.particulars.markFeature = feature(node)
        draft.record.statusText = node.child("MarkCurrentStatusCode", "MarkCurrentStatusText")?.text
        priorities(node, &draft)
        events(node, &draft)
        for code in node.all("ViennaClassification", "FigurativeElementClassification").compactMap(vienna) { draft.addClass(code) }
        guard draft.reasons.isEmpty else { return ([], draft.reasons) }
        guard let number else { return ([], [Reject("没有申请号和注册号，不能登记", field: "ApplicationNumber")]) }
        let classes = ST96Goods.read(node)
        guard !classes.isEmpty else { return ([], [Reject("没有尼斯分类的类别，商标按号码和类别登记", field: "GoodsServicesBag")]) }
        return (classes.map { split(draft.record, number, $0) }, [])
    }

    private static func split(_ record: RightRecord, _ number: String, _ goods: ST96Goods) -> RightRecord {
        var one = record
        one.key = "\(number)-\(goods.niceClass)"
        one.goods = goods.items
        one.classes = [ClassMark(.nice, String(goods.niceClass), edition: goods.edition, isMain: true)] + record.classes
        one.particulars.niceEdition = goods.edition
        if let day = goods.firstUse { one.days[.firstUse] = day }
        return one
    }

    /// The number that the right is filed under, and all numbers the file gives.
    private static func number(_ node: XMLNode, _ draft: inout XMLDraft) -> String? {
        let application = node.child("ApplicationNumber")
        let office =
            application?.child("IPOfficeCode")?.text ?? node.child("RegistrationOfficeCode", "IPOfficeCode", "OfficeCode")?.text ?? "CN"
        let filed = application?.child("ApplicationNumberText")?.text ?? application?.text
        let registered = node.child("RegistrationNumber")?.text
        let international = node.any("InternationalRegistrationNumber")?.text
        guard let first = filed ?? registered ?? international else { return nil }
        guard let key = canonical(first, office, &draft) else { return nil }
        if let filed, let own = canonical(filed, office, &draft) {
            draft.record.numbers.append(
                RightNumber(.application, canonical: own, typed: filed, office: office, day: draft.record.days[.filing]))
        }
        if let registered, let own = canonical(registered, office, &draft) {
            draft.record.numbers.append(
                RightNumber(.registration, canonical: own, typed: registered, office: office, day: draft.record.days[.registration]))
        }
        if let international {
            draft.record.numbers.append(
                RightNumber(.international, canonical: OfficeNumber.compact(international), typed: international, office: "WO"))
        }
        return key
    }

    private static func canonical(_ number: String, _ office: String, _ draft: inout XMLDraft) -> String? {
        let compact = OfficeNumber.compact(number)
        guard office == "CN" else { return compact.hasPrefix(office) ? compact : office + compact }
        do throws(IdentifierFault) {
            return try TrademarkNumber.parse(number).number
        } catch {
            draft.reject(error.reason, "ApplicationNumber", value: number)
            return nil
        }
    }

    private static func days(_ node: XMLNode, _ draft: inout XMLDraft) {
        draft.record.set(.filing, draft.day(node.child("ApplicationDate", "FilingDate")?.text, "ApplicationDate"))
        draft.record.set(.registration, draft.day(node.child("RegistrationDate")?.text, "RegistrationDate"))
        draft.record.set(.expiry, draft.day(node.child("ExpiryDate", "ExpirationDate")?.text, "ExpiryDate"))
        draft.record.set(.renewal, draft.day(node.child("RenewalDate")?.text, "RenewalDate"))
        let publications = node.child("PublicationBag")?.children.compactMap { $0.child("PublicationDate")?.text } ?? []
        draft.record.set(.preliminaryPublication, publications.compactMap { draft.day($0, "PublicationDate") }.min())
    }

    private static func titles(_ node: XMLNode, _ draft: inout XMLDraft) {
        let words = node.any("WordMarkSpecification", "MarkReproduction") ?? node
        for text in words.all("MarkVerbalElementText") {
            draft.addTitle(text.text, text.attributes["languageCode"] ?? text.text.map(TextLanguage.of))
        }
        for text in node.all("MarkTranslationText") {
            draft.addTitle(text.text, text.attributes["languageCode"] ?? text.text.map(TextLanguage.of))
        }
        // The register's name for a mark without words.
        if draft.record.titles.isEmpty { draft.record.titles = [LanguageText("图形")] }
    }

    private static func parties(_ node: XMLNode, _ draft: inout XMLDraft) {
        for applicant in node.child("ApplicantBag")?.children("Applicant") ?? node.children("Applicant") {
            draft.addParty(ST96Party.read(applicant, .applicant))
        }
        for bag in node.children("HolderBag", "OwnerBag", "RegistrantBag") {
            for holder in bag.children { draft.addParty(ST96Party.read(holder, .holder)) }
        }
        for agent in node.children("RepresentativeBag").flatMap(\.children) + node.children("Representative") {
            guard var party = ST96Party.read(agent, .agent) else { continue }
            if party.nature == .organisation { party.role = .agency }
            draft.addParty(party)
        }
        for correspondent in node.children("NationalCorrespondent") { draft.addParty(ST96Party.read(correspondent, .agent)) }
    }

    private static func form(_ category: String?) -> RightForm? {
        guard let category = category?.lowercased() else { return nil }
        if category.contains("collective") { return .collective }
        if category.contains("certification") || category.contains("guarantee") { return .certification }
        return .individual
    }

    private static func feature(_ node: XMLNode) -> String? {
        guard let category = node.any("MarkFeatureCategory", "MarkFeature")?.text else { return nil }
        let names = [
            "word": "文字", "stylized characters": "文字", "figurative": "图形", "combined": "组合", "3-d": "三维标志", "three-dimensional": "三维标志",
            "colour": "颜色组合",
            "sound": "声音商标", "hologram": "全息", "motion": "动态", "position": "位置",
        ]
        return names[category.lowercased()] ?? category
    }

    private static func priorities(_ node: XMLNode, _ draft: inout XMLDraft) {
        for priority in node.children("PriorityBag", "PriorityClaimBag").flatMap(\.children) {
            draft.addPriority(
                priority.any("PriorityCountryCode", "IPOfficeCode", "CountryCode")?.text,
                priority.any("ApplicationNumberText", "PriorityNumber", "ApplicationNumber")?.text,
                draft.day(
                    priority.any("PriorityApplicationFilingDate", "PriorityDate", "ApplicationDate", "FilingDate")?.text, "PriorityDate"))
        }
    }

    private static func events(_ node: XMLNode, _ draft: inout XMLDraft) {
        for event in node.child("MarkEventBag")?.children("MarkEvent") ?? [] {
            guard let code = event.any("MarkEventCode")?.text ?? event.child("MarkEventCategory")?.text,
                let day = draft.day(event.any("MarkEventDate")?.text, "MarkEventDate")
            else { continue }
            draft.record.events.append(StatusEvent(code: code, day: day, text: event.any("MarkEventDescriptionText")?.text))
        }
        draft.record.events.sort { $0.day < $1.day }
    }

    private static func vienna(_ node: XMLNode) -> ClassMark? {
        if let parts = ["ViennaCategory", "ViennaDivision", "ViennaSection"].map({ node.child($0)?.text }) as? [String] {
            return ClassMark(.vienna, parts.joined(separator: "."))
        }
        return node.children.isEmpty ? node.text.map { ClassMark(.vienna, $0) } : nil
    }
}

/// Goods and services of one class.
struct ST96Goods {
    var niceClass: Int
    var edition: String?
    var items: [Goods] = []
    var firstUse: LocalDate?

    static func read(_ node: XMLNode) -> [ST96Goods] {
        var found: [Int: ST96Goods] = [:]
        for group in node.all("GoodsServices") {
            let edition = group.any("ClassificationVersion", "NiceEdition", "ClassificationEditionText")?.text
            let use = group.any("FirstUsedDate")?.text.flatMap(DayText.parse)
            let described = group.all("ClassDescription")
            for description in described {
                guard let number = niceClass(description.child("ClassNumber")?.text) else { continue }
                var goods = found[number] ?? ST96Goods(niceClass: number)
                goods.edition = goods.edition ?? edition
                goods.firstUse = goods.firstUse ?? use
                for text in description.all("GoodsServicesDescriptionText").compactMap(\.text) {
                    goods.items += items(text).map { Goods(niceClass: number, text: $0) }
                }
                found[number] = goods
            }
            for place in group.all("GoodsServicesClassification") {
                let kind = place.child("ClassificationKindCode")?.text ?? "Nice"
                guard kind == "Nice" || kind == "Primary", let number = niceClass(place.child("ClassNumber")?.text), found[number] == nil,
                    described.isEmpty || kind == "Nice"
                else { continue }
                found[number] = ST96Goods(niceClass: number, edition: edition, firstUse: use)
            }
        }
        return found.values.sorted { $0.niceClass < $1.niceClass }
    }

    /// `009`; classes beyond 45 are national ones.
    private static func niceClass(_ text: String?) -> Int? {
        text.flatMap(Int.init).flatMap { (1...45).contains($0) ? $0 : nil }
    }

    private static func items(_ text: String) -> [String] {
        text.unicodeScalars.split { $0 == ";" || $0 == "；" }.map { Blank.squeeze(String($0)) }.filter { !$0.isEmpty }
    }
}

import API
public import Access
import Desk
public import Hummingbird
import Indicator
public import Plan
import Portal
import Region
import Store
public import Web

extension Platform {
    /// The rooms of pages, by what they declare to serve.
    private static let rooms: [any RouteSet.Type] = [
        PublicPages.self, DataPages.self, PlanPages.self, AccountPages.self, PeoplePages.self,
        IndicatorPages.self, LawPages.self, AgencyPages.self, CampaignPages.self, LinkPages.self, ParcelVerifyPages.self,
        SupervisionPages.self, InspectionPages.self, WarningDesk.self, KeyCaseDesk.self, WatchPages.self, ClearancePages.self,
        PatentWarningPages.self,
    ]

    /// Which sentences of the plan the pages serve.
    public static var serves: [Serving] { rooms.flatMap { $0.serves } }

    /// Every page and every address of data that the platform serves.
    /// - Parameters:
    ///   - admitsDemo: whether demo accounts may sign in: in a demo and nowhere else.
    ///   - cost: the work of a password check.
    ///   - serving: what serves the plan beside the pages: commands and procedures.
    public func router(
        _ settings: SiteSettings, admitsDemo: Bool, cost: PasswordHash.Cost = .ordinary,
        serving: [Serving] = []
    ) throws -> Router<WebContext> {
        let accounts = try accountAnswers(admitsDemo: admitsDemo, cost: cost)
        let tokens = tokenAnswers(admitsDemo: admitsDemo)
        let people = self.accounts(cost: cost)
        var settings = settings
        settings.authorityName = { [region] in region.authority(id: $0)?.name ?? $0 }
        settings.areaName = { [region] in region.areaName($0) ?? $0 }
        settings.needsSetUp = { try await people.isEmpty() }
        let matters = try matterAnswers(people)
        let files = try fileAnswers
        let drafts = try draftAnswers
        let papers = try paperAnswers(matters)
        let parcels = try parcelAnswers(matters)
        let talk = talkAnswers(people)
        let notices = try noticeAnswers(allowsPrivateHooks: settings.allowsPrivateHooks)
        let talent = PeopleAnswers(platform: self, matters: matters.matters, accounts: people)
        let indicators = indicatorAnswers
        let evaluations = EvaluationAnswers(indicators: indicators, matters: matters.matters)
        let agencies = agencyAnswers
        let campaigns = CampaignAnswers(matters: matters, region: region, clock: clock)
        let warnings = WarningAnswers(platform: self, matters: matters)
        let sets: [any RouteSet] = [
            PublicPages(
                settings: settings, register: registerAnswers, search: searchAnswers, imports: importAnswers,
                publications: publicationAnswers),
            PublicationPages(settings: settings, publications: publicationAnswers),
            DataPages(settings: settings, exports: exportAnswers, openData: openDataAnswers),
            PlanPages(
                settings: settings, plans: PlanAnswers(platform: self, servings: Self.serves + serving),
                indicators: indicators.indicators.all),
            AccountPages(settings: settings, accounts: accounts), TokenPages(settings: settings, tokens: tokens),
            Interface(
                settings: settings, register: registerAnswers, search: searchAnswers, imports: importAnswers,
                openData: openDataAnswers, classifications: ClassificationAnswers(database: database), people: talent,
                indicators: indicators, agencies: agencies, region: region,
                matters: matters, papers: papers, files: files, publications: publicationAnswers, talk: talk,
                notices: notices, drafts: drafts, parcels: parcels, campaigns: campaigns,
                inspections: InspectionAnswers(platform: self), supervision: SupervisionAnswers(platform: self),
                clearance: clearanceAnswers, warnings: warnings, watches: watchAnswers, patentWarning: patentWarningAnswers),
            SavedSearchPages(settings: settings, searches: savedSearchAnswers),
            WatchPages(settings: settings, watches: watchAnswers),
            AdministrationPages(
                settings: settings, administration: AdministrationAnswers(platform: self, people: people), region: regionAnswers),
            FirmPages(settings: settings, firms: FirmAnswers(platform: self, people: people), region: regionAnswers),
            ApplyPages(settings: settings, matters: matters, files: files, papers: papers, drafts: drafts, talk: talk),
            MatterPages(
                settings: settings, matters: matters, files: files, drafts: drafts, talk: talk, panels: talent, parcels: parcels,
                warnings: warnings),
            ParcelPages(settings: settings, matters: matters, parcels: parcels, files: files),
            LinkPages(settings: settings, links: LinkAnswers(answers: matters)),
            DepositPages(settings: settings, deposits: DepositAnswers(answers: matters, database: database)),
            ParcelVerifyPages(settings: settings, parcels: parcels),
            DraftPages(settings: settings, drafts: drafts, matters: matters),
            PaperPages(settings: settings, matters: matters, papers: papers, files: files),
            NoticePages(settings: settings, notices: notices),
            CalendarPages(settings: settings, calendars: calendarAnswers),
            ErasurePages(settings: settings, erasures: matters), CorrectionPages(settings: settings, matters: matters),
            PartyDesk(settings: settings, parties: PartyAnswers(platform: self), register: registerAnswers),
            IndicatorPages(settings: settings, indicators: indicators),
            IndicatorDesk(settings: settings, indicators: indicators, evaluations: evaluations),
            ClearancePages(settings: settings, clearance: clearanceAnswers, lists: nameLists),
            PatentWarningPages(settings: settings, warning: patentWarningAnswers),
            LawPages(settings: settings, law: LawAnswers(answers: matters)),
            InspectionPages(settings: settings, inspections: InspectionAnswers(platform: self)),
            InspectionDesk(settings: settings, inspections: InspectionAnswers(platform: self)),
            SupervisionPages(settings: settings, supervision: SupervisionAnswers(platform: self)),
            WarningDesk(settings: settings, warnings: warnings),
            KeyCaseDesk(settings: settings, cases: KeyCaseAnswers(matters: matters, region: region, clock: clock)),
            CampaignPages(settings: settings, campaigns: campaigns), CampaignDesk(settings: settings, campaigns: campaigns),
            AgencyPages(settings: settings, agencies: agencies),
            CreditPages(settings: settings, credit: CreditAnswers(platform: self, accounts: people), files: files),
            PeoplePages(settings: settings, people: talent), TalentPages(settings: settings, talent: talent, region: regionAnswers),
        ]
        return SiteRouter.of(sets, settings: settings, sessions: accounts, tokens: tokens)
    }
}

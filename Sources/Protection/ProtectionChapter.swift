public import Procedure

/// What chapter 4 of the plan declares: the catalogue of its procedures. A new one is a line here.
public enum ProtectionChapter {
    public static let procedures: [any Procedure.Type] = [
        PatentRuling.self,
        PatentMediation.self,
        Complaint.self,
        Report.self,
        Aid.self,
        Consultation.self,
        RapidMediation.self,
        Rectification.self,
        CreditObjection.self,
        CreditRepair.self,
        CreditProposal.self,
        Lead.self,
        PenaltyCase.self,
        SummaryPenalty.self,
        CustodyMeasure.self,
        CopyrightLead.self,
        CopyrightPenalty.self,
        CopyrightMeasure.self,
        AgricultureLead.self,
        AgriculturePenalty.self,
        AgricultureMeasure.self,
        ForestryLead.self,
        ForestryPenalty.self,
        ForestryMeasure.self,
        CriminalTransfer.self,
        EarlyUnpublishing.self,
        DishonestyListing.self,
        PlatformNotice.self,
        ExhibitionComplaint.self,
        CustomsRecordal.self,
        CustomsDetention.self,
        LawSupervision.self,
        SecretsCheck.self,
        SoftwareInventory.self,
        Deposit.self,
        Campaign.self,
        CampaignReturn.self,
        JointAction.self,
        MarketPilot.self,
        KeyMarket.self,
        Responsibility.self,
        Capacity.self,
        Commendation.self,
        LocalRule.self,
    ]

    /// What may lie over any matter.
    public static let overlays: [any Overlay.Type] = [KeyCase.self]
}

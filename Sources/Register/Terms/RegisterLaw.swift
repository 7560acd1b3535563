public import Law

/// Every dated rule on terms and fees of rights in words, for lists of what changes on a day.
public enum RegisterLaw {
    public static let lines: [DatedWords] =
        Terms.patentLines + Terms.trademarkLines + Terms.copyrightLines + Terms.otherLines + RightRecord.deadlineLines
        + AnnualFeeTable.lines + fees

    private static let fees = (ProcedureFees.layout + ProcedureFees.trademark).map { fee in
        DatedWords("规费", fee.amount, title: fee.title) { $0.description }
    }
}

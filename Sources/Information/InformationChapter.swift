public import Procedure

/// What section 3.8 of the plan declares: the catalogue of its procedures. A new one is a line here.
public enum InformationChapter {
    public static let procedures: [any Procedure.Type] = [
        PatentWarningAnalysis.self
    ]
}

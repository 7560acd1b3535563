public import Law

extension RightFile {
    /// The status on a day, from what the sources say and from the term that the law gives.
    public func finding(on day: LocalDate) -> StatusFinding {
        StatusDerivation(self, expires: record.expires).finding(on: day)
    }
}

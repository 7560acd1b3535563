import Register

/// The section of a right's page that an event belongs to.
enum EventWords {
    /// Nil for steps of examination and grant, which the timeline shows.
    static func section(_ code: String) -> RightSection? { sections.first { $0.codes.contains(code) }?.section }

    private static let sections: [(section: RightSection, codes: Set<String>)] = [
        (.use, ["TA01", "TR01", "EE01", "EC01", "PE01", "PC01", "OL01", "MT01", "ML01", "MQ01"]),
        (.protection, ["PP01", "PD01", "IW01", "IP01", "MV01", "MI01"]),
        (.management, ["CF01", "AV01", "CX01", "RR01", "CP01", "CP02", "CP03", "CB02", "CB03", "MN01", "MX01", "MC01"]),
    ]
}

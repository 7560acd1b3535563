public import Law
public import Markup

/// What happened on a day, or will.
public struct Moment: Sendable {
    let day: LocalDate?
    let title: String
    let detail: HTML?
    let isToCome: Bool
    public init(_ title: String, on day: LocalDate?, detail: HTML? = nil, isToCome: Bool = false) {
        (self.title, self.day, self.detail, self.isToCome) = (title, day, detail, isToCome)
    }
}

/// Moments in order of time.
public struct Timeline: Component {
    let moments: [Moment]
    public init(_ moments: [Moment]) { self.moments = moments }

    public var html: HTML {
        let items: [HTML] = moments.map { moment in
            let day: HTML = moment.day.map { "<time>\($0)</time>" } ?? "<span class=\"day-unknown\">\(DesignWords.dayUnknown)</span>"
            let coming: HTML = moment.isToCome ? "<span class=\"unseen\">\(DesignWords.toCome)</span>" : .empty
            let detail: HTML? = moment.detail.map { "<p>\($0)</p>" }
            return """
                <li\(attributes: ["class": moment.isToCome ? "to-come" : nil])>\(day)<span class="timeline-title">\(moment.title)</span>\
                \(coming)\(detail)</li>

                """
        }
        return "<ol class=\"timeline\">\n\(items)</ol>"
    }
}

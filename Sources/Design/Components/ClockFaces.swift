public import Law
public import Markup

/// A clock 时限 that runs, stands still, or is over: the last day, what is left, and in reach of pointer, keyboard and print how it was counted.
public struct ClockFace: Component {
    public enum State: Sendable, Hashable {
        case running
        case paused(since: LocalDate, reason: String)
        /// Made longer; the first last day is kept in sight.
        case extended(from: LocalDate)
        /// Stopped in time or late on that day.
        case stopped(on: LocalDate)
    }
    /// `line` is for a row of a table, `panel` for the side of a matter.
    public enum Size: Sendable { case line, panel }

    let title: String
    let due: LocalDate
    let state: State
    let today: LocalDate
    let rule: String
    let arithmetic: [String]
    let isProvisional: Bool
    let size: Size
    let id: String

    /// - Parameter id: unique on the page.
    public init(
        _ title: String, due: LocalDate, _ state: State = .running, today: LocalDate, rule: String, arithmetic: [String] = [],
        isProvisional: Bool = false, size: Size = .line, id: String
    ) {
        (self.title, self.due, self.state, self.today, self.rule) = (title, due, state, today, rule)
        (self.arithmetic, self.isProvisional, self.size, self.id) = (arithmetic, isProvisional, size, id)
    }

    public var html: HTML {
        let steps: HTML? = arithmetic.isEmpty ? nil : "<ol>\(arithmetic.map { "<li>\(Written($0))</li>" as HTML })</ol>"
        let provisional: HTML? = isProvisional ? "<p>\(DesignWords.provisional)：\(DesignWords.provisionalReason)</p>" : nil
        let rest: HTML = "<p>\(DesignWords.rule)\(Written(rule))</p>\(steps)\(provisional)"
        switch size {
        case .line:
            return """
                <span class="clock clock-\(manner)" tabindex="0" role="group" aria-describedby="\(id)-rule"\(attributes: ["aria-label": title])>\
                \(face)<span class="clock-rule" id="\(id)-rule" role="tooltip"><strong>\(title)</strong>\(plainRest)</span></span>
                """
        case .panel:
            return """
                <div class="clock-panel clock-\(manner)"><p class="clock-title">\(title)</p><p class="clock">\(face)</p>\
                <p class="clock-due">\(DesignWords.due) <time>\(due)</time></p>\(stateNote)<details class="clock-more"><summary>\
                \(DesignWords.howCounted)</summary><div>\(rest)</div></details></div>

                """
        }
    }

    /// A tooltip holds phrasing content only.
    private var plainRest: HTML {
        let steps: [HTML] = arithmetic.map { "<span>\(Written($0))</span>" }
        return
            "<span>\(DesignWords.rule)\(Written(rule))</span>\(steps)\(isProvisional ? "<span>\(DesignWords.provisional)</span>" : HTML.empty)"
    }

    private var face: HTML {
        let day: HTML? = size == .line ? "<time>\(due)</time>" : nil
        return "<span class=\"clock-dial\" aria-hidden=\"true\">\(dial)</span><span class=\"clock-left\">\(words)</span>\(day)"
    }

    private var stateNote: HTML {
        switch state {
        case .paused(let since, let reason):
            "<p class=\"quiet\">\(Phrase("自", "Paused since")) <time>\(since)</time> \(Phrase("中止：", ": "))\(Written(reason))</p>"
        case .extended(let first): "<p class=\"quiet\">\(Phrase("原为", "First")) <time>\(first)</time></p>"
        case .running, .stopped: .empty
        }
    }

    private var left: Int { due.ordinal - today.ordinal }

    private var words: Phrase {
        switch state {
        case .stopped(let day) where day > due: Phrase("办结，迟 \(day.ordinal - due.ordinal) 日", "Done \(day.ordinal - due.ordinal) days late")
        case .stopped: DesignWords.clockStopped
        case .paused: DesignWords.clockPaused
        case .running: DesignWords.left(left)
        case .extended: Phrase("\(DesignWords.left(left).chinese)（已延期）", "\(DesignWords.left(left).english) (extended)")
        }
    }

    /// Urgent from three days before the last day on.
    private var manner: String {
        switch state {
        case .stopped(let day): day > due ? "late" : "stopped"
        case .paused: "paused"
        case .running, .extended: left < 0 ? "overdue" : left <= 3 ? "urgent" : "running"
        }
    }

    /// A dial that says the state without colour: hands, bars, a cross, a tick.
    private var dial: HTML {
        let mark: HTML =
            switch manner {
            case "paused": "<path d=\"M6 5v6M10 5v6\" stroke=\"currentColor\" stroke-width=\"2\"/>"
            case "overdue", "late": "<path d=\"M8 4v5M8 11v1.5\" stroke=\"currentColor\" stroke-width=\"2\"/>"
            case "stopped": "<path d=\"M5 8l2.2 2.5L11.5 5.5\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/>"
            default: "<path d=\"M8 4v4l3 2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\"/>"
            }
        return """
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><circle cx="8" cy="8" r="7" fill="none" stroke="currentColor" \
            stroke-width="1.5"/>\(mark)</svg>
            """
    }
}

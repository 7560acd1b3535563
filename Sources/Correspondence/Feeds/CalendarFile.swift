public import Law

/// Due days as an iCalendar file (RFC 5545).
public struct CalendarFile: Sendable {
    /// One whole day.
    public struct Event: Sendable, Hashable {
        /// Stays the same however often the day moves.
        public var identifier: String
        public var day: LocalDate
        public var title: String
        public var text: String
        public var url: String
        /// Rises with each revision.
        public var sequence: Int
        public var modified: Instant
        public init(
            identifier: String, day: LocalDate, title: String, text: String, url: String, sequence: Int, modified: Instant
        ) {
            (self.identifier, self.day, self.title, self.text) = (identifier, day, title, text)
            (self.url, self.sequence, self.modified) = (url, sequence, modified)
        }
    }

    let name: String
    let events: [Event]
    public init(_ name: String, _ events: [Event]) { (self.name, self.events) = (name, events) }

    /// With CR LF at the end of each line, lines folded at 75 octets.
    public var text: String {
        var lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Helan//Due days//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "NAME:\(Self.escaped(name))", "X-WR-CALNAME:\(Self.escaped(name))", "REFRESH-INTERVAL;VALUE=DURATION:PT4H",
        ]
        for event in events {
            let stamp = Self.stamp(event.modified)
            lines += [
                "BEGIN:VEVENT", "UID:\(Self.escaped(event.identifier))", "DTSTAMP:\(stamp)", "LAST-MODIFIED:\(stamp)",
                "SEQUENCE:\(event.sequence)", "DTSTART;VALUE=DATE:\(Self.day(event.day))", "DTEND;VALUE=DATE:\(Self.day(event.day + 1))",
                "SUMMARY:\(Self.escaped(event.title))", "DESCRIPTION:\(Self.escaped(event.text))", "URL:\(event.url)", "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    /// Section 3.3.11.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": out += "\\\\"
            case ";": out += "\\;"
            case ",": out += "\\,"
            case "\n": out += "\\n"
            case "\r": break
            default: if scalar.value >= 0x20, scalar.value != 0x7F { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }

    /// Section 3.1: never inside a character.
    static func folded(_ line: String) -> String {
        var (out, length) = ("", 0)
        for scalar in line.unicodeScalars {
            let size = String(scalar).utf8.count
            if length + size > 75 {
                out += "\r\n "
                length = 1
            }
            out.unicodeScalars.append(scalar)
            length += size
        }
        return out
    }

    /// `20261123T060405Z`.
    static func stamp(_ moment: Instant) -> String {
        String(moment.utcText.prefix(19)).filter { $0 != "-" && $0 != ":" } + "Z"
    }

    private static func day(_ day: LocalDate) -> String { day.description.filter { $0 != "-" } }
}

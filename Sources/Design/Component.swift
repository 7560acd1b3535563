public import Markup

/// A piece of a page. Only this room knows how it looks; the others say what it is.
public protocol Component: Sendable {
    var html: HTML { get }
}

extension HTML.Interpolation {
    public mutating func appendInterpolation(_ component: some Component) { appendInterpolation(component.html) }
    public mutating func appendInterpolation(_ component: (some Component)?) { if let component { appendInterpolation(component.html) } }
    public mutating func appendInterpolation(_ components: [some Component]) {
        for component in components { appendInterpolation(component.html) }
    }
}

extension Int {
    /// With a comma every three digits, as figures stand in tables: 1,234,567.
    public var grouped: String {
        guard magnitude >= 1_000 else { return String(self) }
        let digits = String(magnitude)
        var out = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place).isMultiple(of: 3) { out += "," }
            out.append(digit)
        }
        return (self < 0 ? "-" : "") + out
    }
}

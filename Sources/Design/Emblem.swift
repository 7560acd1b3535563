import Markup

/// Helan's own marks, drawn by hand: the mountain's three ridges with a wolfberry sun, and the ridge line that closes the dark parts of a page.
enum Emblem {
    static let mark: HTML = """
        <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">\
        <circle cx="33.5" cy="13" r="4.5" fill="#e0483c"/>\
        <g fill="none" stroke="currentColor" stroke-linejoin="round" stroke-linecap="round">\
        <path stroke-width="3" d="M3 40 15 17l5 7 4-5 9 12 4-5 8 14"/>\
        <path stroke-width="2" opacity=".75" d="M10.5 40 16 29l3.5 5 3-3 6 9"/>\
        <path stroke-width="2" opacity=".75" d="m32 40 4-5 4 5"/></g></svg>
        """

    /// Two ridges, one behind the other; the near one can take the colour of the page below it.
    static let ridge: HTML = """
        <path class="far" fill="currentColor" d="M0 120V74l60-22 48 18 72-44 66 40 54-26 78 46 60-34 90-34 72 52 66-30 84 44 60-28 78-38 84 58 \
        54-24 78 34 90-48 66 42 80-18L1440 62v58z"/>\
        <path class="near" fill="currentColor" d="M0 120v-18l84-20 66 16 90-34 72 30 96-20 78 26 90-44 84 42 108-18 72 18 96-36 78 34 102-26 84 28 \
        96-22 90 20L1440 92v28z"/>
        """

    static func ridge(className: String) -> HTML {
        "<svg class=\"\(className)\" viewBox=\"0 0 1440 120\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">\(ridge)</svg>"
    }
}

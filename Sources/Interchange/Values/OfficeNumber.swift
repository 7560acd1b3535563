import Identifier
import Register

/// Numbers of patents of any office, and the key a right is filed under.
enum OfficeNumber {
    /// An application number read: office, canonical form, key.
    struct Application: Sendable, Hashable {
        var office: String
        var canonical: String
        var form: RightForm?
    }

    /// An application number with its office, where the file gives it apart.
    static func application(_ text: String, office: String?) throws(IdentifierFault) -> Application {
        let compact = Self.compact(text)
        if compact.hasPrefix("PCT") || office == "WO" || office == "IB" {
            return Application(office: "WO", canonical: international(text), form: nil)
        }
        let prefix = officePrefix(compact)
        let office = office ?? prefix ?? "CN"
        guard office == "CN" || office == "ZL" else {
            return Application(office: office, canonical: compact.hasPrefix(office) ? compact : office + compact, form: nil)
        }
        let number = try PatentApplicationNumber.parse(text)
        return Application(office: "CN", canonical: number.canonical, form: form(number.kind))
    }

    /// International application number as printed: `PCT/JP2014/059529`, where some files leave out the first part.
    static func international(_ text: String) -> String {
        var compact = Self.compact(text)
        if compact.hasPrefix("WOPCT") { compact = String(compact.dropFirst(2)) }
        if compact.hasPrefix("PCT") { return compact }
        return compact.contains("/") ? "PCT/" + compact : compact
    }

    /// International publication number: `WO2009060773`, printed with a stroke or without.
    static func internationalPublication(_ text: String) -> String {
        let compact = Self.compact(text).filter { $0 != "/" }
        return compact.hasPrefix("WO") ? compact : "WO" + compact
    }

    /// A document number: canonical, office, kind code.
    static func document(_ text: String, office: String?, kind: String?) throws(IdentifierFault) -> RightNumber {
        let compact = Self.compact(text)
        let prefix = officePrefix(compact)
        let office = office ?? prefix ?? "CN"
        if office == "CN" {
            // Numbers that begin with the year are international publications in wrong company; anything else is judged by its own rule.
            let written = kind.map { compact.hasSuffix($0) ? compact : compact + $0 } ?? compact
            let number = try PatentPublicationNumber.parse(written.hasPrefix("CN") ? written : "CN" + written)
            return RightNumber(
                role(kindCode: number.kindCode, office: "CN"), canonical: number.canonical, typed: text, documentKind: number.kindCode)
        }
        var digits = compact.hasPrefix(office) ? String(compact.dropFirst(office.count)) : compact
        if office == "WO" { digits = digits.filter { $0 != "/" } }
        var code = kind
        if code == nil, let letter = digits.lastIndex(where: { $0.isASCII && $0.isLetter }), digits[letter...].count <= 2,
            letter != digits.startIndex
        {
            code = String(digits[letter...])
            digits = String(digits[..<letter])
        } else if let kind, digits.hasSuffix(kind), digits.count > kind.count + 4 {
            digits = String(digits.dropLast(kind.count))
        }
        // Printed with zeros before it and known without: US08936998.
        if office == "US" { digits = String(digits.drop { $0 == "0" }) }
        return RightNumber(
            role(kindCode: code, office: office), canonical: office + digits + (code ?? ""), typed: text, office: office, documentKind: code
        )
    }

    /// Whether a document of this kind code is a publication of the application or of the granted right.
    static func role(kindCode: String?, office: String) -> RightNumber.Role {
        guard let letter = kindCode?.first else { return .publication }
        switch letter {
        case "A": return .publication
        case "B", "C", "Y", "S", "D", "E": return .grant
        case "U": return office == "JP" ? .publication : .grant
        default: return .publication
        }
    }

    static func form(_ kind: PatentApplicationNumber.Kind) -> RightForm {
        switch kind {
        case .invention, .internationalInvention: .invention
        case .utility, .internationalUtility: .utility
        case .design: .design
        }
    }

    /// Upper case ASCII without blanks.
    static func compact(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !Blank.isBlank(scalar) {
            switch scalar.value {
            case 0x61...0x7A: result.append(Unicode.Scalar(UInt8(scalar.value) - 0x20))
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Two capital letters before a digit: `US` of `US17043275`. CN is nil's equal and is given too.
    private static func officePrefix(_ compact: String) -> String? {
        let bytes = Array(compact.utf8.prefix(3))
        guard bytes.count == 3, ClassText.isLetter(bytes[0]), ClassText.isLetter(bytes[1]), !ClassText.isLetter(bytes[2]) else {
            return nil
        }
        return String(decoding: bytes[..<2], as: UTF8.self)
    }
}

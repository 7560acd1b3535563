import Foundation
public import Law

/// A time-stamp authority 时间戳机构 whose signature the region trusts, by its own certificate, while it does.
public struct TimeAuthority: Sendable, Hashable {
    public let name: String
    /// The DER of the certificate that signs; nil where only its fingerprint is listed.
    public let certificate: [UInt8]?
    /// SHA-256 of the certificate's DER in 64 lower-case hexadecimal digits; nil where the certificate itself is listed.
    public let fingerprint: String?
    public let inBeing: Lifetime
    /// Where it was taken from.
    public let source: String
    public let evidence: Evidence

    /// Reads `time-authorities.toml` of a region's folder; a region without one trusts none by name.
    static func readAll(in folder: String) throws(RegionFault) -> [TimeAuthority] {
        guard FileManager.default.fileExists(atPath: folder + "/time-authorities.toml") else { return [] }
        let file = try TOMLFile("time-authorities.toml", in: folder)
        try file.top.allow("authority")
        var found: [TimeAuthority] = []
        for entry in try file.top.tables("authority") { found.append(try read(entry, in: folder)) }
        return found
    }

    private static func read(_ entry: TOMLEntry, in folder: String) throws(RegionFault) -> TimeAuthority {
        try entry.allow("name", "certificate", "fingerprint", "source", "since", "until", "evidence")
        let (path, typed) = (try entry.optionalText("certificate"), try entry.optionalText("fingerprint"))
        guard (path == nil) != (typed == nil) else {
            throw entry.fault("certificate", "certificate（PEM文件）和 fingerprint（指纹）写且只写一个")
        }
        let fingerprint = typed?.lowercased().filter { !$0.isWhitespace && $0 != ":" }
        if let fingerprint, fingerprint.wholeMatch(of: /[0-9a-f]{64}/) == nil {
            throw entry.fault("fingerprint", "应为证书的SHA-256，64位十六进制数字，现为\(fingerprint.count)位")
        }
        return TimeAuthority(
            name: try entry.text("name"), certificate: try path.map { path throws(RegionFault) in try der(path, in: folder, entry) },
            fingerprint: fingerprint, inBeing: try entry.lifetime(), source: try entry.text("source"),
            evidence: try entry.choice("evidence"))
    }

    private static func der(_ path: String, in folder: String, _ entry: TOMLEntry) throws(RegionFault) -> [UInt8] {
        guard !path.contains(".."),
            let text = (FileManager.default.contents(atPath: folder + "/" + path).flatMap { String(data: $0, encoding: .utf8) })
        else { throw entry.fault("certificate", "在地区的文件夹里读不到\(path)") }
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        guard let first = lines.firstIndex(of: "-----BEGIN CERTIFICATE-----"), let last = lines.firstIndex(of: "-----END CERTIFICATE-----"),
            first < last, let bytes = Data(base64Encoded: lines[(first + 1)..<last].joined())
        else { throw entry.fault("certificate", "\(path)不是PEM格式的证书") }
        return Array(bytes)
    }
}

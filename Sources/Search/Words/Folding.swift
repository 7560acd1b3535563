import CSearch
import Foundation

/// Which character stands for which in the index: lower case, half width, simplified, without diacritics.
///
/// An index is good only with the folding it was built with, so the index keeps the fingerprint.
enum Folding {
    /// Installs the table in the tokenizer, once, and tells the fingerprint of table and tokenizer.
    static let fingerprint: Int64 = {
        let table = installed
        table.withUnsafeBufferPointer { csearch_install_folding($0.baseAddress) }
        var hash = Fingerprint()
        table.withUnsafeBytes { hash.add($0) }
        hash.add(number: version)
        return hash.value
    }()

    /// Count up when the tokenizer's C changes what it cuts, or documents give other words.
    private static let version: Int64 = 3

    /// A text as the index sees its characters.
    static func folded(_ text: String) -> String { String(decoding: text.utf16.map { installed[Int($0)] }, as: UTF16.self) }

    private static let installed = table()

    /// 65,536 entries: the Basic Multilingual Plane, code unit by code unit.
    static func table() -> [UInt16] {
        var table = (0...UInt16.max).map { $0 }
        foldLetters(&table)
        foldWidth(&table)
        foldIdeographs(&table)
        return table
    }

    /// Latin, Greek and Cyrillic letters, Arabic forms of alef, raised and lowered digits.
    private static func foldLetters(_ table: inout [UInt16]) {
        let blocks: [ClosedRange<UInt16>] = [0x41...0x5A, 0xC0...0x24F, 0x370...0x3FF, 0x400...0x52F, 0x1E00...0x1FFF, 0x2160...0x217F]
        for code in blocks.joined() {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let folded = String(scalar).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            if let unit = soleUnit(folded) { table[Int(code)] = unit }
        }
        for (form, letter) in [(0x622, 0x627), (0x623, 0x627), (0x625, 0x627), (0x671, 0x627), (0x649, 0x64A), (0x629, 0x647)]
            as [(Int, UInt16)]
        {
            table[form] = letter
        }
        for digit in UInt16(0)...9 {
            table[0x2070 + Int(digit)] = 0x30 + digit
            table[0x2080 + Int(digit)] = 0x30 + digit
            table[0x660 + Int(digit)] = 0x30 + digit
        }
        (table[0xB9], table[0xB2], table[0xB3]) = (0x31, 0x32, 0x33)
    }

    private static func foldWidth(_ table: inout [UInt16]) {
        for code in 0xFF01...0xFF5E { table[code] = table[code - 0xFEE0] }
        table[0x3000] = 0x20
    }

    /// Radicals and compatibility ideographs to their own, traditional to simplified: one character for one, whatever stands beside it.
    private static func foldIdeographs(_ table: inout [UInt16]) {
        for code in [0x2E80...0x2FD5, 0xF900...0xFAFF].joined() as FlattenSequence<[ClosedRange<UInt16>]> {
            guard let scalar = Unicode.Scalar(code) else { continue }
            if let unit = soleUnit(String(scalar).precomposedStringWithCompatibilityMapping) { table[Int(code)] = unit }
        }
        // One character a line, as UTF-16: lines are what is quick to take apart again.
        let codes = [0x2E80...0x2FD5, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF].joined() as FlattenSequence<[ClosedRange<Int>]>
        let lines = String(decoding: codes.flatMap { [table[$0], lineEnd] }, as: UTF16.self)
        guard let simplified = lines.applyingTransform(StringTransform("Hant-Hans"), reverse: false) else { return }
        let folded = Array(simplified.utf16).split(separator: lineEnd, omittingEmptySubsequences: false)
        for (code, line) in zip(codes, folded) where line.count == 1 { table[code] = line[line.startIndex] }
    }

    private static let lineEnd: UInt16 = 0x0A

    private static func soleUnit(_ text: some StringProtocol) -> UInt16? {
        let units = text.utf16
        return units.count == 1 ? units.first : nil
    }
}

/// FNV-1a, 64 bits: the same in every process.
struct Fingerprint {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { add($0) }
        add(CollectionOfOne(0xFF))
    }
    mutating func add(number: Int64) { withUnsafeBytes(of: number.littleEndian) { add($0) } }

    var value: Int64 { Int64(bitPattern: hash) }
}

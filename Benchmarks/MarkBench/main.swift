import Foundation
import Similarity

switch CommandLine.arguments.dropFirst().first {
case "pairs": judgePairs(CommandLine.arguments[2])
case "register": measure(CommandLine.arguments[2], CommandLine.arguments.dropFirst(3).compactMap { Int($0) })
case "equality": equality(CommandLine.arguments[2], Int(CommandLine.arguments[3]) ?? 200, every: Int(CommandLine.arguments[4]) ?? 1)
case "find": look(CommandLine.arguments[2], for: Array(CommandLine.arguments.dropFirst(3)))
default: print("mark-bench register NAMES.txt COUNT … | equality NAMES.txt QUERIES EVERY | pairs FILE.csv | find NAMES.txt NAME …")
}

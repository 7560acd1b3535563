import Foundation
import Similarity

switch CommandLine.arguments.dropFirst().first {
case "pairs": judgePairs(CommandLine.arguments[2])
default: print("mark-bench pairs FILE.csv | register NAMES.txt [COUNT …]")
}

import Access
import Platform
import Region
import Store

/// Ten officers of each office that handles complaints, with accounts of a demo.
struct Officers {
    struct Office {
        let authority: String
        let area: String
        let accounts: [Int64]
        /// Its share of all matters, in a hundred.
        let share: Int
    }
    let offices: [Office]
    /// Name, password, authority.
    let table: String
    private static let password = "desk-bench-desk-bench"
    private static let shares = [34, 14, 14, 12, 12, 14]

    init(of region: Region, on platform: Platform) async throws {
        var (offices, lines): ([Office], [String]) = ([], [])
        let people = platform.accounts(cost: PasswordHash.Cost(logRounds: 4, blockSize: 8, parallelism: 1))
        for (office, share) in zip(region.offices.filter { $0.procedures.contains("protection.complaint") }, Self.shares) {
            var accounts: [Int64] = []
            for number in 0..<10 {
                let name = "bench-\(office.authority)-\(number)"
                accounts.append(
                    try await people.open(
                        Opening(name: name, displayName: "承办人\(number)", password: Self.password, isDemo: true),
                        Granting(.officer, authority: office.authority, area: office.area), by: "desk-bench", because: "desk-bench"))
                lines.append("\(name)\t\(Self.password)\t\(office.authority)")
            }
            offices.append(Office(authority: office.authority, area: office.area, accounts: accounts, share: share))
        }
        (self.offices, table) = (offices, lines.joined(separator: "\n") + "\n")
    }

    /// The office of a number between 0 and 99.
    func office(at number: Int) -> Office {
        var left = number
        for office in offices {
            if left < office.share { return office }
            left -= office.share
        }
        return offices[0]
    }
}

public import Desk
import Law
import Register
import Store
import Web

/// Answers the pages of kept searches from the store and the index.
public struct SavedSearchAnswers: SavedSearchPort {
    let saved: SavedSearches
    let answers: SearchAnswers
    let clock: any Clock

    private static let longestName = 60

    public func searches(of account: Int64) async throws -> [SavedSearchLine] {
        var lines: [SavedSearchLine] = []
        for one in try await saved.all(of: account) { lines.append(try await line(one)) }
        return lines
    }

    public func search(_ id: Int64, of account: Int64, offset: Int, limit: Int) async throws -> SavedSearchFindings? {
        guard let one = try await saved.one(id, of: account) else { return nil }
        // What comes while this is counted is new the next time.
        let last = try await saved.lastRight()
        var rights: [RightListing] = []
        if var request = try? request(one.items) {
            (request.enteredAfter, request.offset, request.limit) = (one.seenRight, offset, limit)
            rights = (try? await answers.search(request))?.hits.map(\.listing) ?? []
        }
        return SavedSearchFindings(line: try await line(one), rights: rights, last: last)
    }

    public func describe(items: String) async throws -> SavedSearchLine {
        let request = try request(items)
        do {
            let total = try await answers.count(request)
            return SavedSearchLine(
                id: 0,
                name: String(
                    (request.text.isEmpty ? answers.conditions(request).joined(separator: "，") : request.text).prefix(Self.longestName)),
                items: request.items, text: request.text.isEmpty ? nil : request.text, conditions: answers.conditions(request),
                total: total,
                fresh: 0,
                seenAt: clock.now())
        } catch let problem as QueryProblem { throw WebError.badRequest(problem.text) }
    }

    public func save(_ name: String, items: String, for account: Int64) async throws -> Int64 {
        let name = try checked(name)
        // In its own writing, and only what can be read.
        let line = try await describe(items: items)
        if let id = try await saved.save(name, items: line.items, for: account) { return id }
        let kept = try await saved.all(of: account)
        throw SavedSearchRefusal(
            kept.count >= SavedSearches.most
                ? "最多保存 \(SavedSearches.most) 个检索，已经满了。请先删除不用的。" : "您已经有一个检索叫“\(name)”。请换一个名称。")
    }

    public func rename(_ id: Int64, to name: String, of account: Int64) async throws {
        let name = try checked(name)
        guard try await saved.one(id, of: account) != nil else { throw SavedSearchRefusal("这个检索已经删除。") }
        guard try await saved.rename(id, to: name, of: account) else { throw SavedSearchRefusal("您已经有一个检索叫“\(name)”。请换一个名称。") }
    }

    public func delete(_ id: Int64, of account: Int64) async throws { try await saved.delete(id, of: account) }

    public func look(_ id: Int64, through right: Int64, of account: Int64) async throws {
        try await saved.look(id, through: right, of: account)
    }

    private func checked(_ name: String) throws -> String {
        guard name.contains(where: { !$0.isWhitespace }) else { throw SavedSearchRefusal("请填写名称。") }
        guard name.count <= Self.longestName else { throw SavedSearchRefusal("名称最多 \(Self.longestName) 个字，现有 \(name.count) 个。") }
        return name
    }

    private func request(_ items: String) throws -> ResultsRequest { try ResultsRequest(try QueryItems(items)) }

    /// What was kept and can no longer be read is told without numbers.
    private func line(_ one: SavedSearch) async throws -> SavedSearchLine {
        var line = SavedSearchLine(
            id: one.id, name: one.name, items: one.items, text: nil, conditions: [], total: nil, fresh: nil, seenAt: one.seenAt)
        guard let request = try? request(one.items) else { return line }
        (line.text, line.conditions) = (request.text.isEmpty ? nil : request.text, answers.conditions(request))
        do {
            line.total = try await answers.count(request)
            var fresh = request
            fresh.enteredAfter = one.seenRight
            line.fresh = try await answers.count(fresh)
        } catch is QueryProblem { line.total = nil }
        return line
    }
}

extension Platform {
    public var savedSearchAnswers: SavedSearchAnswers {
        SavedSearchAnswers(saved: SavedSearches(database, clock: clock), answers: searchAnswers, clock: clock)
    }
}

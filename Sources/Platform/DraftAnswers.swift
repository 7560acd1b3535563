import Access
import Correspondence
import Store
import Web

/// Answers the pages that keep drafts.
struct DraftAnswers: DraftPort {
    let kept: Drafts

    func save(_ typed: [String: [String]], at place: FormPlace, form: String, over version: Int, of account: Int64) async throws
        -> DraftOutcome
    {
        try await kept.save(typed, at: place.description, form: form, over: version, of: account)
    }

    func draft(at place: FormPlace, of account: Int64) async throws -> KeptDraft? {
        try await kept.drafts(under: place.description, of: account)[place.description]
    }

    func drafts(in matter: String, of account: Int64) async throws -> [FormPlace: KeptDraft] {
        Dictionary(uniqueKeysWithValues: try await places(under: "matter/\(matter)/", account))
    }

    func drafts(of account: Int64) async throws -> [(place: FormPlace, draft: KeptDraft)] {
        try await places(under: "", account).sorted { $0.1.savedAt > $1.1.savedAt }.map { (place: $0.0, draft: $0.1) }
    }

    func discard(_ place: FormPlace, of account: Int64) async throws { try await kept.discard(place.description, of: account) }

    func filed(_ place: FormPlace, form: String, of account: Int64) async throws {
        try await kept.filed(place.description, form: form, of: account)
    }

    private func places(under start: String, _ account: Int64) async throws -> [(FormPlace, KeptDraft)] {
        try await kept.drafts(under: start, of: account).compactMap { text, draft in FormPlace(text).map { ($0, draft) } }
    }
}

extension Platform {
    var draftAnswers: DraftAnswers {
        get throws { DraftAnswers(kept: Drafts(database, box: try SecretBox(folder: folder), clock: clock)) }
    }
}

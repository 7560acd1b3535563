import Access
import Correspondence
import Law
import Matters
import Procedure
import Store
import Web

/// Answers the pages with notes and messages: says who may read and write what.
///
/// A note for its writer is anybody's who may read the matter; one for the authority is of and for its people; one for everyone is written by
/// whoever handles the matter. Messages go between one party and the office.
struct TalkAnswers: TalkPort {
    let matters: Matters
    let talk: Talk
    let accounts: Accounts

    static let longest = 4000

    func talk(_ key: String, for reader: MatterReader) async throws -> MatterTalk {
        let standing = try await standing(key, reader)
        let matter = standing.matter
        var out = MatterTalk()
        let account: Int64? = if case .account(let viewer) = reader { viewer.accountID } else { nil }
        let notes = try await talk.notes(of: key, account: account)
        switch standing.place {
        case .outside: out.notes = matter.procedure.outline.opensNotes ? notes.filter { $0.audience == .everyone } : []
        case .party(let role):
            out.notes = notes.filter { $0.audience != .authority }
            out.messages = try await talk.messages(of: key, party: role.code)
            (out.parties, out.mayWrite) = ([role.code: matter.procedure.title(of: role)], true)
            if account != nil { out.audiences = [.personal] }
            try await talk.see(key, party: role.code)
        case .seated:
            out.notes = notes.filter { $0.audience == .personal || $0.audience == .everyone }
            out.audiences = [.personal]
        case .inside(let handles):
            (out.notes, out.audiences, out.isOffice) = (notes, handles ? NoteAudience.allCases : [.personal, .authority], true)
            out.names = try await accounts.displayNames(of: Set(notes.map(\.account)).sorted())
            out.messages = try await talk.messages(of: key, party: nil)
            out.parties = Dictionary(Self.parties(of: matter).map { ($0.code, matter.procedure.title(of: $0)) }) { first, _ in first }
            out.mayWrite = handles && !out.parties.isEmpty
            if handles { try await talk.see(key, party: nil) }
        }
        return out
    }

    func note(
        _ text: String, for audience: NoteAudience, correcting corrects: Int?, in key: String, form: String?, by viewer: Viewer
    ) async throws {
        let text = try checked(text, "记事")
        let (matter, place) = try await standing(key, .account(viewer))
        guard let account = viewer.accountID else { throw MatterProblem(.unknown, MatterRefusal.unknown.description) }
        let role: String
        switch (place, audience) {
        case (.outside, _): throw MatterProblem(.unknown, MatterRefusal.unknown.description)
        case (.seated(let own), .personal): role = own.title
        case (.seated, _): throw MatterProblem(.forbidden, "专家和调解员的记事只给自己看。")
        case (.party(let own), .personal): role = matter.procedure.title(of: own)
        case (.party, _): throw MatterProblem(.forbidden, "当事人的记事只给自己看。要告诉办理机关的，请发消息。")
        case (.inside(false), .everyone): throw MatterProblem(.forbidden, "公开的记事由承办人或者审批人写。")
        case (.inside, _): role = viewer.role?.title ?? ""
        }
        try await said {
            try await talk.note(text, for: audience, correcting: corrects, on: key, by: account, as: role, form: form)
        }
    }

    func deleteNote(_ number: Int, in key: String, by viewer: Viewer) async throws {
        _ = try await standing(key, .account(viewer))
        try await said { try await talk.deleteNote(number, on: key, by: viewer.accountID ?? 0) }
    }

    func send(_ text: String, to party: String?, in key: String, form: String?, by reader: MatterReader) async throws {
        let text = try checked(text, "消息")
        let (matter, place) = try await standing(key, reader)
        switch place {
        case .outside: throw MatterProblem(.unknown, MatterRefusal.unknown.description)
        case .seated: throw MatterProblem(.forbidden, "消息是当事人和办理机关之间的，专家和调解员请在办件里登记意见。")
        case .party(let role):
            let account: Int64? = if case .account(let viewer) = reader { viewer.accountID } else { nil }
            let writer = Talk.Writer(account: account, role: matter.procedure.title(of: role))
            try await said {
                try await talk.send(
                    text, party: role.code, isFromOffice: false, on: key, authority: matter.authority, by: writer, form: form)
            }
        case .inside(let handles):
            guard handles, case .account(let viewer) = reader else { throw MatterProblem(.forbidden, "消息由承办人或者审批人答复。") }
            guard let party, Self.parties(of: matter).contains(where: { $0.code == party }) else {
                throw MatterProblem(.refused, "请选择发给哪一方。", faults: [FieldFault("to", .missing, "请选择发给哪一方")])
            }
            let writer = Talk.Writer(account: viewer.accountID, role: viewer.role?.title ?? "")
            try await said {
                try await talk.send(text, party: party, isFromOffice: true, on: key, authority: matter.authority, by: writer, form: form)
            }
        }
    }

    func unread(in keys: [String], for viewer: Viewer) async throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for role in [MatterRole.claimant, .respondent] {
            for (key, count) in try await talk.unread(of: keys, party: role.code) {
                if case .party(role) = try? await standing(key, .account(viewer)).place { counts[key] = count }
            }
        }
        return counts
    }

    func waiting(for viewer: Viewer) async throws -> [WaitingMessages] {
        guard let acting = viewer.acting, acting.role.actsForAuthority, let authority = acting.authority else { return [] }
        return try await talk.unread(at: authority).map { WaitingMessages(matter: $0.matter, count: $0.count, since: $0.since) }
    }

    // MARK: Who

    /// Where a reader stands to a matter; inside the authority, whether they handle it; seated as an expert or a mediator.
    private enum Place { case outside, party(MatterRole), seated(MatterRole), inside(handles: Bool) }

    private func standing(_ key: String, _ reader: MatterReader) async throws -> (matter: Matter, place: Place) {
        try await said {
            switch reader {
            case .anyone: return (try await matters.published(key), .outside)
            case .tracking(let code): return (try await matters.matter(key, trackingCode: code), .party(.claimant))
            case .account(let viewer):
                let matter = try await matters.matter(key, for: viewer)
                let role = matter.role(of: viewer)
                if viewer.role?.actsForAuthority == true { return (matter, .inside(handles: role?.side == .authority)) }
                if let role, role.side == .third { return (matter, .seated(role)) }
                return (matter, role.map { .party($0) } ?? .outside)
            }
        }
    }

    /// The parties that can be written to: whoever brought the matter, and those who may know of it.
    private static func parties(of matter: Matter) -> [MatterRole] {
        [MatterRole.claimant, .respondent].filter { role in
            role == .claimant || (matter.procedure.letsIn(role) && matter.parties.contains { $0.role == role.code })
        }
    }

    private func checked(_ text: String, _ what: String) throws -> String {
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw MatterProblem(.refused, "请填写\(what)的内容。", faults: [FieldFault("text", .missing, "请填写\(what)的内容")])
        }
        guard text.count <= Self.longest else {
            let words = "\(what)最多 \(Self.longest) 个字，现有 \(text.count) 个"
            throw MatterProblem(.refused, "\(words)。", faults: [FieldFault("text", .unfit, words)])
        }
        return text
    }

    private func said<T>(_ body: () async throws -> T) async throws -> T {
        do { return try await body() } catch let refusal as TalkRefusal {
            throw MatterProblem(.refused, refusal.text)
        } catch is MatterRefusal {
            throw MatterProblem(.unknown, MatterRefusal.unknown.description)
        }
    }
}

extension Platform {
    func talkAnswers(_ people: Accounts) -> TalkAnswers {
        TalkAnswers(matters: matters, talk: Talk(database, clock: clock), accounts: people)
    }
}

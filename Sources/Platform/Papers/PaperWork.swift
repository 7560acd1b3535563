import Documents
import Foundation
import Law
import Matters
import Store
import Work

extension Platform {
    /// The kind of job that issues a paper and draws its files.
    static let paperJob = "paper.draw"

    /// Issues the papers that got a number since, and draws their files: a job each, after the commit that gave the number. What cannot be drawn
    /// here is drawn when somebody asks for it.
    /// - Returns: how many jobs it worked on.
    @discardableResult
    public func drawPapers() async throws -> Int {
        let drawing = try paperDrawing(try matterAnswers(accounts()))
        for code in try await drawing.matters.unissued(limit: 200) {
            try await database.write { [jobs] db in
                guard try Jobs.unfinished(Self.paperJob, arguments: code, in: db) == nil else { return }
                _ = try jobs.create(Self.paperJob, arguments: code, total: 1, actor: "系统", in: db)
            }
        }
        var worked = 0
        while try await jobs.hasOpen([Self.paperJob]), let job = try await jobs.claim([Self.paperJob]) {
            worked += 1
            do {
                _ = try await drawing.issued(job.arguments)
                for form in await papers.worker?.available() ?? [] { _ = try await drawing.file(of: job.arguments, as: form) }
                try await jobs.finish(job)
            } catch { try await jobs.fail(job, message: "\(error)") }
        }
        return worked
    }

    /// Makes the key that papers are signed with, where there is none yet.
    public func makeSealingKey() async throws {
        _ = try await paperDrawing(try matterAnswers(accounts())).sealingKey()
    }

    /// A page that checks the codes on papers without the platform.
    public func verifyPage() async throws -> String {
        try await makeSealingKey()
        return try await paperAnswers(try matterAnswers(accounts())).verifyPage()
    }
}

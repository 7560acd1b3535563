import Foundation
import Law
import Markup
public import Web
public import Wire

/// An import, under way or ended.
public struct ImportAnswer: WrittenRecord {
    public enum State: String, Written, CaseIterable { case waiting, running, done, failed }
    public let job: ImportJob
    public init(_ job: ImportJob) { self.job = job }

    private var state: State {
        switch job.state {
        case .waiting: .waiting
        case .running: .running
        case .done: .done
        case .failed: .failed
        }
    }

    private var reason: String? {
        if case .failed(let text) = job.state { return text }
        return nil
    }

    private static func moment(_ date: Date) -> Instant { Instant(microseconds: Int64(date.timeIntervalSince1970 * 1_000_000)) }

    public static let schemaName = "Import"
    public static let meaning = "一次导入"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("id", "导入的编号") { $0.job.id }, WrittenField("file", "文件名") { $0.job.fileName },
        WrittenField("source", "来源") { $0.job.source }, WrittenField("format", "辨认出的格式") { $0.job.format },
        WrittenField("state", "进行到哪里") { $0.state }, WrittenField("reason", "未能完成的原因") { $0.reason },
        WrittenField("read", "读到几条") { $0.job.read }, WrittenField("added", "新增几条") { $0.job.added },
        WrittenField("updated", "更新几条") { $0.job.updated }, WrittenField("unchanged", "不变几条") { $0.job.unchanged },
        WrittenField("rejected", "退回几条") { $0.job.rejected },
        WrittenField("rejects", "退回的行（CSV）的地址；没有退回的为 null") {
            $0.job.rejected > 0 ? Address("api", "v1", "imports", $0.job.id, "rejects").description : nil
        },
        WrittenField("started", "开始的时刻") { moment($0.job.started) }, WrittenField("ended", "结束的时刻") { $0.job.ended.map(moment) },
    ]
}

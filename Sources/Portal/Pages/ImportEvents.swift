import Design
import Hummingbird
import Web

extension PublicPages {
    /// The job's progress as server-sent events: `progress` with figures in words twice a second where they changed, then `end`.
    func importEvents(_ context: WebContext) async throws -> Response {
        let first = try await job(context)
        let imports = imports
        let body = ResponseBody { writer in
            var job: ImportJob? = first
            var last = ""
            while let now = job {
                let data = now.eventData
                // A comment keeps the line open where nothing changed.
                try await writer.write(ByteBuffer(string: data == last ? ": \n\n" : "event: progress\ndata: \(data)\n\n"))
                last = data
                if now.state.isEnded { break }
                try await Task.sleep(for: .milliseconds(500))
                job = try await imports.job(now.id)
            }
            try await writer.write(ByteBuffer(string: "event: end\ndata: {}\n\n"))
            try await writer.finish(nil)
        }
        return Response(status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"], body: body)
    }
}

extension ImportJob {
    fileprivate var eventData: String {
        let figures = [
            ("read", read.grouped), ("added", added.grouped), ("updated", updated.grouped), ("unchanged", unchanged.grouped),
            ("rejected", rejected.grouped), ("percent", Progress.percent(done, of: total)),
        ]
        let pairs = figures.map { "\(JSONText.quoted($0.0)):\(JSONText.quoted($0.1))" }.joined(separator: ",")
        return "{\"done\":\(done),\"total\":\(total.map(String.init) ?? "null"),\"figures\":{\(pairs)}}"
    }
}

import Answers
import Hummingbird
import Web
import Wire

extension RightAnswer {
    /// What the page of a right shows, as data; `/api/v1/rights` answers the same.
    var response: Response {
        Response(
            status: .ok, headers: [.contentType: "application/json; charset=utf-8", .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: json.text + "\n")))
    }
}

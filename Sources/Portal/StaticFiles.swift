import Design
import Hummingbird
import Web

extension PublicPages {
    func staticFile(_ request: Request, _ context: WebContext) throws -> Response {
        let name = try context.segment("file")
        guard let file = (ServedFile.all + [ChartLibrary.file].compactMap(\.self)).first(where: { $0.name == name }) else {
            throw WebError.notFound("没有这个文件。")
        }
        return Response(
            status: .ok, headers: [.contentType: file.type, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}

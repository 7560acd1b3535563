public import Hummingbird

/// What a page cannot give, in words for the reader.
public struct WebError: Error {
    public var status: HTTPResponse.Status
    /// What is wrong, and what to do.
    public var text: String
    public var headers: HTTPFields

    public init(status: HTTPResponse.Status, text: String, headers: HTTPFields = [:]) {
        (self.status, self.text, self.headers) = (status, text, headers)
    }

    public static func notFound(_ text: String) -> Self { Self(status: .notFound, text: text) }
    public static func badRequest(_ text: String) -> Self { Self(status: .badRequest, text: text) }
    public static func forbidden(_ text: String) -> Self { Self(status: .forbidden, text: text) }
    public static func tooLarge(_ text: String) -> Self { Self(status: .contentTooLarge, text: text) }
}

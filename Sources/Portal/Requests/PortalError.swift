import Hummingbird

/// What a page cannot give, in words for the reader.
struct PortalError: Error {
    var status: HTTPResponse.Status
    /// What is wrong, and what to do.
    var text: String
    var headers: HTTPFields = [:]

    static func notFound(_ text: String) -> Self { Self(status: .notFound, text: text) }
    static func badRequest(_ text: String) -> Self { Self(status: .badRequest, text: text) }
    static func forbidden(_ text: String) -> Self { Self(status: .forbidden, text: text) }
    static func tooLarge(_ text: String) -> Self { Self(status: .contentTooLarge, text: text) }
}

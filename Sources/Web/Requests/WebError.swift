public import Design
public import Hummingbird

/// What a page cannot give, in words for the reader.
public struct WebError: Error {
    public var status: HTTPResponse.Status
    /// What is wrong, and what to do.
    public var text: String
    public var headers: HTTPFields
    /// What is wrong with which parameter, for programs.
    public var faults: [Problem.Fault]
    /// The language that the text is in: that of the page that could not be drawn.
    public let language = PageLanguage.current

    public init(status: HTTPResponse.Status, text: String, headers: HTTPFields = [:], faults: [Problem.Fault] = []) {
        (self.status, self.text, self.headers, self.faults) = (status, text, headers, faults)
    }

    public static func notFound(_ text: String) -> Self { Self(status: .notFound, text: text) }
    public static func badRequest(_ text: String) -> Self { Self(status: .badRequest, text: text) }
    public static func forbidden(_ text: String) -> Self { Self(status: .forbidden, text: text) }
    public static func tooLarge(_ text: String) -> Self { Self(status: .contentTooLarge, text: text) }

    /// To be asked again with a token.
    static func unauthorized(_ text: String, error: String? = nil) -> Self {
        Self(
            status: .unauthorized, text: text,
            headers: [.wwwAuthenticate: "Bearer realm=\"helan\"" + (error.map { ", error=\"\($0)\"" } ?? "")])
    }
}

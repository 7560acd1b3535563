public import Access
public import Documents
public import Law
public import Procedure

/// What the pages ask of official papers. Whoever may print a paper may have its files; only officers of its authority enter what became of it.
public protocol PaperPort: Sendable {
    /// The forms that this machine can draw.
    func forms() async -> Set<DrawnForm>
    /// A paper as it was issued. Throws `MatterProblem`.
    func paper(_ code: String, in key: String, for reader: MatterReader) async throws -> IssuedPaper
    /// A file of a paper. Throws `MatterProblem`, `DrawingProblem`.
    func file(_ form: PaperForm, of code: String, in key: String, for reader: MatterReader) async throws -> PaperFile
    /// What proves a service; for the authority alone. Throws `MatterProblem`.
    func proof(_ digest: String, of code: String, in key: String, for viewer: Viewer) async throws -> PaperFile
    /// Enters how a paper went to somebody. Throws `MatterProblem`.
    func serve(_ sent: SentService, of code: String, in key: String, by viewer: Viewer) async throws
    /// Takes in the scan of a signed paper. Throws `MatterProblem`.
    func scan(_ digest: String, of code: String, in key: String, by viewer: Viewer) async throws
    /// Whether a code stands on a paper of the platform, and whether the seal on it holds; nil where there is none.
    func verified(_ code: String) async throws -> VerifiedPaper?
    /// The public keys that papers are signed with, the one in use first.
    func keys() async throws -> [String]
    /// A page that checks the codes on papers without the platform.
    func verifyPage() async throws -> String
    /// The bound file of a matter; for its authority alone. Throws `MatterProblem`.
    func volume(_ kind: Volume.Kind, of key: String, for viewer: Viewer) async throws -> Volume
    /// Throws `MatterProblem`, `DrawingProblem`.
    func bound(_ kind: Volume.Kind, of key: String, for viewer: Viewer) async throws -> [UInt8]
}

/// The files of a paper.
public enum PaperForm: String, Sendable, Hashable, CaseIterable {
    case pdf, docx, scan

    public var title: String {
        switch self {
        case .pdf: "PDF"
        case .docx: "DOCX"
        case .scan: "签章扫描件"
        }
    }
}

/// A file to be kept by whoever asked.
public struct PaperFile: Sendable, Hashable {
    public var path: String
    public var mediaType: String
    public var name: String
    public init(path: String, mediaType: String, name: String) { (self.path, self.mediaType, self.name) = (path, mediaType, name) }
}

/// A paper, and what its QR code holds.
public struct IssuedPaper: Sendable, Hashable {
    public var paper: Paper
    public var seal: PaperSeal
    public var link: String
    public init(paper: Paper, seal: PaperSeal, link: String) { (self.paper, self.seal, self.link) = (paper, seal, link) }
}

/// What anybody may know of a paper under its code.
public struct VerifiedPaper: Sendable, Hashable {
    public var authority: String
    public var title: String
    public var number: String
    public var day: LocalDate
    public var code: String
    /// Nil in the moment before it is sealed.
    public var seal: PaperSeal?
    /// Whether the seal fits what the platform holds as the paper's words.
    public var sealHolds: Bool
    public init(
        authority: String, title: String, number: String, day: LocalDate, code: String, seal: PaperSeal?, sealHolds: Bool
    ) {
        (self.authority, self.title, self.number, self.day, self.code) = (authority, title, number, day, code)
        (self.seal, self.sealHolds) = (seal, sealHolds)
    }
}

/// What an officer types of a service, as it was typed.
public struct SentService: Sendable, Hashable {
    /// `claimant` or `respondent|某公司`.
    public var addressee: String
    public var method: String
    public var sent: String
    public var reached: String
    public var proof: String?
    public var hasConsent: Bool
    public var note: String
    public init(
        addressee: String, method: String, sent: String, reached: String, proof: String?, hasConsent: Bool = false, note: String = ""
    ) {
        (self.addressee, self.method, self.sent, self.reached) = (addressee, method, sent, reached)
        (self.proof, self.hasConsent, self.note) = (proof, hasConsent, note)
    }
}

/// One of those whom a paper goes to, and how it went; for those who handle the matter.
public struct PaperAddressee: Sendable, Hashable {
    /// As forms carry it.
    public var code: String
    /// 投诉人 某消费者.
    public var title: String
    public var services: [PaperService]
    public init(code: String, title: String, services: [PaperService]) { (self.code, self.title, self.services) = (code, title, services) }

    public enum Standing: Sendable, Hashable {
        case unserved
        /// On its way since a day, or announced until one.
        case underWay(since: LocalDate)
        case announced(until: LocalDate)
        case served(LocalDate)
    }

    /// The first service that reached counts; else the latest on its way.
    public func standing(on today: LocalDate) -> Standing {
        if let day = services.compactMap(\.served).filter({ $0 <= today }).min() { return .served(day) }
        guard let last = services.last else { return .unserved }
        return last.served.map { .announced(until: $0) } ?? .underWay(since: last.sent)
    }
}

/// One service of a paper to somebody.
public struct PaperService: Sendable, Hashable {
    public var method: ServiceMethod
    public var sent: LocalDate
    public var reached: LocalDate?
    public var served: LocalDate?
    /// Why that day, and whether the rule was held against its text.
    public var rule: String?
    public var isUnconfirmed: Bool
    public var proof: SentFile?
    public var note: String
    public init(
        method: ServiceMethod, sent: LocalDate, reached: LocalDate?, served: LocalDate?, rule: String?, isUnconfirmed: Bool,
        proof: SentFile?, note: String
    ) {
        (self.method, self.sent, self.reached, self.served) = (method, sent, reached, served)
        (self.rule, self.isUnconfirmed, self.proof, self.note) = (rule, isUnconfirmed, proof, note)
    }
}

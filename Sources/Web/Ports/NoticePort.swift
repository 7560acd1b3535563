public import Access

/// What the pages ask of notices, of how they are sent, and of web hooks. What is refused throws `AccessRefusal`.
public protocol NoticePort: Sendable {
    /// The newest first.
    func notices(of account: Int64, offset: Int, limit: Int) async throws -> (lines: [NoticeLine], total: Int)
    /// All up to one of them count as read.
    func read(of account: Int64, through id: Int64) async throws
    func choices(of account: Int64) async throws -> NoticeChoices
    /// - Parameter mail: where mail goes; another one than before is confirmed first.
    func choose(_ wish: NoticeChoices, mail: String?, of account: Int64) async throws
    /// False where no such code waits.
    func confirm(_ code: String, of account: Int64) async throws -> Bool
    func hooks(of owner: HookOwner) async throws -> [HookLine]
    /// - Returns: the secret with which deliveries are signed.
    func addHook(_ url: String, for owner: HookOwner) async throws -> String
    func removeHook(_ id: Int64, of owner: HookOwner) async throws
    /// Sends a delivery that says nothing.
    func pingHook(_ id: Int64, of owner: HookOwner) async throws
    func deliveries(_ state: DeliveryLine.State, offset: Int, limit: Int) async throws -> (
        lines: [DeliveryLine], counts: [DeliveryLine.State: Int]
    )
    func retry(_ delivery: Int64) async throws
}

/// Secrets of programs, as hashes. Who made or revoked one, and why, stands in the ledger.
public enum TokenTables {
    public static let migrations = [Migration("token", 1, "访问令牌", statements)]

    private static let statements: [SQL] = [
        """
        CREATE TABLE access_token (
            id BIGINT PRIMARY KEY, hash BYTES NOT NULL UNIQUE, account BIGINT NOT NULL, name TEXT NOT NULL, scope TEXT NOT NULL,
            acting BIGINT, created_at BIGINT NOT NULL, until TEXT NOT NULL, used_at BIGINT)
        """,
        "CREATE INDEX access_token_account ON access_token (account, id)",
    ]
}

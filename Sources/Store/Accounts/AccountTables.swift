/// Accounts, what they may do, and who is signed in. What was decided about an account stands in the ledger; secrets stand here alone.
public enum AccountTables {
    public static let migrations = [Migration("access", 1, "账号、授权、会话、登录失败", statements)]

    private static let statements: [SQL] = [
        """
        CREATE TABLE account (
            id BIGINT PRIMARY KEY, name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL, password TEXT NOT NULL, suspended BIGINT NOT NULL,
            demo BIGINT NOT NULL, code_secret BYTES, code_pending BYTES, code_step BIGINT, opened_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE account_grant (
            id BIGINT PRIMARY KEY, account BIGINT NOT NULL, role TEXT NOT NULL, authority TEXT, area TEXT, party TEXT, since TEXT NOT NULL,
            until TEXT)
        """,
        "CREATE INDEX account_grant_account ON account_grant (account, id)",
        """
        CREATE TABLE session (
            id BIGINT PRIMARY KEY, token BYTES NOT NULL UNIQUE, account BIGINT NOT NULL, stage TEXT NOT NULL, acting BIGINT,
            began_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, address TEXT NOT NULL)
        """,
        "CREATE INDEX session_account ON session (account, seen_at)",
        "CREATE TABLE recovery_code (account BIGINT NOT NULL, hash BYTES NOT NULL, PRIMARY KEY (account, hash))",
        "CREATE TABLE sign_in_failure (subject TEXT PRIMARY KEY, failures BIGINT NOT NULL, last_at BIGINT NOT NULL)",
    ]
}

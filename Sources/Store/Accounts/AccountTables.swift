/// Accounts, what they may do, and who is signed in. What was decided about an account stands in the ledger; secrets stand here alone.
public enum AccountTables {
    public static let migrations = [
        Migration("access", 1, "账号、授权、会话、登录失败", statements),
        Migration("access", 2, "改口令、收回授权、委托代理机构、企业注册、个人信息查阅记录", administration + delegation + signUp + reading),
    ]

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

    private static let administration: [SQL] = [
        "ALTER TABLE account ADD COLUMN must_change BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE account_grant ADD COLUMN given_by BIGINT",
        "ALTER TABLE account_grant ADD COLUMN ended_at BIGINT",
        "CREATE INDEX account_grant_party ON account_grant (party) WHERE party IS NOT NULL",
    ]

    /// Kinds of right and of act are lists of codes with commas between.
    private static let delegation: [SQL] = [
        """
        CREATE TABLE delegation (
            id BIGINT PRIMARY KEY, party TEXT NOT NULL, agency TEXT NOT NULL, kinds TEXT NOT NULL, acts TEXT NOT NULL, since TEXT NOT NULL,
            until TEXT NOT NULL, given_by BIGINT NOT NULL, given_at BIGINT NOT NULL, revoked_at BIGINT)
        """,
        "CREATE INDEX delegation_party ON delegation (party, id)",
        "CREATE INDEX delegation_agency ON delegation (agency, id)",
    ]

    private static let signUp: [SQL] = [
        """
        CREATE TABLE sign_up (
            id BIGINT PRIMARY KEY, number TEXT NOT NULL UNIQUE, secret BYTES NOT NULL, credit_code TEXT NOT NULL, firm TEXT NOT NULL,
            area TEXT, authority TEXT, due TEXT NOT NULL, contact TEXT NOT NULL, reach TEXT NOT NULL, account TEXT NOT NULL,
            password TEXT NOT NULL, state TEXT NOT NULL, note TEXT, filed_at BIGINT NOT NULL, decided_at BIGINT, decided_by BIGINT)
        """,
        "CREATE INDEX sign_up_state ON sign_up (state, due, id)",
        "CREATE INDEX sign_up_credit_code ON sign_up (credit_code)",
        "CREATE INDEX sign_up_account ON sign_up (account)",
    ]

    private static let reading: [SQL] = [
        """
        CREATE TABLE reading (
            id BIGINT PRIMARY KEY, read_at BIGINT NOT NULL, account BIGINT NOT NULL, role TEXT NOT NULL, authority TEXT, page TEXT NOT NULL,
            kind TEXT NOT NULL, key TEXT NOT NULL, person TEXT NOT NULL, person_key TEXT NOT NULL, party TEXT)
        """,
        "CREATE INDEX reading_account ON reading (account, id)",
        "CREATE INDEX reading_person ON reading (person_key, id)",
        "CREATE INDEX reading_party ON reading (party, id)",
    ]
}

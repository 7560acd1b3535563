public import Store

/// What people keep, note and send beside the file of a matter.
public enum CorrespondenceTables {
    public static let migrations = [
        Migration("correspondence", 1, "草稿", drafts), Migration("correspondence", 2, "记事和来往消息", talk),
        Migration("correspondence", 3, "通知、发送、网络通知", outbox), Migration("correspondence", 4, "日历订阅", feeds),
        Migration("correspondence", 5, "每日提醒", ["CREATE TABLE daily_run (name TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (name, day))"]),
    ]

    /// `content` is closed with the folder's key; NULL once the form was sent, which `form` then tells from the next one.
    private static let drafts: [SQL] = [
        """
        CREATE TABLE draft (
            account BIGINT NOT NULL, place TEXT NOT NULL, content BYTES, version BIGINT NOT NULL, replaced BIGINT NOT NULL,
            saved_at BIGINT NOT NULL, form TEXT, PRIMARY KEY (account, place))
        """,
        "CREATE INDEX draft_saved ON draft (saved_at)",
    ]

    /// A delivery is written with what it tells of; `target` is an account or a web hook. Secrets of hooks are closed with the folder's key.
    private static let outbox: [SQL] = [
        """
        CREATE TABLE notice (
            id BIGINT PRIMARY KEY, account BIGINT NOT NULL, cause TEXT NOT NULL, title TEXT NOT NULL, path TEXT NOT NULL,
            created_at BIGINT NOT NULL, read_at BIGINT, UNIQUE (account, cause))
        """,
        "CREATE INDEX notice_account ON notice (account, id)",
        """
        CREATE TABLE notice_choice (
            account BIGINT PRIMARY KEY, mail TEXT, pending TEXT, code BYTES, moves_by_mail BIGINT NOT NULL, digest_on_page BIGINT NOT NULL,
            digest_by_mail BIGINT NOT NULL, ahead BIGINT NOT NULL)
        """,
        """
        CREATE TABLE delivery (
            id BIGINT PRIMARY KEY, key TEXT NOT NULL UNIQUE, cause TEXT NOT NULL, way TEXT NOT NULL, target BIGINT NOT NULL, address TEXT,
            subject TEXT NOT NULL, path TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, attempts BIGINT NOT NULL,
            next_at BIGINT NOT NULL, lease_until BIGINT, error TEXT, created_at BIGINT NOT NULL, UNIQUE (cause, way, target))
        """,
        "CREATE INDEX delivery_next ON delivery (next_at) WHERE state = 'waiting'",
        "CREATE INDEX delivery_state ON delivery (state, id)",
        """
        CREATE TABLE hook (
            id BIGINT PRIMARY KEY, owner_kind TEXT NOT NULL, owner TEXT NOT NULL, url TEXT NOT NULL, secret BYTES NOT NULL,
            created_at BIGINT NOT NULL)
        """,
        "CREATE INDEX hook_owner ON hook (owner_kind, owner)",
    ]

    private static let feeds: [SQL] = [
        "CREATE TABLE calendar_feed (secret BYTES PRIMARY KEY, account BIGINT, matter TEXT, created_at BIGINT NOT NULL)",
        "CREATE INDEX calendar_feed_account ON calendar_feed (account)", "CREATE INDEX calendar_feed_matter ON calendar_feed (matter)",
    ]

    /// What others read stands in the ledger; `message` only counts what is unread. `office` is 1 where the authority wrote.
    private static let talk: [SQL] = [
        """
        CREATE TABLE personal_note (
            id BIGINT PRIMARY KEY, account BIGINT NOT NULL, matter TEXT NOT NULL, role TEXT NOT NULL, text TEXT NOT NULL,
            written_at BIGINT NOT NULL, form TEXT NOT NULL)
        """,
        "CREATE INDEX personal_note_matter ON personal_note (matter, account)",
        """
        CREATE TABLE message (
            matter TEXT NOT NULL, number BIGINT NOT NULL, party TEXT NOT NULL, office BIGINT NOT NULL, authority TEXT NOT NULL,
            sent_at BIGINT NOT NULL, PRIMARY KEY (matter, number))
        """,
        "CREATE INDEX message_authority ON message (authority, office)",
        "CREATE TABLE message_seen (matter TEXT NOT NULL, reader TEXT NOT NULL, number BIGINT NOT NULL, PRIMARY KEY (matter, reader))",
    ]
}

public import Store

/// What people keep, note and send beside the file of a matter.
public enum CorrespondenceTables {
    public static let migrations = [
        Migration("correspondence", 1, "草稿", drafts), Migration("correspondence", 2, "记事和来往消息", talk),
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

import CPostgres
import Store

/// Creates and removes databases on a server.
public enum PostgresServer {
    /// Creates an empty database that suits Helan: UTF-8, sorted by its bytes.
    /// - Parameter conninfo: any database of the server, as someone who may create databases.
    /// - Returns: the connection string of the new one.
    public static func create(_ name: String, on conninfo: String) throws -> String {
        try command(
            "CREATE DATABASE \(quoted(name)) ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8' TEMPLATE template0", on: conninfo)
        return try renamed(conninfo, database: name)
    }

    /// Removes a database and whoever is connected to it.
    public static func drop(_ name: String, on conninfo: String) throws {
        try command("DROP DATABASE IF EXISTS \(quoted(name)) WITH (FORCE)", on: conninfo)
    }

    private static func command(_ text: String, on conninfo: String) throws {
        let link = PostgresLink(conninfo)
        try link.connect()
        try link.command(text)
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.flatMap { $0 == "\"" ? ["\"", "\""] : [$0] } + "\""
    }

    /// The same connection to another database, from either way of writing it.
    static func renamed(_ conninfo: String, database: String) throws -> String {
        guard let options = PQconninfoParse(conninfo, nil) else { throw StoreError.failed("PostgreSQL 连接串读不懂:\(conninfo)") }
        defer { PQconninfoFree(options) }
        var (parts, option) = ([String](), options)
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val { parts.append("\(String(cString: keyword))=\(escaped(String(cString: value)))") }
            option += 1
        }
        return (parts + ["dbname=\(escaped(database))"]).joined(separator: " ")
    }

    private static func escaped(_ value: String) -> String {
        "'" + value.flatMap { "'\\".contains($0) ? ["\\", $0] : [$0] } + "'"
    }
}

import Access
import ArgumentParser
import Foundation
import Law
import Platform
import Region
import Store

/// `helan user`: accounts, from the machine itself.
struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "账号：新建、授权、列出", subcommands: [AddUser.self, GrantUser.self, ListUsers.self, TokenCommand.self])
}

/// What a role is given for.
struct GrantOptions: ParsableArguments {
    @Option(help: ArgumentHelp("角色：\(Role.allCases.map(\.rawValue).joined(separator: "、"))。", valueName: "角色")) var role: String
    @Option(help: ArgumentHelp("主管机关的编号或者名称。", valueName: "机关")) var authority: String?
    @Option(help: ArgumentHelp("行政区划代码；不写则为全区。", valueName: "代码")) var area: String?
    @Option(help: ArgumentHelp("代表的主体，写统一社会信用代码。", valueName: "主体")) var party: String?
    @Option(help: ArgumentHelp("授权的最后一天，如 2027-12-31；不写则不设期限。", valueName: "日期")) var until: String?
    @Option(help: ArgumentHelp("理由，记入台账。", valueName: "理由")) var reason = "在服务器上设定"

    func validate() throws {
        guard Role(rawValue: role) != nil else {
            throw ValidationError("没有角色“\(role)”；可以写：\(Role.allCases.map(\.rawValue).joined(separator: "、"))。")
        }
        if let until, LocalDate(iso: until) == nil { throw ValidationError("日期应当写成 2027-12-31 的样子，收到“\(until)”。") }
    }

    func granting(on platform: Platform) throws -> Granting {
        guard let role = Role(rawValue: role) else { throw Refused("没有角色“\(role)”。") }
        var found: String?
        if let authority {
            let known = platform.region.authority(id: authority) ?? platform.region.authority(named: authority, on: platform.clock.today())
            guard let known else { throw Refused("地区设置里没有主管机关“\(authority)”。") }
            found = known.id
        }
        if let area, platform.region.area(area) == nil { throw Refused("地区设置里没有行政区划“\(area)”。") }
        return Granting(role, authority: found, area: area, party: party, until: until.flatMap { LocalDate(iso: $0) })
    }
}

/// `helan user add`: opens an account.
struct AddUser: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "新建账号")
    @Argument(help: ArgumentHelp("登录用的账号名。", valueName: "账号")) var name: String
    @Option(help: ArgumentHelp("姓名或者单位名称；不写则与账号名相同。", valueName: "名称")) var display: String?
    @Flag(help: "从标准输入读口令（一行）；不写则生成一个，只显示这一次。") var passwordStdin = false
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var grant: GrantOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        let granting = try grant.granting(on: platform)
        let given = passwordStdin ? readLine() : nil
        if passwordStdin, given == nil { throw Refused("标准输入里没有口令。") }
        let password = given ?? RecoveryCode.new().lowercased()
        let opening = Opening(name: name, displayName: display ?? name, password: password, mustChange: given == nil)
        _ = try await platform.accounts().open(opening, granting, by: "命令行", because: grant.reason)
        if json {
            return try printJSON(
                ["name": name, "role": granting.role.rawValue].merging(given == nil ? ["password": password] : [:]) { $1 })
        }
        print("已建立账号 \(name)（\(granting.role.title)）。")
        if given == nil { print("口令：\(password)\n请交给本人；这里只显示这一次，首次登录时必须改掉。") }
        if granting.role.needsOneTimeCode { print("首次登录时要设定动态验证码。") }
    }
}

/// `helan user grant`: one more role for an account.
struct GrantUser: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "grant", abstract: "给账号增加一个角色")
    @Argument(help: ArgumentHelp("账号名。", valueName: "账号")) var name: String
    @OptionGroup var grant: GrantOptions
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        let granting = try grant.granting(on: platform)
        try await platform.accounts().grant(granting, to: name, by: "命令行", because: grant.reason)
        print("账号 \(name) 现在也是\(granting.role.title)。")
    }
}

/// `helan user list`: every account with its roles.
struct ListUsers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "列出账号")
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    struct Line: Encodable {
        var name: String
        var display: String
        var roles: [String]
        var suspended: Bool
    }

    func run() async throws {
        let accounts = try await store.open().accounts().all()
        if json {
            return try printJSON(
                accounts.map {
                    Line(name: $0.name, display: $0.displayName, roles: $0.grants.map(\.role.rawValue), suspended: $0.isSuspended)
                })
        }
        for account in accounts {
            let roles = account.grants.map(\.role.title).joined(separator: "、")
            print("\(account.name)\t\(account.displayName)\t\(roles)\(account.isSuspended ? "\t已停用" : "")")
        }
    }
}

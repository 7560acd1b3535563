public import Access
public import ArgumentParser
import Law
import Platform
import Store

/// `helan user token`: a token for a program, from the machine itself.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "token", abstract: "给账号建立访问令牌，供程序使用接口；只显示这一次")
    @Argument(help: ArgumentHelp("账号名。", valueName: "账号")) var name: String
    @Option(help: ArgumentHelp("令牌的名称。", valueName: "名称")) var label = "命令行"
    @Option(help: ArgumentHelp("范围：read 查询，import 查询和导入。", valueName: "范围")) var scope = AccessToken.Scope.read
    @Option(help: ArgumentHelp("以哪个角色行事；不写则为账号的第一个角色。", valueName: "角色")) var role: Role?
    @Option(help: ArgumentHelp("最后一日；不写则为 90 日后。", valueName: "日期")) var until: DayArgument?
    @Flag(help: "输出 JSON。") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let platform = try await store.open()
        let tokens = platform.accessTokens(admitsDemo: true)
        let owner = try await tokens.owner(named: name)
        let acting = role.map { role in owner.grants.first { $0.role == role } } ?? owner.grants.first
        if let role, acting == nil { throw Refused("账号“\(name)”现在没有角色“\(role.title)”。") }
        let end = until?.day ?? platform.clock.today() + 90
        let token = try await tokens.create(label, scope, until: end, for: owner.account, acting: acting?.id, by: "命令行")
        if json { return try printJSON(["token": token.text, "until": end.description]) }
        print("\(token.text)\n请现在抄下，它只显示这一次；\(end) 以后不能再用。")
    }
}

extension AccessToken.Scope: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}

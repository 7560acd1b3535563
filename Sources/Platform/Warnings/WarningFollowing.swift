import Law
import Matters
import Procedure
import Region
import Store
import Warning
import WarningRecord

/// A lead that names a warning as its source closes the warning, in the transaction in which it is registered.
struct WarningFollowing: Sendable {
    let clock: any Clock
    let region: Region

    static let source = "warning"

    func follow(_ move: MatterMove, in db: any Connection) throws {
        let matter = move.matter
        guard matter.procedure.code == WarningScope.procedure,
            let entry = move.entries.first(where: { $0.kind == "registered" }), entry.values["source"]?.text == Self.source
        else { return }
        guard let number = entry.values["source-number"]?.text, let key = Self.key(in: number) else {
            throw MatterRefusal.refused("来源是平台的预警的，“来源的编号”请填预警的编号，例如 7K3F-9QX2。")
        }
        do {
            guard let areas = try Warnings.areas(of: key, in: db), isTheirs(areas, matter.authority) else {
                throw WarningRefusal("没有编号为 \(key) 的预警，或者不在本机关的地区。")
            }
            try Warnings.take(
                .lead(matter: matter.key), on: key, authority: matter.authority, by: entry.actor.account, at: clock.now(), in: db)
        } catch let refusal as WarningRefusal {
            throw MatterRefusal.refused(refusal.description)
        }
    }

    private func isTheirs(_ areas: [String], _ authority: String) -> Bool {
        let today = clock.today()
        let scope = WarningScope(region: region, today: today)
        return region.offices(for: WarningScope.procedure, on: today).filter { $0.authority == authority }.contains { office in
            guard let own = scope.areas(of: office) else { return true }
            return !Set(own).isDisjoint(with: areas)
        }
    }

    /// The address in what was typed: 预警 7K3F-9QX2.
    private static func key(in typed: String) -> String? {
        MatterKey.read(typed.replacing("预警", with: "").filter { !$0.isWhitespace }, letters: 8)
    }
}

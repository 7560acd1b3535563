import Access
public import Law
public import Procedure
import Store

/// Other authorities in a matter: whom its file asks to act, found by their role and area.
///
/// The police, prosecutors, courts and customs are those of the matter's own area; the superior is who handles the same procedure one level up.
extension Matter {
    /// Whom the file asks to act.
    public var invited: [MatterRole] { procedure.invited(in: entries) }

    /// In which role somebody of another authority was asked to act; nil for everyone else.
    func invitedRole(of acting: Grant) -> MatterRole? {
        guard let role = Invitations.role(of: acting.role), invited.contains(role) else { return nil }
        if role == .superior { return acting.authority.map(superiors.contains) == true ? role : nil }
        return acting.area == area ? role : nil
    }
}

/// Who handles a procedure in an area.
public typealias Duties = @Sendable (_ procedure: String, _ area: String) -> Set<String>

/// Answers what steps ask for beside a file, as it is on a day.
public typealias FactFinder = @Sendable (_ needs: [Need], _ entries: [Entry], _ day: LocalDate) -> Facts

enum Invitations {
    /// In which role an account of another authority may be asked.
    static func role(of role: Access.Role) -> MatterRole? {
        switch role {
        case .officer, .approver: .superior
        case .police: .police
        case .prosecutor: .prosecutor
        case .court: .court
        case .customs: .customs
        default: nil
        }
    }

    static let tables: [SQL] = [
        """
        CREATE TABLE matter_invitation (matter BIGINT NOT NULL, role TEXT NOT NULL, area TEXT NOT NULL, PRIMARY KEY (matter, role))
        """,
        "CREATE INDEX matter_invitation_role ON matter_invitation (role, area, matter)",
    ]
}

extension String {
    /// The area one level up of an administrative code (GB/T 2260); a province has none.
    var areaAbove: String? {
        guard utf8.count == 6 else { return nil }
        if hasSuffix("0000") { return nil }
        return prefix(hasSuffix("00") ? 2 : 4) + (hasSuffix("00") ? "0000" : "00")
    }
}

/// The rows of whom a matter asks to act.
struct InvitationRows: Sendable {
    let roles: [MatterRole]
    let area: String

    /// Writes them in the place of those that were there.
    func write(of matter: Int64, in db: any Connection) throws {
        try db.run("DELETE FROM matter_invitation WHERE matter = \(matter)")
        for role in roles {
            guard let asked = role == .superior ? area.areaAbove : area else { continue }
            try db.run("INSERT INTO matter_invitation (matter, role, area) VALUES (\(matter), \(role.code), \(asked))")
        }
    }
}

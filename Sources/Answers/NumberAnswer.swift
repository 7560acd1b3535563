public import Identifier
public import Wire

extension IdentifierKind: Written {}

/// One reading of a number; what the command and the interface say of it.
extension Candidate: WrittenRecord {
    public static let schemaName = "NumberReading"
    public static let meaning = "号码的一种读法"
    public static let fields: [WrittenField<Self>] = [
        WrittenField("kind", "号码的种类") { $0.kind }, WrittenField("canonical", "规范写法；公民身份号码已脱敏") { $0.canonical },
        WrittenField("valid", "号码是否有效") { $0.valid }, WrittenField("reasons", "无效的理由，或者有效而要知道的事") { $0.reasons },
    ]
}

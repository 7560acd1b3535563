public import Law
public import Register

/// A mark of the register in one class, as far as clearance looks at it.
public struct EarlierMark: Sendable, Hashable {
    /// The right's key: number and class.
    public var key: String
    public var name: String
    /// 1 to 45; nil where the source says none.
    public var niceClass: Int?
    public var goods: [Goods]
    public var status: RightStatus
    public var statusSince: LocalDate?
    public var filed: LocalDate?
    /// What comes next by the calendar, such as the end of its term, and its day.
    public var nextStep: String?
    public var nextDay: LocalDate?
    public var holders: [String]
    /// Collective and certification marks are compared by the same rules; the form is told.
    public var form: RightForm?

    public init(
        key: String, name: String, niceClass: Int?, goods: [Goods], status: RightStatus, statusSince: LocalDate?, filed: LocalDate?,
        next: (title: String, day: LocalDate)?, holders: [String], form: RightForm?
    ) {
        (self.key, self.name, self.niceClass, self.goods, self.status) = (key, name, niceClass, goods, status)
        (self.statusSince, self.filed, self.holders, self.form) = (statusSince, filed, holders, form)
        (nextStep, nextDay) = (next?.title, next?.day)
    }
}

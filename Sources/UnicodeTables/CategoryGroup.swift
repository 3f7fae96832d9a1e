/// The general categories that line breaking and display width ask for; the raw values are those that the script writes.
public enum CategoryGroup: UInt8, Sendable, CaseIterable {
    /// Every category not named here.
    case other
    /// Mn.
    case nonspacingMark
    /// Mc.
    case spacingMark
    /// Me.
    case enclosingMark
    /// Cf.
    case format
    /// Cc.
    case control
    /// Cn.
    case unassigned
    /// Co.
    case privateUse
}

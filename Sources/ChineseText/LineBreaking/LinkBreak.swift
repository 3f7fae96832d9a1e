/// Where a link may be broken.
enum LinkBreak {
    /// Whether a line may end behind this mark of a link.
    static func delimits(_ value: UInt32) -> Bool { isStrong(value) || value == 0x2E || value == 0x2D || value == 0x5F }

    /// The marks that separate a link's parts, / ? & = #; a break behind one reads better than behind . - or _.
    static func isStrong(_ value: UInt32) -> Bool {
        switch value {
        case 0x2F, 0x3F, 0x26, 0x3D, 0x23: true
        default: false
        }
    }
}

/// The widths of the space characters, in thousandths of an em (Unicode 15.0 §6.2, table 6-2).
enum SpaceWidth {
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool { thousandths(of: scalar) > 0 }

    /// 0 for a character that is not a space.
    static func thousandths(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20, 0xA0, 0x09: 333
        case 0x3000: 1000
        case 0x2000, 0x2002: 500
        case 0x2001, 0x2003: 1000
        case 0x2004: 333
        case 0x2005: 250
        case 0x2006: 167
        case 0x2007: 500
        case 0x2008, 0x202F: 200
        case 0x2009: 200
        case 0x200A: 100
        case 0x205F: 222
        default: 0
        }
    }
}

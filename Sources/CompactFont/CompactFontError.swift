public import ErrorKinds

/// A compact font program is not built as it should be.
public enum CompactFontError: KindedError, Equatable {
    /// The bytes at this place are not what the format has there.
    case malformed(offset: Int)
    /// The program's glyphs are not keyed by number.
    case notKeyedByNumber
    /// The program has other glyphs than were asked for.
    case otherGlyphs(wanted: Int, found: Int)

    /// The programs are ours: taken out of faces that were read before, or drawn.
    public var kind: ErrorKind { .fault }

    public var message: String {
        switch self {
        case .malformed(let offset): "字体程序在第 \(offset) 个字节处不合 CFF 的写法"
        case .notKeyedByNumber: "字体程序的字形不以编号相称"
        case .otherGlyphs(let wanted, let found): "字体程序应有 \(wanted) 个字形，有 \(found) 个"
        }
    }
}

public import ErrorKinds

/// Why a file's text could not be read.
public enum TaggedTextError: KindedError, Equatable, CustomStringConvertible {
    /// It is no PDF, or one whose table of objects or pages is damaged; what qpdf said.
    case damaged(String)
    /// A page's content cannot be unpacked, or is larger than any page's.
    case unreadableContent
    /// The structure is nested deeper, or has more elements, than any document's.
    case endlessStructure

    /// Whose file it is, the reader knows; what it holds is not what it must be.
    public var kind: ErrorKind { .input }

    public var message: String { description }

    public var description: String {
        switch self {
        case .damaged(let message): "文件不是完好的 PDF：\(message)"
        case .unreadableContent: "有页的内容解不开或大得不合理"
        case .endlessStructure: "结构树层层套叠，没有尽头"
        }
    }
}

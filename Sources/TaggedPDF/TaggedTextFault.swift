/// Text that structure and content do not agree on.
public struct TaggedTextFault: Sendable, Equatable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// Neither content nor artifact.
        case untagged
        /// Marked as content, but no structure element holds it.
        case orphaned
        /// There, but not painted.
        case hidden
        /// The same number marks two pieces of content, or two elements hold one.
        case repeated
        /// An element refers to content that is not there.
        case missing
        /// A glyph whose character the file does not tell.
        case unreadable
    }

    public var kind: Kind
    /// The page counted from 1.
    public var page: Int
    /// Some of the text.
    public var text: String

    public var description: String {
        let text = text.isEmpty ? "" : "“\(text)”"
        return switch kind {
        case .untagged: "第\(page)页的文字\(text)在结构之外，又没有标成版面"
        case .orphaned: "第\(page)页的文字\(text)不在结构树里"
        case .hidden: "第\(page)页有看不见的文字\(text)"
        case .repeated: "第\(page)页的文字\(text)在结构里出现两次"
        case .missing: "结构树所指的文字不在第\(page)页上"
        case .unreadable: "第\(page)页有字形没有对应的字"
        }
    }

    init(_ kind: Kind, page: Int, _ text: some Collection<Unicode.Scalar>) {
        self.kind = kind
        self.page = page
        self.text = String(String.UnicodeScalarView(text.prefix(24)))
    }
}

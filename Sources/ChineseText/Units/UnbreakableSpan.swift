/// A stretch of text that lines should not be broken inside.
public struct UnbreakableSpan: Sendable, Equatable {
    /// What the text is.
    public enum Kind: UInt8, Sendable, CaseIterable {
        /// 发文字号, 〔2020〕17号.
        case documentNumber
        /// 2020年10月21日 or 二〇二〇年十月.
        case date
        /// 1,234.5％ or ￥300.
        case number
        /// A number with its Chinese unit, 3000公里.
        case quantity
        /// 第三条.
        case ordinal
        /// GB/T 9704—2012.
        case standardNumber
        /// （一）, 1． or ①, with the character after it at a paragraph's start.
        case label
        /// The connector of a range with what is before it.
        case range
        /// A piece of a URL or mail address; lines may break between pieces that follow each other.
        case link
        /// A name of two characters set apart, 张　三.
        case spacedName
        /// An ideographic description sequence.
        case ideographicDescription
    }

    /// How strongly it holds together.
    public enum Strength: UInt8, Sendable {
        /// Breaks only when the page cannot be set otherwise.
        case soft
        /// Never breaks but in an emergency.
        case hard
    }

    /// The scalars, by index.
    public var range: Range<Int>
    /// What the text is.
    public var kind: Kind
    /// How strongly it holds together.
    public var strength: Strength

    /// A span over the given scalars.
    public init(_ range: Range<Int>, _ kind: Kind, _ strength: Strength) {
        self.range = range
        self.kind = kind
        self.strength = strength
    }
}

/// How the lines of a layout are composed: gaps, marks and the grid.
public struct LineSettings: Sendable, Equatable {
    /// How much room marks take (the names are those of clreq's practice).
    public enum Punctuation: String, Sendable, CaseIterable {
        /// 全角: a mark takes one em, two marks together one and a half.
        case quanjiao
        /// 开明: marks inside a sentence take half an em, those that end one a full em.
        case kaiming
        /// 半角: every mark takes half an em.
        case banjiao
        /// 行末半角: every mark takes one em, but those at a line's edges half.
        case hangmobanjiao
        /// Nothing is trimmed anywhere.
        case plain
    }

    /// What the edges and columns of a text follow.
    public enum Profile: String, Sendable, CaseIterable {
        /// Both edges are flush.
        case justified
        /// 纵横对齐: every Han stands in a cell of the lattice.
        case cell
    }

    /// 标点悬挂: which marks may hang beyond the right edge.
    public enum Hanging: String, Sendable, CaseIterable {
        case none
        /// One of ，。、 at a time.
        case stops
    }

    public var punctuation: Punctuation
    public var profile: Profile
    public var hanging: Hanging
    /// Between Han and Latin letters, in thousandths of an em.
    public var latinGap: Int
    /// Between Han and digits, in thousandths of an em.
    public var digitGap: Int
    /// Whether an opening mark at a paragraph's start loses its blank, as it does at the start of any other line.
    public var trimsParagraphStart: Bool

    public init(
        punctuation: Punctuation = .quanjiao, profile: Profile = .justified, hanging: Hanging = .none, latinGap: Int = 250,
        digitGap: Int = 125, trimsParagraphStart: Bool = true
    ) {
        self.punctuation = punctuation
        self.profile = profile
        self.hanging = hanging
        self.latinGap = latinGap
        self.digitGap = digitGap
        self.trimsParagraphStart = trimsParagraphStart
    }
}

import ChineseText
public import PageModel

/// A paragraph set at a measure of one's choice, with what decided each of its lines: for `gazette debug lines`.
///
/// Lengths are thousandths of a 字, so that they can be compared over sizes.
public struct LineTrial: Sendable, Equatable, Encodable {
    /// The steps of adjustment, named as in the composition rules (clreq, line adjustment).
    public enum Tier: String, Sendable, Encodable, CaseIterable {
        case p2, p4, p5, p6, e1, e2, e3

        /// What the step changes, for people.
        public var title: String {
            switch self {
            case .p2: "P2 收词距"
            case .p4: "P4 收括号、引号的空"
            case .p5: "P5 收逗号、顿号等的空"
            case .p6: "P6 收汉字与西文的间隔"
            case .e1: "E1 放词距"
            case .e2: "E2 放汉字与西文的间隔"
            case .e3: "E3 放字距"
            }
        }
    }

    /// What one place of a line got from one step.
    public struct Adjustment: Sendable, Equatable, Encodable {
        public var tier: Tier
        /// The characters on both sides.
        public var place: String
        /// Taken when negative, given when positive.
        public var amount: Int
    }

    /// A place where the line might have ended.
    public struct Candidate: Sendable, Equatable, Encodable {
        /// The character before the place and the one after it.
        public var place: String
        /// `prohibited`, `discouraged`, `allowed` or `mandatory`.
        public var opportunity: String
        public var classBefore: String
        public var classAfter: String
        public var isChosen: Bool
    }

    public struct Line: Sendable, Equatable, Encodable {
        public var text: String
        /// The width before any adjustment, edges trimmed.
        public var natural: Int
        /// The width as it was set.
        public var width: Int
        /// In hundredths; 10,000 when a step of weight 1 is used up.
        public var badness: Int
        public var adjustments: [Adjustment]
        /// The places around the line's end; none behind the last line.
        public var candidates: [Candidate]
        /// The rules that gave way.
        public var relaxations: [String]
    }

    /// The measure.
    public var measure: Int
    public var lines: [Line]
}

extension LineTrial {
    /// Sets a text in a style of the layout without its indents.
    ///
    /// - Parameter columns: the measure in 字.
    public init(_ text: String, columns: Int, style name: BlockStyleName, layout: LayoutSpecification, fonts: FontLibrary) {
        var style = layout.style(name)
        style.firstIndent = .zero
        style.leftIndent = .zero
        style.rightIndent = .zero
        let scalars = Array(text.unicodeScalars)
        let setter = ParagraphSetter(settings: layout.composition, shaper: TextShaper(fonts: fonts))
        let result = setter.set(scalars, style: style, measure: style.size * columns)
        self.init(measure: columns * 1000, lines: LineTrialReader(result, analysis: LineBreaks(scalars)).lines())
    }
}

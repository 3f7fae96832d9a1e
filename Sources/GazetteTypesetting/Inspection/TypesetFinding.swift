public import PageModel

/// A fault of set pages that an inspection has found.
public struct TypesetFinding: Sendable, Equatable {
    /// What is wrong.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// A line starts with a mark that no line starts with.
        case forbiddenStart
        /// A line ends with a mark that no line ends with.
        case forbiddenEnd
        /// A hard token is torn apart.
        case splitToken
        /// A dash ——, an ellipsis ……, or a character with its marks is torn apart.
        case splitCharacter
        /// 孤字: a paragraph's last line has a single character beside marks.
        case runt
        /// A paragraph's last line stands alone at the top of a page or column.
        case widow
        /// A paragraph's first line stands alone at the foot of a page or column.
        case orphan
        /// A heading ends a page or column.
        case strandedHeading
        /// A line that must meet both edges of its measure does not.
        case width
        /// The ink of two neighbours overlaps.
        case overlap
        /// A line reaches beyond the type area.
        case outside
        /// A baseline is off the lattice, or a Han off its cell where the layout has cells.
        case lattice

        /// The fault's name for people.
        public var title: String {
            switch self {
            case .forbiddenStart: "行首禁则"
            case .forbiddenEnd: "行末禁则"
            case .splitToken: "拆开单元"
            case .splitCharacter: "拆开字符"
            case .runt: "孤字"
            case .widow: "面首孤行"
            case .orphan: "面末孤行"
            case .strandedHeading: "标题在面末"
            case .width: "两端不齐"
            case .overlap: "字面相叠"
            case .outside: "越出版心"
            case .lattice: "不在格上"
            }
        }
    }

    public var kind: Kind
    /// Whether the text could have been set without the fault.
    public var isAvoidable: Bool
    /// The number of the structure element.
    public var element: Int
    /// Counted from 0.
    public var page: Int
    /// The text around the place, │ where lines part.
    public var context: String
    /// For faults of measure how far it is off.
    public var amount: Length

    public init(kind: Kind, isAvoidable: Bool, element: Int, page: Int, context: String, amount: Length = .zero) {
        self.kind = kind
        self.isAvoidable = isAvoidable
        self.element = element
        self.page = page
        self.context = context
        self.amount = amount
    }
}

/// What an inspection of set pages has found.
public struct TypesetInspection: Sendable, Equatable {
    /// Lines of text looked at.
    public var lines: Int
    public var findings: [TypesetFinding]

    /// How often each fault was found, avoidable ones and the others apart.
    public func counts(avoidable: Bool) -> [TypesetFinding.Kind: Int] {
        findings.reduce(into: [:]) { if $1.isAvoidable == avoidable { $0[$1.kind, default: 0] += 1 } }
    }
}

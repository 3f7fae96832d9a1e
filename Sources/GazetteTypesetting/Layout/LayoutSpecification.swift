public import PageModel

/// A page design as data: paper, grid, styles and furniture. `layouts/README.md` documents every key.
public struct LayoutSpecification: Sendable, Equatable {
    /// Where a document or an annexed text begins.
    public enum Start: String, Sendable, CaseIterable {
        case newPage
        /// The next right-hand page, a blank one before it if need be.
        case recto
        case runOn
    }

    /// Where the imprint (版记) stands.
    public enum ImprintPlace: String, Sendable, CaseIterable {
        /// Under the text before it.
        case flow
        /// At the foot of the document's last page.
        case last
        /// At the foot of the document's last page, which is an even one (GB/T 9704-2012 §7.5).
        case even
    }

    /// Running heads and folios.
    public struct Furniture: Sendable, Equatable {
        public var face: FontRole
        public var size: Length
        /// From the type area to the nearest edge of the furniture's em box.
        public var distance: Length
        /// From the outer edge of the type area.
        public var indent: Length
        /// What a running head says; folios have no use for it.
        public var content = RunningContent()
    }

    public var name: String
    /// The design's name for people.
    public var title: String
    public var paperWidth: Length
    public var paperHeight: Length
    /// 天头
    public var top: Length
    public var bottom: Length
    /// 订口
    public var inner: Length
    public var outer: Length
    /// 字 per full line, across all text columns; the body's em is the type area's width divided by it.
    public var columns: Int
    /// 行 per page.
    public var lines: Int
    /// Text columns on a page.
    public var columnCount: Int
    /// The white between two text columns.
    public var gutter: Length
    /// How lines are composed.
    public var composition: LineSettings
    public var documentStart: Start
    public var partStart: Start
    /// Whether a red rule as wide as the type area stands under the document number (GB/T 9704-2012 §7.2.7).
    public var hasNumberRule: Bool
    public var runningHead: Furniture?
    public var folio: Furniture
    public var imprint: ImprintSettings
    public var signOff: SignOffSettings
    public var table: TableSettings
    /// The forms for single documents; none in layouts of gazettes.
    public var forms: [DocumentForm: FormSpecification]
    /// The form that was applied.
    public var form: FormSpecification?
    public var styles: [BlockStyleName: BlockStyle]

    /// Where the imprint stands.
    public var imprintPlace: ImprintPlace {
        get { imprint.place }
        set { imprint.place = newValue }
    }

    /// The body's em: 156/28 mm in GB/T 9704.
    public var em: Length { (paperWidth - inner - outer) / columns }
    /// The width of the type area, a whole number of ems.
    public var measure: Length { em * columns }
    /// From lattice line to lattice line: the first em box touches the top of the type area, the last its foot.
    public var pitch: Length { (paperHeight - top - bottom - em) / (lines - 1) }

    /// The style of a name; the reader has made sure that every name is there.
    public func style(_ name: BlockStyleName) -> BlockStyle {
        guard let style = styles[name] else { preconditionFailure("版式缺样式 \(name.rawValue)") }
        return style
    }
}

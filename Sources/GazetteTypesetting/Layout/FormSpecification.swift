public import PageModel

/// What a form of GB/T 9704-2012 changes in a layout: the mark's place, the rules of the first page and overrides.
public struct FormSpecification: Sendable, Equatable {
    /// Where the issuing authority's mark (发文机关标志) stands.
    public struct Mark: Sendable, Equatable {
        public enum Origin: String, Sendable, CaseIterable {
            case sheet
            case typeArea
        }
        /// From the origin's top edge to the top of the mark's em box.
        public var top: Length
        public var origin: Origin
    }

    /// A red double rule, centred on the sheet (§10.1: 武文线 thick over thin, 文武线 thin over thick).
    public struct DoubleRule: Sendable, Equatable {
        /// From the mark's foot, or from the foot of the sheet, to the rule's near edge.
        public var gap: Length
        public var width: Length
        public var thick: Length
        public var thin: Length
        /// The white between the two.
        public var between: Length

        public var height: Length { thick + between + thin }
    }

    public var mark: Mark
    /// What the mark says; nil when it is left to preprinted paper.
    public var letterhead: String?
    /// From the mark, or from the rule under it, to the top of the document number.
    public var numberGap: Length
    /// Under the mark.
    public var headRule: DoubleRule?
    /// At the foot of the first page.
    public var footRule: DoubleRule?
    /// Whether the first page shows its folio.
    public var showsFirstFolio: Bool
    public var hasNumberRule: Bool
    public var imprint: ImprintSettings
    public var signOff: SignOffSettings
    public var styles: [BlockStyleName: BlockStyle]
}

extension LayoutSpecification {
    /// The layout with the measures of one of its forms; nil when it has no such form.
    ///
    /// - Parameter letterhead: the issuing authority's mark (发文机关标志), as 某县人民政府文件.
    public func applying(_ form: DocumentForm, letterhead: String? = nil) -> LayoutSpecification? {
        guard let specification = forms[form] else { return nil }
        var layout = self
        layout.form = specification
        layout.form?.letterhead = letterhead
        layout.hasNumberRule = specification.hasNumberRule
        layout.imprint = specification.imprint
        layout.signOff = specification.signOff
        layout.styles = specification.styles
        return layout
    }
}

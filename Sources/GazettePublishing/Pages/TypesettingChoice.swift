import ErrorKinds
public import GazetteTypesetting

/// How somebody wants documents typeset: the layout, the form of GB/T 9704-2012 and what goes with it.
public struct TypesettingChoice: Sendable, Equatable {
    public var layout: String
    /// nil for 文件 where the layout has forms, and for none where it has not.
    public var form: DocumentForm?
    /// The issuing authority's mark (发文机关标志); nil leaves its place to preprinted paper.
    public var letterhead: String?
    /// Whether sign-offs keep room for a seal.
    public var hasSeal: Bool
    /// Whether a character that the first face of its role has not stops the work.
    public var refusesFallback: Bool
    /// Whether the file is finished for archives (PDF/A-3a), as issues always are.
    public var isArchival: Bool

    public init(
        layout: String, form: DocumentForm? = nil, letterhead: String? = nil, hasSeal: Bool = false,
        refusesFallback: Bool = false,
        isArchival: Bool = false
    ) {
        self.layout = layout
        self.form = form
        self.letterhead = letterhead
        self.hasSeal = hasSeal
        self.refusesFallback = refusesFallback
        self.isArchival = isArchival
    }
}

extension PageProduction {
    /// The layout of a choice, with the form applied.
    func layout(for choice: TypesettingChoice) throws(PublishingError) -> LayoutSpecification {
        let plain = try layout(named: choice.layout)
        var layout = plain
        if let formed = plain.applying(choice.form ?? .document, letterhead: choice.letterhead) {
            layout = formed
        } else if choice.form != nil || choice.letterhead != nil {
            throw PublishingError(
                .configuration, "版式“\(choice.layout)”不是单件公文的版式，没有文件、信函等格式",
                fix: "去掉 --form 和 --letterhead，或改用 --layout gbt9704。")
        }
        if choice.hasSeal { layout.signOff.hasSeal = true }
        return layout
    }
}

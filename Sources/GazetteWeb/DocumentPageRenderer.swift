public import GazetteCatalogue
public import GazetteModel

/// Makes documents' pages as the site serves them, without a server: what publication compares with the approved text.
public struct DocumentPageRenderer: Sendable {
    private let templates: PageTemplates

    /// Throws when a template is malformed.
    public init() throws { templates = try PageTemplates() }

    /// The page as HTML.
    public func html(of document: DocumentDetail, in issue: IssueSummary, of series: GazetteSeries) throws -> String {
        guard let id = DocumentIdentifier(document.summary.id) else {
            throw SiteError.notFound("没有编号为 \(document.summary.id) 的文件。")
        }
        let identity = SiteIdentity(series: series, options: SiteOptions())
        return try templates.render(DocumentPage(identity, document, id, issue: issue), with: .document)
    }
}

import Mustache

/// The page templates, compiled into the binary and parsed once.
struct PageTemplates: Sendable {
    enum Name: String, CaseIterable {
        case layout, home, year, issue, document, search, error
        /// Pieces that several pages share.
        case contents, searchForm = "search_form", searchFacets = "search_facets", searchHit = "search_hit"
        case searchAdvanced = "search_advanced", searchHelp = "search_help"

        var source: [UInt8] {
            switch self {
            case .layout: PackageResources.layout_mustache
            case .home: PackageResources.home_mustache
            case .year: PackageResources.year_mustache
            case .issue: PackageResources.issue_mustache
            case .document: PackageResources.document_mustache
            case .search: PackageResources.search_mustache
            case .error: PackageResources.error_mustache
            case .contents: PackageResources.contents_mustache
            case .searchForm: PackageResources.search_form_mustache
            case .searchFacets: PackageResources.search_facets_mustache
            case .searchHit: PackageResources.search_hit_mustache
            case .searchAdvanced: PackageResources.search_advanced_mustache
            case .searchHelp: PackageResources.search_help_mustache
            }
        }
    }

    private let library: MustacheLibrary

    /// Parses every template; throws when one is malformed.
    init() throws {
        MustacheContentTypes.register(HTMLText(), named: HTMLText.pragma)
        var library = MustacheLibrary()
        for name in Name.allCases {
            // Partials fall back to Mustache's own escaping unless each of them names ours.
            let pragma = "{{% CONTENT_TYPE:\(HTMLText.pragma)}}"
            try library.register(pragma + String(decoding: name.source, as: UTF8.self), named: name.rawValue)
        }
        self.library = library
    }

    /// The page as HTML.
    func render(_ page: some MustacheParent, with name: Name) throws(SiteError) -> String {
        guard let html = library.render(page, withTemplate: name.rawValue) else { throw .internalError }
        return html
    }
}

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

    private let templates: [String: [TemplateNode]]

    /// Parses every template; throws when one is malformed.
    init() throws(TemplateError) {
        var templates: [String: [TemplateNode]] = [:]
        for name in Name.allCases { templates[name.rawValue] = try TemplateParser.nodes(of: name.source) }
        self.templates = templates
    }

    /// The page as HTML in UTF-8.
    func render(_ page: some TemplateRecord, with name: Name) -> [UInt8] {
        var renderer = TemplateRenderer(templates, page: page)
        renderer.render(templates[name.rawValue] ?? [])
        return renderer.html
    }
}

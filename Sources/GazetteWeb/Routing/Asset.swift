/// The site's own files; there are no others, and none from elsewhere.
enum Asset: String, CaseIterable, Sendable {
    case stylesheet = "css"
    case icon = "svg"
    /// Suggests while a query is typed; everything works without it.
    case script = "js"

    /// The bytes, compiled into the binary.
    var bytes: [UInt8] {
        switch self {
        case .stylesheet: PackageResources.site_css
        case .icon: PackageResources.icon_svg
        case .script: PackageResources.suggest_js
        }
    }

    private var type: SiteAnswer.MediaType {
        switch self {
        case .stylesheet: .stylesheet
        case .icon: .drawing
        case .script: .script
        }
    }

    /// The file as it is sent.
    var answer: TextAnswer { Self.answers[self] ?? made }
    private static let answers = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.made) })
    private var made: TextAnswer { TextAnswer(bytes, type: type, caching: .forever) }

    /// Named by content, so that it may be kept for good.
    var fileName: String {
        switch self {
        case .stylesheet: "site-\(Self.stylesheetTag).css"
        case .icon: "icon-\(Self.iconTag).svg"
        case .script: "suggest-\(Self.scriptTag).js"
        }
    }

    private static let stylesheetTag = EntityTag.digest(of: PackageResources.site_css)
    private static let iconTag = EntityTag.digest(of: PackageResources.icon_svg)
    private static let scriptTag = EntityTag.digest(of: PackageResources.suggest_js)
}

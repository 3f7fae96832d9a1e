import Foundation
import GazetteModel

/// The facts that the heads of all pages are made from.
struct SiteIdentity: Sendable {
    var series: GazetteSeries?
    var options: SiteOptions

    var gazetteName: String { series?.name ?? options.columnName }

    /// The head of a page; `article` adds the tags of a content page.
    func head(title: String?, description: String, route: Route?, article: ArticleTags? = nil) -> PageHead {
        let siteAddress = series?.siteAddress ?? ""
        var head = PageHead(
            windowTitle: title.map { "\($0) - \(gazetteName)" } ?? gazetteName,
            tags: siteTags(siteAddress) + columnTags + (article?.tags ?? []) + [.init(name: "Description", content: description)],
            gazetteName: gazetteName, publisher: series?.publisher, demonstrationNotice: series?.demonstrationNotice,
            claim: series.flatMap { $0.claim.isEmpty ? nil : $0.claim })
        if let route, !siteAddress.isEmpty {
            let base = siteAddress.hasSuffix("/") ? String(siteAddress.dropLast()) : siteAddress
            head.canonical = base + route.link
            head.tags.append(.init(name: "Url", content: base + route.link))
        }
        return head
    }

    private func siteTags(_ address: String) -> [PageHead.Tag] {
        var tags = [PageHead.Tag(name: "SiteName", content: options.siteName ?? gazetteName)]
        if let domain = URLComponents(string: address)?.host { tags.append(.init(name: "SiteDomain", content: domain)) }
        if let code = options.siteCode { tags.append(.init(name: "SiteIDCode", content: code)) }
        return tags
    }

    private var columnTags: [PageHead.Tag] {
        [
            .init(name: "ColumnName", content: options.columnName),
            .init(name: "ColumnDescription", content: "\(gazetteName)各期目录、全文和检索"),
            .init(name: "ColumnKeywords", content: "政府公报,政策文件,规范性文件"),
            .init(name: "ColumnType", content: "政策文件"),
        ]
    }
}

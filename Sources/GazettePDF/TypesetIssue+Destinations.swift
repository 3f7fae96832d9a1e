import GazetteTypesetting

extension TypesetIssue {
    /// Stops an issue in which a link leads nowhere or to two places; Cairo would drop it in silence.
    func checkDestinations() throws(PDFRenderError) {
        var names: Set<String> = []
        var targets = outline.map(\.target)
        for page in pages {
            for item in page.drawnItems {
                switch item {
                case .destination(let destination):
                    if !names.insert(destination.name).inserted { throw .duplicateDestination(destination.name) }
                case .link(let area): targets.append(area.target)
                case .text, .rule, .image: break
                }
            }
        }
        for element in elements {
            if case .contentsEntry(let target) = element.kind { targets.append(target) }
        }
        if let lost = targets.first(where: { !names.contains($0) }) { throw .unknownDestination(lost) }
    }
}

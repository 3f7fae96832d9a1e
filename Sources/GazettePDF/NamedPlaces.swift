import PageModel

/// The places that pages name and those that links lead to: a link that leads nowhere or to two places stops the file,
/// for Cairo would drop it in silence.
struct NamedPlaces {
    private var names: Set<String> = []
    private var targets: [String] = []

    /// Takes in the pages of a part.
    mutating func add(_ part: ReadyPart) throws(PDFRenderError) {
        for page in part.pages {
            for item in page.frame.drawnItems {
                switch item {
                case .destination(let destination):
                    if !names.insert(destination.name).inserted { throw .duplicateDestination(destination.name) }
                case .link(let area): targets.append(area.target)
                case .text, .rule, .image: break
                }
            }
        }
        for element in part.elements {
            if case .contentsEntry(let target) = element.kind { targets.append(target) }
        }
    }

    /// Stops a file whose links and outline do not all have their place.
    func check(_ outline: [OutlineEntry]) throws(PDFRenderError) {
        if let lost = (targets + outline.map(\.target)).first(where: { !names.contains($0) }) { throw .unknownDestination(lost) }
    }
}

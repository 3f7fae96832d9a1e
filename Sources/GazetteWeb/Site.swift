import GazetteCatalogue

/// The site without HTTP: a route in, an answer out. Calls are synchronous and read the catalogue.
struct Site: Sendable {
    let catalogue: any CatalogueReading
    let options: SiteOptions
    let templates: PageTemplates
    let cache = AnswerCache()

    /// The answer to a route, all of it from one edition; throws `SiteError` when there is no such thing, and what the
    /// catalogue throws.
    func answer(_ asked: LinkedRoute) throws -> SiteAnswer {
        // Whoever waited for a thread may find what he asks made for another meanwhile.
        if let kept = kept(asked) { return .text(kept) }
        let state = try catalogue.snapshot()
        let edition = try state.edition()
        let answer = try composer(state).answer(to: asked.route)
        if asked.route.isOfCatalogueAlone, case .text(let text) = answer {
            cache.keep(text, to: asked.link, edition: edition)
        }
        return answer
    }

    /// The answer to a route if it was given before; it costs a look at the catalogue file's date and may be asked anywhere.
    func kept(_ asked: LinkedRoute) -> TextAnswer? {
        guard asked.route.isOfCatalogueAlone, let edition = try? catalogue.edition() else { return nil }
        return cache.answer(to: asked.link, edition: edition)
    }

    /// The answer that says why there is none, as a page or as JSON.
    func answer(_ error: SiteError, isInterface: Bool) -> SiteAnswer {
        if isInterface, let bytes = try? PublicJSON.bytes(of: ErrorRepresentation(error)) {
            return .text(TextAnswer(bytes, type: .json, caching: .never))
        }
        if let answer = try? composer(catalogue).page(about: error) { return answer }
        return .text("\(error.status.heading)：\(error.message)\n", type: .plain, caching: .never)
    }

    private func composer(_ state: any CatalogueReading) -> AnswerComposer {
        AnswerComposer(catalogue: state, options: options, templates: templates)
    }
}

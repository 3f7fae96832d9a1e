import GazetteModel

/// A finding of setting, with the block that it is about: the place in the manuscript is found later.
struct SettingFinding: Sendable {
    var diagnostic: Diagnostic
    var place: BlockPlace?

    /// The diagnostic with its place.
    func located(_ locate: (_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation?) -> Diagnostic {
        var diagnostic = diagnostic
        diagnostic.location = place.flatMap { locate($0.document, $0.block, 0) }
        return diagnostic
    }
}

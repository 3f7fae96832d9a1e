import GazetteModel

/// Collects what is wrong with layout files while they are read, every fault at its place.
final class LayoutFindings {
    private(set) var diagnostics: [Diagnostic] = []

    /// A layout's sections are read again for each of its forms: what was found there once is enough.
    private struct Spot: Hashable {
        var code: String
        var location: SourceLocation
    }
    private var reported: Set<Spot> = []

    var isEmpty: Bool { diagnostics.isEmpty }

    func report(_ code: String, _ summary: String, at place: LayoutNode.Place, fix: String? = nil) {
        let location = SourceLocation(file: place.file, line: place.line, column: place.column)
        // Several keys can be missing at one place; each of them counts.
        guard code == "layout-missing-key" || reported.insert(Spot(code: code, location: location)).inserted else { return }
        diagnostics.append(
            Diagnostic(
                code: code, severity: .error, summary: summary, rule: "各键的含义见 layouts/README.md", fix: fix,
                location: location))
    }
}

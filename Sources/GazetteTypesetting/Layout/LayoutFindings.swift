import GazetteModel
import SourceReading

/// Collects what is wrong with layout files while they are read, every fault at its place.
final class LayoutFindings {
    private(set) var diagnostics: [Diagnostic] = []

    /// A layout's sections are read again for each of its forms: what was found there once is enough.
    private struct Spot: Hashable {
        var code: String
        var location: SourceLocation?
    }
    private var reported: Set<Spot> = []

    private static let rule = "各键的含义见 layouts/README.md"

    var isEmpty: Bool { diagnostics.isEmpty }

    func report(_ code: LayoutCode, _ summary: String, at location: SourceLocation, fix: String? = nil) {
        // Several keys can be missing at one place; each of them counts.
        guard code == .missingKey || reported.insert(Spot(code: code.rawValue, location: location)).inserted else { return }
        diagnostics.append(
            Diagnostic(
                code: code, severity: .error, summary: summary, rule: Self.rule, fix: fix, location: location))
    }

    /// A file that is not YAML.
    func report(_ fault: YAMLFault) {
        var finding = fault.diagnostic(syntax: LayoutCode.yaml, duplicateKey: LayoutCode.duplicateKey)
        finding.rule = finding.rule ?? Self.rule
        diagnostics.append(finding)
    }

    /// What the search for a base found.
    func append(_ found: [Diagnostic]) { diagnostics += found }
}

public import GazetteModel

/// The reading of one hand-written settings file: its values, and what was found about them.
public final class SettingsReading {
    /// The top value; nil when the file is empty or cannot be read.
    public let root: LocatedNode?
    public private(set) var diagnostics: [Diagnostic] = []
    /// Where each value stands, by its path: `documents[0].section`.
    public private(set) var locations: [String: SourceLocation] = [:]
    private let source: SourceText

    /// Reads a file's bytes, in any encoding that manuscripts come in.
    public init(_ bytes: [UInt8], file: String) {
        do throws(YAMLFault) {
            let yaml = try LocatedYAML(bytes, name: file)
            (source, root) = (yaml.source, yaml.root)
        } catch {
            (source, root) = (SourceText(name: file, scalars: []), nil)
            diagnostics = [error.diagnostic(syntax: SettingsCode.yamlSyntax, duplicateKey: SettingsCode.keyDuplicate)]
        }
    }

    /// The place of a file that is empty.
    public var start: SourceLocation { source.location(line: 1, column: 1) }

    /// Keeps a finding about the form of a value.
    public func report(
        _ code: SettingsCode, _ summary: String, rule: String? = nil, fix: String? = nil, at location: SourceLocation?
    ) {
        diagnostics.append(
            Diagnostic(code: code, severity: .error, summary: summary, rule: rule, fix: fix, location: location))
    }

    /// Keeps findings of the file's own rules.
    public func append(_ findings: [Diagnostic]) { diagnostics += findings }

    /// Keeps where the value of a path stands.
    func remember(_ path: String, _ node: LocatedNode) { locations[path] = node.location }
}

import GazetteModel
import SourceReading

extension SettingsReading {
    /// Keeps a finding about what the values say.
    func report(_ code: AssemblyCode, _ summary: String, rule: String? = nil, fix: String? = nil, at location: SourceLocation?) {
        append([Diagnostic(code: code, severity: .error, summary: summary, rule: rule, fix: fix, location: location)])
    }
}

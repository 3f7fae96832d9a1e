import GazettePublishing
import GazetteTypesetting

/// Writes the report on fonts for people; the one place here that knows its form.
enum FontReportText {
    static func text(of report: FontReport) -> String {
        (report.lines + report.problems.map { "✗ \($0)" }).joined(separator: "\n") + "\n"
    }

    /// What is wrong with the fonts, in Chinese; empty when all is well.
    static func problems(of report: FontReport) -> [String] { report.problems }
}

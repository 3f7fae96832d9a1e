public import GazetteModel
public import GazettePress

/// A press package (付印包): the files by their names.
public struct PressPackage: Sendable {
    public static let reportName = "report.json"

    public var report: PressReport
    /// Everything but the manifest.
    public var files: [String: [UInt8]]
    public var warnings: [Diagnostic]
}

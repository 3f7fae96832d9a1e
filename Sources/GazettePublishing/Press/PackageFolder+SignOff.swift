import ErrorKinds
import Foundation
public import GazetteModel
public import GazettePress

extension PackageFolder {
    /// Looks at every file of the package, and at its sign-off.
    public func inspect() throws(PublishingError) -> (inspection: PackageInspection, signOff: SignOffRecord?) {
        let files = try read()
        let signOff = try files[SignOffRecord.fileName].map { bytes throws(PublishingError) in try record(bytes) }
        return (PackageInspection(files: files, signOff: signOff), signOff)
    }

    /// A sign-off that cannot be read is not the same as none.
    private func record(_ bytes: [UInt8]) throws(PublishingError) -> SignOffRecord {
        do { return try JSONDecoder().decode(SignOffRecord.self, from: Data(bytes)) } catch {
            throw PublishingError(.input, "“\(name)/\(SignOffRecord.fileName)”读不懂，不知道签过字没有", fix: "重新做付印包再签。")
        }
    }

    /// Releases the package for the press: writes who did, when, and what exactly.
    public func signOff(by name: String, role: String, day: CalendarDay) throws(PublishingError) -> SignOffRecord {
        let report = try intactReport()
        let files = try read()
        guard files[SignOffRecord.fileName] == nil else {
            throw PublishingError(.environment, "“\(self.name)”已经签过字", fix: "改了内容的，重新做付印包再签。")
        }
        let digests = PressManifest(files: files).digests.filter { SignOffRecord.boundFiles.contains($0.key) }
        let record = SignOffRecord(issue: report.issue, by: name, role: role, day: day, digests: digests)
        try OutputFile.write(
            Self.json(record), to: path + "/" + SignOffRecord.fileName, name: self.name + "/" + SignOffRecord.fileName)
        return record
    }

    /// The report of a package whose files are those of its manifest.
    public func intactReport() throws(PublishingError) -> PressReport {
        let inspection = try inspect().inspection
        guard inspection.isIntact else {
            let faults = inspection.differences.filter { $0.kind != .unsigned }.map(\.summary).joined(separator: "；")
            throw PublishingError(.findings, "“\(name)”与做成时不同：\(faults)", fix: "重新做付印包。")
        }
        let bytes = try InputFile.bytes(at: path + "/" + PressPackage.reportName, name: name + "/" + PressPackage.reportName)
        do { return try JSONDecoder().decode(PressReport.self, from: Data(bytes)) } catch {
            throw PublishingError(.input, "“\(name)/\(PressPackage.reportName)”读不懂", fix: "重新做付印包。")
        }
    }
}

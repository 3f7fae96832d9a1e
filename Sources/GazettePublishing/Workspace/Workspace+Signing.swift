import ErrorKinds
import Foundation
public import GazetteAssembly
import GazetteIntegrity
import GazetteModel
import OpenSSL

extension Workspace {
    /// What `gazette.yaml` says of signing; nil when issues are not signed.
    public func signing() throws(PublishingError) -> SigningPlan? {
        let file = path(Self.fileName)
        let answer = SeriesReader.signing(try InputFile.bytes(at: file, name: display(file)), file: display(file))
        guard !answer.diagnostics.contains(where: { $0.severity == .error }) else {
            throw PublishingError(.configuration, "\(display(file)) 有错，先改正再继续", diagnostics: answer.diagnostics)
        }
        return answer.value
    }

    /// Reads the files that the plan of signing names, from the workspace on.
    public func signingFiles(prompt: @escaping Signatory.PassphrasePrompt = { _ in nil }) -> SigningFiles {
        SigningFiles(path: { path($0) }, prompt: prompt)
    }

    /// What the colophon says of the signature (签名): by whom, with which certificate, and how to verify it; empty when
    /// issues are not signed. It is printed before the issue is signed, and so knows of nothing else.
    func signatureLine(for series: GazetteSeries) throws(PublishingError) -> String {
        guard let plan = try signing() else { return "" }
        let certificate = try signingFiles().certificate(plan.certificate)
        return "本期由\(series.editor)以数字证书签名（证书“\(certificate.subject)”，序列号\(certificate.serialNumber)，"
            + "SHA-256 指纹 \(Self.grouped(certificate.fingerprint))），可用 gazette verify 核验"
    }

    /// Eight digits at a time, as people compare them.
    private static func grouped(_ digits: String) -> String {
        stride(from: 0, to: digits.count, by: 8).map { digits.dropFirst($0).prefix(8) }.joined(separator: " ")
    }
}

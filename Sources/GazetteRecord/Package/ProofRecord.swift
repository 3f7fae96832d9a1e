import Foundation
public import GazetteModel

/// What `data/proof.json` is.
public enum ProofRecord: Sendable, Equatable {
    /// A statement that this program knows how to check.
    case statement(ProofStatement)
    /// A statement of another format, which an older or newer program wrote.
    case otherFormat(Int)
    /// The package says itself that nothing was proved: it was written in bulk, to measure or to try.
    case declaredAbsent
    /// No statement of a proof.
    case unreadable

    private struct Probe: Decodable {
        var format: Int?
        var proved: Bool?
    }

    public init(_ bytes: [UInt8]) {
        if let statement = ProofStatement(json: Data(bytes)) {
            self = .statement(statement)
            return
        }
        let probe = try? JSONDecoder().decode(Probe.self, from: Data(bytes))
        if probe?.proved == false {
            self = .declaredAbsent
        } else if let format = probe?.format, format != ProofStatement.currentFormat {
            self = .otherFormat(format)
        } else {
            self = .unreadable
        }
    }

    /// The file of a package that nothing was proved of.
    public static let absentFile = Array("{\"proved\":false}\n".utf8)
}

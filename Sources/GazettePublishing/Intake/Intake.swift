import ErrorKinds
import GazetteChecking
public import GazetteModel
import GazetteParsing
import OpenSSL
import SourceReading

/// A manuscript as received and understood.
public struct IntakeResult: Sendable {
    public var bytes: [UInt8]
    public var parsed: ParsedDocument
    /// What parser and rules found, in the order of the text.
    public var findings: [Diagnostic]
    /// Joins that were asked for and could not be made.
    public var unmatchedJoins: [String] = []

    /// The manuscript with broken paragraphs joined, and checked again as it will be printed.
    func joining(_ endings: [String]) -> IntakeResult {
        guard !endings.isEmpty else { return self }
        var result = self
        for ending in endings {
            if let joined = result.parsed.joiningParagraph(endingWith: ending) {
                result.parsed = joined
            } else {
                result.unmatchedJoins.append(ending)
            }
        }
        result.findings = Intake.findings(in: result.parsed)
        return result
    }

    /// SHA-256 of the bytes, hexadecimal.
    public var digest: String { SHA256.hexDigest(of: bytes) }
}

/// Takes issued texts in: bytes → characters → structure → findings.
public enum Intake {
    /// Reads a file; `name` is the path as the user gave it.
    public static func read(path: String, name: String) throws(PublishingError) -> IntakeResult {
        try receive(try InputFile.bytes(at: path, name: name), name: name)
    }

    /// Reads bytes that came under a name.
    public static func receive(_ bytes: [UInt8], name: String) throws(PublishingError) -> IntakeResult {
        let parsed = try parse(bytes, name: name)
        return IntakeResult(bytes: bytes, parsed: parsed, findings: findings(in: parsed))
    }

    /// Reads the structure only.
    public static func parse(_ bytes: [UInt8], name: String) throws(PublishingError) -> ParsedDocument {
        do {
            return DocumentParser.parse(try TextDecoder.decode(bytes, name: name))
        } catch {
            throw PublishingError(error.kind, "读不出“\(name)”的文字", diagnostics: [error.diagnostic])
        }
    }

    /// The parser's findings and the rules', each once, in the order of the text.
    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        let found = (parsed.diagnostics + CheckCatalogue.run(on: parsed)).filter { seen.insert($0).inserted }
        return found.enumerated().sorted { left, right in
            (left.element.location?.offset ?? 0, left.offset) < (right.element.location?.offset ?? 0, right.offset)
        }.map(\.element)
    }
}

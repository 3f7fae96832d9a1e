/// What a signature says of itself in the file.
public struct SignatureStatement: Sendable, Equatable {
    /// Who signs.
    public var name: String
    /// Why.
    public var reason: String
    /// Where; empty for nowhere in particular.
    public var location: String
    /// When, by the signer's own clock.
    public var time: Moment

    public init(name: String, reason: String, location: String = "", time: Moment) {
        self.name = name
        self.reason = reason
        self.location = location
        self.time = time
    }
}

/// The dictionary of a signature (签名字典, ISO 32000-2 §12.8.1) in the one form that we write.
enum SignatureDictionary {
    /// Room for a time stamp, in bytes: with its authority's certificates five to six thousand are usual.
    static let stampRoom = 8_192
    /// Signatures by one key may differ in length by a few bytes (ECDSA).
    static let slack = 8

    /// The dictionary up to the four numbers of /ByteRange; these stand before /Contents, so that all but it is signed.
    static let head = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange ["
    static let contents = "/Contents "
    /// Behind /Contents.
    static let time = " /M (D:"

    /// /ByteRange's numbers with spaces behind, so that they may still change: the file up to /Contents and from it on.
    static func range(_ hole: Range<Int>, _ end: Int) -> String {
        let numbers = "0 \(hole.lowerBound) \(hole.upperBound) \(end - hole.upperBound)] "
        return numbers + String(repeating: " ", count: max(0, 36 - numbers.utf8.count))
    }

    /// What comes behind /Contents. The signature certifies (DocMDP): nothing but what proves it may be added
    /// (ISO 32000-2 §12.8.2.2).
    static func tail(_ statement: SignatureStatement) -> String {
        let location = statement.location.isEmpty ? "" : " /Location \(text(statement.location))"
        return " /M \(statement.time.syntax) /Name \(text(statement.name)) /Reason \(text(statement.reason))\(location)"
            + " /Reference [<< /Type /SigRef /TransformMethod /DocMDP"
            + " /TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>] >>"
    }

    /// A text string in UTF-16.
    static func text(_ text: String) -> String {
        let digits = text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "<feff\(digits.joined())>"
    }
}

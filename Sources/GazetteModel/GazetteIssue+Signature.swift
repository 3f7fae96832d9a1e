extension GazetteIssue {
    /// The colophon's label of the line about the signature (签名).
    public static let signatureLabel = "签名"

    /// Whether the colophon says that the issue is signed.
    public var promisesSignature: Bool { colophon.contains { $0.label == Self.signatureLabel } }
}

public import GazetteModel

/// Everything a package holds, as values.
public struct PackageContents: Sendable {
    public var issue: GazetteIssue
    public var pagination: Pagination
    /// The finished `gazette.pdf`.
    public var pdf: [UInt8]
    /// The manuscripts as received: document id to bytes.
    public var manuscripts: [String: [UInt8]]
    /// The pictures that manuscripts show: document id, then the name in the text, to bytes.
    public var pictures: [String: [String: [UInt8]]] = [:]
    /// The statement of the proof, as JSON.
    public var proof: [UInt8]
    /// What was found in the manuscripts and decided; nil where nobody reviewed them.
    public var review: ReviewRecord?
    /// The signature over the payload's manifest, a file beside it; empty when there is none.
    public var seal: [UInt8] = []

    public init(
        issue: GazetteIssue, pagination: Pagination, pdf: [UInt8], manuscripts: [String: [UInt8]], proof: [UInt8],
        review: ReviewRecord? = nil
    ) {
        self.issue = issue
        self.pagination = pagination
        self.pdf = pdf
        self.manuscripts = manuscripts
        self.proof = proof
        self.review = review
    }
}

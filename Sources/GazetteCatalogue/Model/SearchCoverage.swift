/// What can be searched at all: so that nobody takes what is missing here for what does not exist.
public struct SearchCoverage: Sendable, Equatable {
    /// The years with issues, ascending.
    public var years: [Int]
    public var issues: Int
    public var documents: Int

    public init(years: [Int], issues: Int, documents: Int) {
        self.years = years
        self.issues = issues
        self.documents = documents
    }
}

import GazetteModel

/// What a repealing document names: another one, by its number, its title or both.
struct RepealCitation: Hashable, Sendable {
    /// As cited, without the marks around it; empty when only the number is given.
    var title: String
    /// The code is folded.
    var number: DocumentNumber?
}

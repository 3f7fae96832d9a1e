/// The text of a page as its content marks it.
struct PageText: Sendable {
    /// A stretch of text on one line.
    struct Stretch: Sendable {
        var baseline: Baseline
        var text: [Unicode.Scalar]
    }

    /// Where marked content stands: the page itself, or a form that it draws, and the number there.
    struct Place: Sendable, Hashable {
        /// The object number of the form; nil for the page.
        var form: Int?
        var number: Int
    }

    /// What belongs to the structure, by its number.
    var marked: [Place: [Stretch]] = [:]
    /// The same in the order of the content.
    var content: [Unicode.Scalar] = []
    /// What is marked as an artifact.
    var artifacts: [Unicode.Scalar] = []
    /// What is marked as neither.
    var strays: [Unicode.Scalar] = []
    /// What is there but not painted.
    var hidden: [Unicode.Scalar] = []
    /// How many codes stand for no character.
    var unreadable = 0
    /// Numbers that mark more than one piece of content.
    var repeated: [Place] = []
}

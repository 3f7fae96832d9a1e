/// What sets a block apart from others of its style; the text tells, and the blocks around it.
enum BlockVariant: Sendable, Equatable {
    case plain
    /// Lines after the first begin under the first character after the label; the first line begins as far right as `lead`
    /// is wide, as the second annex stands under the first.
    case hanging(lead: String, label: Int)
    /// What follows the offset stands at the right edge: the day of the imprint.
    case divided(at: Int)
    /// A document number whose line it shares with the signatory (签发人).
    case besideSignatory
    /// The signatory; the name begins at the offset.
    case signatory(name: Int)
    /// A title under the label of an annex: it stands on the third line.
    case underAnnexLabel
}

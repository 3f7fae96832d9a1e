import GazetteModel
import PageModel

/// A block on its way to the pages: text, style and where it belongs.
struct FlowBlock: Sendable {
    var text: String
    var style: BlockStyleName
    /// How many scalars at the start are set in the heading's face.
    var headingLength: Int = 0
    var element: StructureElement
    /// The number of the element.
    var elementIndex: Int = 0
    /// For texts of documents.
    var place: BlockPlace?
    /// The part that the block begins, if it does.
    var start: Start = .none
    /// The destination set at the block.
    var destination: String?
    var hasRuleBelow = false
    /// The block never parts from the one before it.
    var staysWithPrevious = false
    /// Whether it belongs to the sign-off (落款).
    var isSignOff = false
    /// What sets the block apart from others of its style.
    var variant: BlockVariant = .plain
    /// The other lines of a title that are broken anew together with the block's own text.
    var continuation: [Continuation] = []
    /// The cells of a table, which is one block here; its own text is empty.
    var table: FlowTable?
    /// The picture of a figure; the text is its caption.
    var figure: FlowFigure?
    /// The footnotes that marks in the text call.
    var notes: [FlowNote] = []

    struct Continuation: Sendable {
        var text: String
        /// The number of its element.
        var elementIndex: Int
    }

    /// Numbers the block's structure elements in reading order.
    mutating func number(_ elements: inout [StructureElement]) {
        if var table {
            for index in table.captions.indices {
                table.captions[index].elementIndex = elements.count
                elements.append(table.captions[index].element)
            }
            for index in table.paragraphs.indices {
                table.paragraphs[index].elementIndex = elements.count
                elements.append(table.paragraphs[index].element)
            }
            for index in table.paragraphs.indices {
                for note in table.paragraphs[index].notes.indices {
                    table.paragraphs[index].notes[note].elementIndex = elements.count
                    elements.append(table.paragraphs[index].notes[note].element)
                }
            }
            self.table = table
            return
        }
        if var figure {
            figure.elementIndex = elements.count
            elements.append(figure.element)
            self.figure = figure
        }
        elementIndex = elements.count
        element.style = style
        elements.append(element)
        for note in notes.indices {
            notes[note].elementIndex = elements.count
            elements.append(notes[note].element)
        }
    }

    enum Start: Sendable {
        case none
        case document
        case part
    }
}

/// A flow block in rows.
struct SetBlock: Sendable {
    var block: FlowBlock
    var result: BlockSetter.Result
    /// The footnotes that it calls, each in rows off the lattice.
    var notes: [SetBlock] = []
    /// The texts inside a table, for findings about characters and lines.
    var texts: [SetBlock] = []
    var findings: [SettingFinding] = []

    /// Whether other texts were set with it.
    var holdsOthers: Bool { !notes.isEmpty || !texts.isEmpty }
}

/// Blocks that fill pages of their own.
struct Flow: Sendable {
    enum Kind: Sendable {
        case cover, contents, documents, colophon
    }
    var kind: Kind
    var blocks: [FlowBlock]
}

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

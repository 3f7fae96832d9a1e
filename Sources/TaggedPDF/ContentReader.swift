import Zlib

/// Reads the text of a page from the operators of its content.
struct ContentReader {
    /// How many bytes of content a page may have, forms included each time they are drawn.
    private static let mostBytes = 1 << 26
    private static let deepestForm = 12

    private struct Mark {
        enum Owner { case outer, artifact, structure(PageText.Place) }
        var owner: Owner
        /// The text that stands for all inside, until it has been given.
        var actualText: [Unicode.Scalar]?
        var isReplaced: Bool
    }

    private struct State {
        var matrix = Matrix()
        var font: Int?
        var leading = 0.0
        var isHidden = false
    }

    private let fonts: [Int: CharacterMap]
    private let forms: [Int: PageContent]
    private var page = PageText()
    private var marks: [Mark] = []
    private var opened: Set<PageText.Place> = []
    private var bytesRead = 0
    private var text: [Unicode.Scalar] = []

    /// The text of a page.
    static func read(
        _ content: PageContent, fonts: [Int: CharacterMap], forms: [Int: PageContent]
    ) throws(TaggedTextError) -> PageText {
        var reader = ContentReader(fonts: fonts, forms: forms)
        try reader.run(content, form: nil, state: State(), depth: 0)
        return reader.page
    }

    private init(fonts: [Int: CharacterMap], forms: [Int: PageContent]) {
        self.fonts = fonts
        self.forms = forms
    }

    private mutating func run(
        _ content: PageContent, form: Int?, state outer: State, depth: Int
    ) throws(TaggedTextError) {
        var scanner = PDFScanner(try bytes(of: content))
        var state = outer
        var saved: [State] = []
        var line = Matrix()
        var operands: [PDFValue] = []
        let outerMarks = marks.count
        while let token = scanner.next() {
            guard case .keyword(let word) = token else {
                if case .value(let value) = token { operands.append(value) }
                continue
            }
            switch word {
            case Operator.show: show(operands.last, state, line)
            case Operator.showPieces:
                for case .string(let piece) in operands.last?.items ?? [] { show(.string(piece), state, line) }
            case Operator.move: line = line.moved(operands.number(fromEnd: 1), operands.number(fromEnd: 0))
            case Operator.matrix: line = Matrix(operands) ?? line
            case Operator.font:
                if operands.count >= 2, let name = operands[operands.count - 2].name { state.font = content.fonts[name] }
            case Operator.beginText: line = Matrix()
            case Operator.moveWithLeading:
                state.leading = -operands.number(fromEnd: 0)
                line = line.moved(operands.number(fromEnd: 1), operands.number(fromEnd: 0))
            case Operator.leading: state.leading = operands.number(fromEnd: 0)
            case Operator.nextLine: line = line.moved(0, -state.leading)
            case Operator.showOnNextLine, Operator.showOnNextLineSpaced:
                line = line.moved(0, -state.leading)
                show(operands.last, state, line)
            case Operator.renderingMode: state.isHidden = [3, 7].contains(operands.last?.integer)
            case Operator.save: saved.append(state)
            case Operator.restore: state = saved.popLast() ?? state
            case Operator.concatenate: if let matrix = Matrix(operands) { state.matrix = matrix.then(state.matrix) }
            case Operator.beginMarked: begin(operands.last?.name, .null, form)
            case Operator.beginMarkedWithProperties:
                let tag = operands.count >= 2 ? operands[operands.count - 2].name : nil
                var properties = operands.last ?? .null
                if let name = properties.name { properties = content.properties[name] ?? .null }
                begin(tag, properties, form)
            case Operator.endMarked: if marks.count > outerMarks { end(state, line) }
            case Operator.draw:
                if depth < Self.deepestForm, let name = operands.last?.name, let number = content.forms[name],
                    let inner = forms[number]
                {
                    try run(inner, form: number, state: state, depth: depth + 1)
                }
            case Operator.inlineImageData: scanner.skipInlineImage()
            default: break
            }
            operands.removeAll(keepingCapacity: true)
        }
        marks.removeLast(max(0, marks.count - outerMarks))
    }

    private mutating func bytes(of content: PageContent) throws(TaggedTextError) -> [UInt8] {
        var bytes: [UInt8] = []
        for stream in content.streams {
            if stream.isCompressed {
                do { bytes += try Inflater.inflated(stream.bytes[...], limit: Self.mostBytes) } catch { throw .unreadableContent }
            } else {
                bytes += stream.bytes
            }
            bytes.append(UInt8(ascii: "\n"))
        }
        bytesRead += bytes.count
        guard bytesRead <= Self.mostBytes else { throw .unreadableContent }
        return bytes
    }

    // MARK: Marked content

    private mutating func begin(_ tag: String?, _ properties: PDFValue, _ form: Int?) {
        var owner = Mark.Owner.outer
        if tag == "Artifact" {
            owner = .artifact
        } else if let number = properties["MCID"]?.integer {
            let place = PageText.Place(form: form, number: number)
            if !opened.insert(place).inserted { page.repeated.append(place) }
            page.marked[place] = page.marked[place] ?? []
            owner = .structure(place)
        }
        let isReplaced = marks.last?.isReplaced ?? false
        let actualText = isReplaced ? nil : properties["ActualText"]?.text
        marks.append(Mark(owner: owner, actualText: actualText, isReplaced: isReplaced || actualText != nil))
    }

    private mutating func end(_ state: State, _ line: Matrix) {
        // Content without any text can have one all the same.
        giveActualText(state, line)
        marks.removeLast()
    }

    private mutating func giveActualText(_ state: State, _ line: Matrix) {
        guard let index = marks.lastIndex(where: { $0.actualText != nil }), let text = marks[index].actualText else { return }
        marks[index].actualText = nil
        add(text, state, line)
    }

    // MARK: Text

    private mutating func show(_ string: PDFValue?, _ state: State, _ line: Matrix) {
        guard case .string(let string)? = string, !string.isEmpty else { return }
        if marks.last?.isReplaced ?? false { return giveActualText(state, line) }
        text.removeAll(keepingCapacity: true)
        if let map = state.font.flatMap({ fonts[$0] }) {
            page.unreadable += map.append(string, to: &text)
        } else {
            text.append("\u{FFFD}")
            page.unreadable += 1
        }
        add(text, state, line)
    }

    private mutating func add(_ text: [Unicode.Scalar], _ state: State, _ line: Matrix) {
        if state.isHidden { page.hidden += text }
        for mark in marks.reversed() {
            switch mark.owner {
            case .outer: continue
            case .artifact:
                page.artifacts += text
                return
            case .structure(let place):
                page.content += text
                add(text, to: place, line.then(state.matrix).baseline)
                return
            }
        }
        page.strays += text
    }

    private mutating func add(_ text: [Unicode.Scalar], to place: PageText.Place, _ baseline: Baseline) {
        let count = page.marked[place]?.count ?? 0
        if count > 0, page.marked[place]?[count - 1].baseline.isSame(as: baseline) ?? false {
            page.marked[place]?[count - 1].text += text
        } else {
            page.marked[place, default: []].append(PageText.Stretch(baseline: baseline, text: text))
        }
    }
}

extension [PDFValue] {
    /// A number counted from the last operand; 0 where there is none.
    fileprivate func number(fromEnd index: Int) -> Double {
        index < count ? self[count - 1 - index].number ?? 0 : 0
    }
}

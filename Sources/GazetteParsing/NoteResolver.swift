import GazetteModel

/// Finds for every mark [^①] the footnote that it calls.
///
/// A label may come again: a mark calls the next note of its label that stands after it, or the last one before it.
enum NoteResolver {
    private struct Call {
        var part: Int
        var block: Int
        /// The block's number in the document.
        var number: Int
        var label: Range<Int>
    }

    /// The parts with their marks bound to notes; what cannot be bound is text and reported.
    static func resolve(_ reader: inout StructureReader) -> [PartDraft] {
        var parts = reader.read()
        let source = reader.source
        let calls = calls(in: parts, source.scalars)
        var notes: [String: [Int]] = [:]
        var number = 0
        for block in parts.flatMap(\.blocks) {
            if block.role == .footnote, let label = block.prefix { notes[source.text(in: label), default: []].append(number) }
            number += 1
        }
        if calls.isEmpty, notes.isEmpty { return parts }
        var called: Set<Int> = []
        for call in calls {
            let label = source.text(in: call.label)
            guard let found = notes[label]?.first(where: { $0 > call.number }) ?? notes[label]?.last,
                carriesMarks(parts[call.part].blocks[call.block].role)
            else {
                reader.diagnostics.append(withoutText(label, source.location(of: call.label), isMissing: notes[label] == nil))
                continue
            }
            called.insert(found)
            parts[call.part].blocks[call.block].bind(call.label, to: found)
        }
        number = 0
        for part in parts.indices {
            for block in parts[part].blocks.indices {
                if parts[part].blocks[block].role == .footnote, !called.contains(number),
                    let label = parts[part].blocks[block].prefix
                {
                    reader.diagnostics.append(withoutCall(source.text(in: label), source.location(of: label)))
                    parts[part].blocks[block] = BlockDraft(parts[part].blocks[block].line, .paragraph)
                }
                number += 1
            }
        }
        return parts
    }

    private static func calls(in parts: [PartDraft], _ scalars: [Unicode.Scalar]) -> [Call] {
        var calls: [Call] = []
        var number = 0
        for (part, content) in parts.enumerated() {
            for (index, block) in content.blocks.enumerated() {
                defer { number += 1 }
                guard block.role != .footnote, block.text.count > 3 else { continue }
                for offset in block.text.dropLast(3) where scalars[offset] == "[" && scalars[offset + 1] == "^" {
                    guard let label = LineClassifier.noteLabel(scalars, block.text, at: offset) else { continue }
                    calls.append(Call(part: part, block: index, number: number, label: label))
                }
            }
        }
        return calls
    }

    /// Titles, numbers and sign-offs are read as a whole and stand in the contents: no mark belongs there.
    private static func carriesMarks(_ role: TextBlock.Role) -> Bool {
        switch role {
        case .title, .documentNumber, .signature, .date, .annexLabel, .figure, .tableCaption: false
        default: true
        }
    }

    private static func withoutText(_ label: String, _ place: SourceLocation, isMissing: Bool) -> Diagnostic {
        Diagnostic(
            code: ParsingCode.footnoteWithoutText, severity: .error,
            summary: isMissing ? "注号“\(label)”没有注文，照原样印出" : "注号“\(label)”在标题、文号、落款或图表题里，不能作脚注，照原样印出",
            rule: "脚注写作正文里的 [^\(label)] 和另起一行的 [^\(label)]: 注文",
            fix: isMissing ? "补上“[^\(label)]: ……”一行，或删去注号" : "把注号移到正文里，或改作题注", location: place)
    }

    private static func withoutCall(_ label: String, _ place: SourceLocation) -> Diagnostic {
        Diagnostic(
            code: ParsingCode.footnoteWithoutCall, severity: .warning, summary: "注文“\(label)”在正文里没有注号，作一般段落照原样印出",
            rule: "脚注写作正文里的 [^\(label)] 和另起一行的 [^\(label)]: 注文", fix: "在要注的字后写上 [^\(label)]，或删去注文的括号",
            location: place)
    }
}

extension BlockDraft {
    /// Makes [^ and ] about the label layout and the label a mark of the note.
    fileprivate mutating func bind(_ label: Range<Int>, to note: Int) {
        markup.append((label.lowerBound - 2)..<label.lowerBound)
        markup.append(label.upperBound..<(label.upperBound + 1))
        markup.sort { $0.lowerBound < $1.lowerBound }
        calls.append((label, note))
    }
}

import ChineseText
import GazetteModel

/// Signature, date and what is annexed after them.
extension StructureReader {
    private static let sentenceMarks = Set("。；：，！？;:,!?《》".unicodeScalars)
    /// The most joint signatories that are looked for above a date.
    private static let mostSignatures = 8

    /// The line as part of a sign-off: a date, or a signature over a date; nil for any other.
    func signOff(at index: Int) -> BlockDraft? {
        let line = lines[index]
        if line.form == .date { return BlockDraft(line, .date, spacing: .none) }
        guard isSignature(line) else { return nil }
        var next = index + 1
        while next < lines.count, next - index <= Self.mostSignatures {
            if lines[next].form == .date {
                let isNearest = next == index + 1
                let isNamed =
                    TitleForm.isAuthority(compact(line.text)) || PersonalSignature.isOne(compact(line.text)) || line.indent > 8
                return isNearest || isNamed ? signature(line) : nil
            }
            guard isSignature(lines[next]) else { break }
            next += 1
        }
        // Orders are signed by a person and dated above.
        guard PersonalSignature.isOne(compact(line.text)), !part.blocks.isEmpty else { return nil }
        return signature(line)
    }

    private func signature(_ line: SourceLine) -> BlockDraft {
        var block = BlockDraft(line, .signature, spacing: .letterspaced)
        if let office = PersonalSignature.office(of: compact(line.text)) {
            let letters = line.text.filter { !HanScript.isSpacing(source.scalars[$0]) }
            block.wordStart = letters.dropFirst(office.unicodeScalars.count).first
        }
        return block
    }

    private func isSignature(_ line: SourceLine) -> Bool {
        guard line.form == .text, line.count <= 80, !contains(Self.sentenceMarks, in: line) else { return false }
        let count = source.scalars[line.text].count { !HanScript.isSpacing($0) }
        return (2...40).contains(count)
    }

    /// Begins a part when the line is its label or title, and returns the first line after its front.
    mutating func beginAnnexedText(at index: Int) -> Int? {
        let line = lines[index]
        if case .annexLabel(let length, let isAlone) = line.form, isAlone || isHeadOfAnnex(at: index) {
            begin(.annex)
            add(BlockDraft(line, .annexLabel, label: length))
            if !isAlone {
                parts[parts.count - 1].title = compact((line.text.lowerBound + length)..<line.text.upperBound)
                return index + 1
            }
            guard index + 1 < lines.count, isTitle(lines[index + 1], isFirst: true), !isSignedLine(index + 1) else {
                return index + 1
            }
            return readFront(from: index + 1)
        }
        guard !part.isEmpty, carriesTexts, isTitle(line, isFirst: true), !isSignedLine(index) else { return nil }
        let end = endOfTitle(from: index)
        let title = lines[index..<end].map { compact($0.text) }.joined()
        guard end < lines.count, isCarried(title) else { return nil }
        begin(.promulgated)
        return readFront(from: index)
    }

    /// 附件1：名称 heads an annex when it stands after the sign-off and text follows it.
    private func isHeadOfAnnex(at index: Int) -> Bool {
        guard part.isSigned || part.kind != .main, index + 1 < lines.count else { return false }
        switch lines[index + 1].form {
        case .annexLabel, .annexList: return false
        default: return true
        }
    }

    /// Whether the line is a signature or stands where one does.
    private func isSignedLine(_ index: Int) -> Bool { signOff(at: index) != nil }

    /// Whether the main part says that it carries any text.
    private var carriesTexts: Bool {
        !quotedNames.isEmpty || parts.first.map { TitleForm.carriesText($0.title) } ?? false
    }

    /// Whether the main part says that it carries a text of this title.
    private func isCarried(_ title: String) -> Bool {
        guard let main = parts.first, parts.allSatisfy({ $0.kind != .promulgated || $0.title != title }) else { return false }
        let plain = TitleForm.withoutSuffix(title)
        if main.title == title { return false }
        if plain.unicodeScalars.count >= 5, quotedNames.contains(title) || quotedNames.contains(plain) { return true }
        let carries = TitleForm.carriesText(main.title)
        if carries, plain.unicodeScalars.count >= 5, main.title.containsExactly(plain) { return true }
        return carries && parts.count == 1 && main.isSigned && TitleForm.isComplete(title)
    }
}

extension PartDraft {
    /// Whether nothing but front matter has been read.
    var isEmpty: Bool {
        blocks.allSatisfy { [.title, .documentNumber, .headnote].contains($0.role) }
    }
}

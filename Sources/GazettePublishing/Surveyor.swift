import ChineseText
import GazetteChecking
import GazetteModel
import GazettePDF
import GazetteTypesetting
import Synchronization

extension PageProduction {
    /// Surveys files in a layout.
    public func survey(
        _ files: [(path: String, name: String)], layout name: String, proves: Bool, progress: @Sendable (Int, Int) -> Void
    ) throws(PublishingError) -> Survey {
        Surveyor(layout: try layout(named: name), fonts: try fonts(), proves: proves).survey(files, progress: progress)
    }
}

/// Takes files through decoding, parsing, checking, typesetting, drawing and, if asked, the proof.
struct Surveyor: Sendable {
    let layout: LayoutSpecification
    let fonts: FontLibrary
    let proves: Bool

    /// The files' survey, in their order.
    func survey(_ files: [(path: String, name: String)], progress: @Sendable (Int, Int) -> Void) -> Survey {
        let done = Mutex(0)
        return Survey(
            entries: files.map { SurveyFile(path: $0.path, name: $0.name) }.concurrentMap { file in
                let result = entry(file)
                let count = done.withLock { count in
                    count += 1
                    return count
                }
                progress(count, files.count)
                return result
            })
    }

    private struct SurveyFile: Sendable {
        var path: String
        var name: String
    }

    private func entry(_ file: SurveyFile) -> Survey.Entry {
        var entry = Survey.Entry(file: file.name)
        let bytes: [UInt8]
        let parsed: ParsedDocument
        do {
            bytes = try InputFile.bytes(at: file.path, name: file.name)
            parsed = try Intake.parse(bytes, name: file.name)
        } catch {
            entry.stopped = error.diagnostics.first.map(Self.oneLine) ?? error.message
            return entry
        }
        entry.lostCharacters = Self.lostCharacters(parsed)
        for finding in CheckCatalogue.run(on: parsed) { entry.findings[finding.code, default: 0] += 1 }
        let issue = DocumentTypesetter(layout: layout, fonts: fonts).typeset(
            [parsed], images: PictureFiles.read(for: [parsed.document], paths: [file.path]))
        measure(issue, parsed, &entry)
        if let error = issue.diagnostics.first(where: { $0.severity == .error }) {
            entry.stopped = Self.oneLine(error)
            return entry
        }
        do {
            let pdf = try PDFRenderer.render(issue)
            entry.bytes = pdf.count
            if proves {
                let document = GazetteDocument(
                    id: "document-1", document: parsed.document, sourceName: file.name, sourceDigest: "")
                _ = try TextLayerProof.prove(pdf, shows: issue, documents: [document])
            }
        } catch let error as PDFRenderError {
            entry.stopped = ErrorText.of(error)
        } catch {
            entry.proofFailure = ErrorText.of(error)
        }
        return entry
    }

    private func measure(_ issue: TypesetIssue, _ parsed: ParsedDocument, _ entry: inout Survey.Entry) {
        entry.pages = issue.pages.count
        for finding in issue.diagnostics where finding.code == "line-relaxed" { entry.relaxed[finding.summary, default: 0] += 1 }
        let isStopped = issue.diagnostics.contains { $0.severity == .error }
        for page in issue.pages where !isStopped {
            for case .text(let run) in page.items + page.turned { entry.emptyGlyphs += run.glyphs.count { $0.id == 0 } }
        }
        var breaks: [Int: [Int]] = [:]
        var lengths: [Int: Int] = [:]
        for line in LineDump.lines(of: issue) {
            entry.lines += 1
            let start = lengths[line.element, default: 0]
            if start > 0 { breaks[line.element, default: []].append(start) }
            lengths[line.element] = start + line.text.unicodeScalars.count
        }
        for (element, offsets) in breaks.sorted(by: { $0.key < $1.key }) {
            guard let block = issue.elements[element].block else { continue }
            let scalars = Array(parsed.document.blocks[block].text.unicodeScalars)
            for violation in LineBreakInspection.violations(in: scalars, breaks: offsets) {
                guard !isUnavoidable(at: violation.offset, in: scalars) else {
                    entry.unavoidable += 1
                    continue
                }
                entry.violations["\(violation.kind)", default: 0] += 1
                if entry.examples.count < 3 { entry.examples.append(Self.context(of: violation.offset, in: scalars)) }
            }
        }
    }

    /// Whether the rules leave no break in a stretch wider than the line, as in a key of 80 letters or a row of dots.
    private func isUnavoidable(at offset: Int, in scalars: [Unicode.Scalar]) -> Bool {
        let breaks = LineBreaks(scalars)
        let opportunities = breaks.opportunities()
        var start = offset
        while start > 0, opportunities[start] == .prohibited { start -= 1 }
        var end = offset
        while end < scalars.count, opportunities[end] == .prohibited { end += 1 }
        // Letters and digits take six tenths of an em on average in the faces of the text.
        let tenths = (start..<end).reduce(0) { $0 + (breaks.classes[$1].fixedWidth.map { $0 * 5 } ?? 6) }
        return tenths > layout.columns * 10
    }

    /// Every character of the source must be in exactly one place.
    private static func lostCharacters(_ parsed: ParsedDocument) -> Int {
        var seen = [UInt8](repeating: 0, count: parsed.source.scalars.count)
        var wrong = 0
        for (index, block) in parsed.document.blocks.enumerated() {
            let pieces = parsed.sourceMap.blocks[index]
            let text = pieces.map(parsed.source.text(in:)).joined()
            if text.unicodeScalars.elementsEqual(block.text.unicodeScalars) == false { wrong += block.text.unicodeScalars.count }
            for offset in pieces.joined() { seen[offset] += 1 }
        }
        for offset in parsed.sourceMap.layout.map(\.range).joined() { seen[offset] += 1 }
        return wrong + seen.count { $0 != 1 }
    }

    private static func context(of offset: Int, in scalars: [Unicode.Scalar]) -> String {
        let before = String(String.UnicodeScalarView(scalars[max(0, offset - 8)..<offset]))
        let after = String(String.UnicodeScalarView(scalars[offset..<min(scalars.count, offset + 8)]))
        return "\(before)│\(after)"
    }

    private static func oneLine(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
        return "\(place)\(diagnostic.summary)[\(diagnostic.code)]"
    }
}

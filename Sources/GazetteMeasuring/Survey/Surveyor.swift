import GazetteChecking
import GazetteModel
import GazettePDF
import GazetteProof
public import GazettePublishing
import GazetteTypesetting
import PageModel
import Parallel
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
        measure(issue, &entry)
        if let error = issue.diagnostics.first(where: { $0.severity == .error }) {
            entry.stopped = Self.oneLine(error)
            return entry
        }
        do {
            // What is published is finished; what only the finished file has is proved too.
            let pdf = try PDFRenderer.render(
                issue, as: proves ? .archival(attachments: AttachedFile.sources(of: [parsed])) : .plain)
            if proves {
                let document = GazetteDocument(
                    id: "document-1", document: parsed.document, sourceName: file.name, sourceDigest: "")
                _ = try TextLayerProof.prove(pdf, shows: issue, documents: [document])
            }
            entry.bytes = pdf.count
        } catch let error as PDFRenderError {
            entry.stopped = ErrorText.of(error)
        } catch {
            entry.proofFailure = ErrorText.of(error)
        }
        return entry
    }

    private func measure(_ issue: TypesetIssue, _ entry: inout Survey.Entry) {
        entry.pages = issue.pages.count
        for finding in issue.diagnostics where finding.code == "line-relaxed" { entry.relaxed[finding.summary, default: 0] += 1 }
        for relaxation in issue.pageRelaxations { entry.relaxed["分面：\(relaxation.kind.rawValue)", default: 0] += 1 }
        let isStopped = issue.diagnostics.contains { $0.severity == .error }
        for page in issue.pages where !isStopped {
            for case .text(let run) in page.items + page.turned { entry.emptyGlyphs += run.glyphs.count { $0.id == 0 } }
        }
        let inspection = TypesetInspector(layout: layout).inspect(issue)
        entry.lines = inspection.lines
        for (kind, count) in inspection.counts(avoidable: true) { entry.faults[kind.rawValue] = count }
        for (kind, count) in inspection.counts(avoidable: false) { entry.unavoidable[kind.rawValue] = count }
        entry.examples = Self.examples(of: inspection.findings.filter(\.isAvoidable))
        entry.unavoidableExamples = Self.examples(of: inspection.findings.filter { !$0.isAvoidable })
    }

    /// The first finding of each kind.
    private static func examples(of findings: [TypesetFinding]) -> [String] {
        TypesetFinding.Kind.allCases.compactMap { kind in findings.first { $0.kind == kind } }.map {
            "\($0.kind.title)（第 \($0.page + 1) 面，差 \($0.amount.raw)）\($0.context)"
        }
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

    private static func oneLine(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
        return "\(place)\(diagnostic.summary)[\(diagnostic.code)]"
    }
}

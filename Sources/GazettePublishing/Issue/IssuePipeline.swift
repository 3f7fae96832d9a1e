import ErrorKinds
import Foundation
import GazetteArchive
import GazetteAssembly
import GazetteChecking
import GazetteIntegrity
public import GazetteModel
import GazetteRecord
import GazetteTypesetting
import Parallel
import Synchronization

/// Takes an issue from its plan to the archive. Every step stops on the first thing that must not be published.
public struct IssuePipeline: Sendable {
    public let workspace: Workspace
    public let resources: ResourceFolders
    let passphrase: Signatory.PassphrasePrompt
    let documentPage: DocumentPageRendering?
    let progress: @Sendable (PipelineStage) -> Void

    /// - Parameter documentPage: makes the pages of the site, which must carry the approved text too; nil where there is none.
    public init(
        workspace: Workspace, resources: ResourceFolders, passphrase: @escaping Signatory.PassphrasePrompt = { _ in nil },
        documentPage: DocumentPageRendering? = nil,
        progress: @escaping @Sendable (PipelineStage) -> Void = { _ in }
    ) {
        self.documentPage = documentPage
        self.workspace = workspace
        self.resources = resources
        self.passphrase = passphrase
        self.progress = progress
    }

    /// Reads and checks the manuscripts of an issue and puts it together; open findings do not stop here.
    public func review(_ id: IssueIdentifier) throws(PublishingError) -> IssueReview {
        let series = try workspace.series()
        let answer = try workspace.plan(id, of: series)
        guard let plan = answer.value else {
            throw PublishingError(.configuration, "没有读到编排", diagnostics: answer.diagnostics)
        }
        let intakes = try read(plan, locations: answer.locations)
        progress(.assembling)
        let entries = zip(plan.documents, intakes).map { planned, intake in
            IssueReview.Entry(
                planned: planned, intake: intake,
                findings: CheckCatalogue.apply(waivers: planned.waivers, to: intake.findings))
        }
        let assembly = IssueAssembler.assemble(
            series: series, plan: plan, documents: entries.map(Self.manuscript),
            signature: try workspace.signatureLine(for: series))
        return IssueReview(
            plan: plan, entries: entries, issue: assembly.issue, printedOrder: assembly.printedOrder,
            issueFindings: answer.diagnostics + assembly.diagnostics + unmatchedJoins(entries, locations: answer.locations)
                + unusedWaivers(entries, locations: answer.locations))
    }

    /// Makes the proof of an issue: open findings are told, faults of the pages stop.
    public func build(_ id: IssueIdentifier) throws(PublishingError) -> (review: IssueReview, file: FinishedFile) {
        let review = try review(id)
        guard !review.plan.documents.isEmpty else {
            throw PublishingError(.findings, "\(id) 还没有文件，排不出版", diagnostics: review.issueFindings)
        }
        let file = try production.file(of: review, images: images(of: review), progress: progress)
        return (review, file)
    }

    /// The pictures of the printed documents, which stand beside their manuscripts.
    func images(of review: IssueReview) -> PageImages {
        PictureFiles.read(
            for: review.issue.documents.map(\.document),
            paths: review.printedEntries.map { workspace.path($0.planned.file) })
    }

    /// Publishes an issue into the archive; gives the PDF's path as messages name it.
    public func publish(_ id: IssueIdentifier) throws(PublishingError) -> PublishedIssue {
        let review = try review(id)
        guard review.openErrors == 0 else {
            throw PublishingError(
                .findings, "\(id) 还有 \(review.openErrors) 处错误没有处理，没有发布",
                fix: "改正文稿，或在 \(workspace.display(workspace.planPath(id))) 里写明豁免。", diagnostics: review.openFindings)
        }
        // Read before the long work, so that a missing key or a wrong passphrase is told at once.
        let signatory = try workspace.signing().map { plan throws(PublishingError) in
            try workspace.signingFiles(prompt: passphrase).signatory(plan)
        }
        let images = images(of: review)
        var file = try production.file(of: review, images: images, progress: progress)
        var contents = PackageContents(
            issue: review.issue, pagination: file.pagination, pdf: file.pdf, manuscripts: review.manuscripts,
            proof: file.proof, review: review.record)
        for (number, document) in review.issue.documents.enumerated() {
            contents.pictures[document.id] = images.files(ofDocument: number)
        }
        if let signatory {
            progress(.signing)
            try sign(&contents, by: signatory)
            file.pdf = contents.pdf
        }
        progress(.archiving)
        do {
            let published = try ArchiveStore(root: workspace.archive).publish(contents)
            return PublishedIssue(
                review: review, file: file, pdfPath: workspace.display(published.pdf), omitted: published.omitted)
        } catch {
            throw PublishingError(ErrorText.kind(of: error), "\(id) 没有入库：\(ErrorText.of(error))")
        }
    }

    var production: PageProduction { PageProduction(resources: resources, documentPage: documentPage) }

    /// Reads the manuscripts over the cores; all that are missing or unreadable are named at once.
    private func read(
        _ plan: IssuePlan, locations: [String: SourceLocation]
    ) throws(PublishingError) -> [IntakeResult] {
        let done = Mutex(0)
        let total = plan.documents.count
        let results = plan.documents.concurrentMap { planned -> Result<IntakeResult, PublishingError> in
            let path = workspace.path(planned.file)
            let result = Result { () throws(PublishingError) in
                try Intake.read(path: path, name: workspace.display(path)).joining(planned.joins)
            }
            let count = done.withLock { count in
                count += 1
                return count
            }
            progress(.reading(done: count, total: total))
            return result
        }
        var intakes: [IntakeResult] = []
        var failures: [PublishingError] = []
        for (index, result) in results.enumerated() {
            switch result {
            case .success(let intake): intakes.append(intake)
            case .failure(let failure):
                failures.append(located(failure, at: locations["documents[\(index)].file"]))
            }
        }
        guard let first = failures.first else { return intakes }
        throw PublishingError(
            first.kind, "\(plan.id) 有 \(failures.count) 件文稿读不了", fix: first.fix, diagnostics: failures.flatMap(\.diagnostics))
    }

    /// A failure without findings of its own points at the plan's line.
    private func located(_ failure: PublishingError, at location: SourceLocation?) -> PublishingError {
        guard failure.diagnostics.isEmpty else { return failure }
        var failure = failure
        failure.diagnostics = [
            Diagnostic(
                code: AssemblyCode.documentMissing, severity: .error, summary: failure.message, fix: failure.fix,
                location: location)
        ]
        return failure
    }

    private func unmatchedJoins(_ entries: [IssueReview.Entry], locations: [String: SourceLocation]) -> [Diagnostic] {
        entries.enumerated().flatMap { index, entry in
            entry.intake.unmatchedJoins.map { text in
                Diagnostic(
                    code: AssemblyCode.joinUnmatched, severity: .error,
                    summary: "没有唯一一段以“\(text)”结尾、后面还有一段可接",
                    rule: "joins 里写断开的那一段最后的几个字，要与文稿完全相同，并且只对上一处。", fix: "多写几个字，或删去这一条。",
                    location: locations["documents[\(index)].joins"])
            }
        }
    }

    private func unusedWaivers(_ entries: [IssueReview.Entry], locations: [String: SourceLocation]) -> [Diagnostic] {
        entries.enumerated().flatMap { index, entry in
            entry.planned.waivers.indices.filter { entry.findings.unused.contains(entry.planned.waivers[$0]) }.map { waiver in
                Diagnostic(
                    code: AssemblyCode.waiverUnused, severity: .warning,
                    summary: "这条豁免没有对上任何发现（\(entry.planned.waivers[waiver].code)）",
                    rule: "豁免的 code 与 text 要与发现的代码和所标文字完全相同。", fix: "文稿已经改好的，删去这条豁免；所标的文字长的，照“所标全文”写全。",
                    location: locations["documents[\(index)].waivers[\(waiver)].text"])
            }
        }
    }

    private static func manuscript(_ entry: IssueReview.Entry) -> Manuscript {
        let source = entry.intake.parsed.source
        return Manuscript(
            document: entry.intake.parsed.document, sourceName: URL(filePath: entry.planned.file).lastPathComponent,
            sourceDigest: entry.intake.digest, location: source.location(of: 0..<0))
    }
}

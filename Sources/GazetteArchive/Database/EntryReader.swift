import Parallel

/// Reads packages in order on a thread of its own while the catalogue is written.
final class EntryReader: Sendable {
    private let handover = Handover<Result<IncomingIssue, ArchiveError>>(capacity: 4)
    private let work: Background<Void>

    init(_ packages: [PackageFolder], of projection: CatalogueProjection) {
        work = Background { [handover] in
            for package in packages {
                let issue = Result { () throws(ArchiveError) in IncomingIssue(try projection.entry(of: package)) }
                guard handover.send(issue), case .success = issue else { break }
            }
            handover.close()
        }
    }

    /// The next issue; nil after the last.
    func next() throws(ArchiveError) -> IncomingIssue? { try handover.receive()?.get() }

    /// Reads no further.
    func close() {
        handover.close()
        work.value
    }
}

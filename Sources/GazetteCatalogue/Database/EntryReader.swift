import DurableFiles
import ErrorKinds
import GazetteModel
import Parallel

/// Reads packages in order on a thread of its own while the catalogue is written.
final class EntryReader: Sendable {
    private let handover = Handover<Result<IncomingIssue, StorageError>>(capacity: 4)
    private let work: Background<Void>

    init(_ packages: [PackagePlace], of projection: CatalogueProjection) {
        work = Background { [handover] in
            for package in packages {
                let issue = Result { () throws(StorageError) in IncomingIssue(try projection.entry(of: package)) }
                guard handover.send(issue) else { break }
            }
            handover.close()
        }
    }

    /// The next package's issue, or why it cannot be read; to be asked once for each package.
    func next() throws(StorageError) -> Result<IncomingIssue, StorageError> {
        guard let issue = handover.receive() else { throw StorageError(.fault, "读各期的线程先结束了") }
        return issue
    }

    /// Reads no further.
    func close() {
        handover.close()
        work.value
    }
}

import Foundation
import NIOPosix

/// The threads that may block, apart from the event loops: some search, some make pages, some read files, so that slow searches
/// hold up neither a page nor a download.
///
/// The application owns them: they end with what answers its requests.
final class SiteThreads: Sendable {
    let searches: NIOThreadPool
    let pages: NIOThreadPool
    let files: NIOThreadPool

    init() {
        let processors = ProcessInfo.processInfo.activeProcessorCount
        searches = NIOThreadPool(numberOfThreads: max(2, processors))
        pages = NIOThreadPool(numberOfThreads: max(2, processors))
        // They wait for the disk and cost no processor.
        files = NIOThreadPool(numberOfThreads: max(4, processors))
        for pool in [searches, pages, files] { pool.start() }
    }

    deinit {
        // What still runs is finished; nobody waits for it any more.
        for pool in [searches, pages, files] { pool.shutdownGracefully { _ in } }
    }

    /// The threads for a route's answer.
    func pool(for route: Route) -> NIOThreadPool {
        switch route {
        case .search, .apiSearch, .apiSuggest: searches
        case .issueFile: files
        case .home, .year, .issue, .document, .documentText, .asset, .apiIssues, .apiIssue, .apiDocument: pages
        }
    }
}

import Synchronization

/// One line on the terminal that is rewritten; silent where nobody looks.
final class ProgressLine: Sendable {
    private let console: Console
    private let shown = Mutex("")

    init(_ console: Console) { self.console = console }

    func show(_ text: String) {
        guard console.showsProgress else { return }
        shown.withLock { last in
            guard last != text else { return }
            last = text
            console.error("\r\u{1B}[2K\(text)")
        }
    }

    /// Takes the line away before anything else is written.
    func clear() {
        guard console.showsProgress else { return }
        shown.withLock { last in
            if !last.isEmpty { console.error("\r\u{1B}[2K") }
            last = ""
        }
    }
}

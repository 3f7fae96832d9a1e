import Dispatch
import Foundation
import Synchronization

/// Work that goes on while its owner does something else, on a thread of its own: whoever waits for it holds back no other.
public final class Background<Value: Sendable>: Sendable {
    private let done = DispatchGroup()
    private let result = Mutex<Value?>(nil)

    /// Starts the work.
    public init(_ body: @escaping @Sendable () -> Value) {
        done.enter()
        Thread.detachNewThread { [self] in
            let value = body()
            result.withLock { $0 = value }
            done.leave()
        }
    }

    /// What the work gave, waited for.
    public var value: Value {
        done.wait()
        guard let value = result.withLock({ $0 }) else { preconditionFailure("The group is left only with a value.") }
        return value
    }
}

import Foundation

/// Hands values in order from one thread to another, a few at a time.
public final class Handover<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let capacity: Int
    private var waiting: [Value] = []
    private var isClosed = false

    /// - Parameter capacity: how many values wait before the sender does.
    public init(capacity: Int) { self.capacity = capacity }

    /// Sends a value; waits while it is full. A closed handover drops it.
    ///
    /// - Returns: whether it was taken.
    @discardableResult
    public func send(_ value: Value) -> Bool {
        condition.lock()
        defer { condition.unlock() }
        while waiting.count >= capacity, !isClosed { condition.wait() }
        if isClosed { return false }
        waiting.append(value)
        condition.broadcast()
        return true
    }

    /// Says that no value follows, or that none is wanted any more.
    public func close() {
        condition.lock()
        defer { condition.unlock() }
        isClosed = true
        condition.broadcast()
    }

    /// The next value, waited for; nil after the last.
    public func receive() -> Value? {
        condition.lock()
        defer { condition.unlock() }
        while waiting.isEmpty, !isClosed { condition.wait() }
        if waiting.isEmpty { return nil }
        condition.broadcast()
        return waiting.removeFirst()
    }
}

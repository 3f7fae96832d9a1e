import ErrorKinds

/// A value of a record that this program cannot read: what it is, and what stands there.
struct RecordFault: KindedError {
    var message: String
    var kind: ErrorKind { .input }

    init(_ what: String, _ found: String) { message = "\(what)读不出：“\(found)”" }

    /// A value that a later program may have written.
    init(unknown what: String, _ found: String) { message = "这个程序不认识的\(what)“\(found)”，多半是更新的程序写的" }

    init(_ message: String) { self.message = message }
}

import ErrorKinds

extension PressError {
    /// Runs calls that read or write a file; their failure becomes ours.
    static func reading<Value, Failure: KindedError>(_ body: () throws(Failure) -> Value) throws(PressError) -> Value {
        do throws(Failure) { return try body() } catch {
            throw PressError(.file, "PDF 读不成或写不成：\(error)", kind: error.kind)
        }
    }
}

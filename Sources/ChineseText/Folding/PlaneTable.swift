/// A value for each scalar of plane 0, in memory that lives as long as the process: no reference is counted and no
/// bound checked in the loops over every character of an archive.
struct PlaneTable<Value>: @unchecked Sendable {
    // Written once, before the table can be seen, and never freed; that makes the pointer safe to share.
    let values: UnsafePointer<Value>

    /// Takes 65,536 values.
    init(_ table: [Value]) {
        // A shorter table would be read beyond its end.
        precondition(table.count == 0x1_0000, "每个码位要有一个值")
        let memory = UnsafeMutablePointer<Value>.allocate(capacity: table.count)
        memory.initialize(from: table, count: table.count)
        values = UnsafePointer(memory)
    }
}

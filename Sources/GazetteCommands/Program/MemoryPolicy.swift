import CMalloc

/// How the process asks the system for memory.
enum MemoryPolicy {
    /// Keeps freed memory instead of giving it back piece by piece: a command lives for a moment, and having the system
    /// clear the same pages again and again takes a tenth of the time in which an issue is typeset.
    static func keepFreed() {
        mallopt(M_MMAP_THRESHOLD, 4 << 20)
        mallopt(M_TRIM_THRESHOLD, 64 << 20)
        mallopt(M_TOP_PAD, 4 << 20)
    }
}

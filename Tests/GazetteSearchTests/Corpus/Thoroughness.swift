/// How much of a measure is taken: all of it in an optimised build (`make search-measures`), a part where the code runs a
/// tenth as fast, so that everyday tests stay short.
enum Thoroughness {
    /// `whole` in an optimised build, else `part`.
    static func count(_ whole: Int, debug part: Int) -> Int {
        #if DEBUG
            part
        #else
            whole
        #endif
    }
}

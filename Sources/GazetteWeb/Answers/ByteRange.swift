import GazetteModel

/// What a `Range` field asks of a file (RFC 9110 §14.2): one range is served, several are answered with the whole.
enum ByteRange: Equatable {
    case whole
    case part(ClosedRange<Int>)
    case unsatisfiable

    /// Reads the field for a file of `size` bytes; a field that is not understood asks for the whole.
    init(field: String?, size: Int) {
        self = .whole
        guard let field, field.hasPrefix("bytes=") else { return }
        let bounds = field.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard bounds.count == 2, !field.utf8.contains(UInt8(ascii: ",")) else { return }
        switch (Int(decimal: bounds[0]), Int(decimal: bounds[1])) {
        case (let first?, let last?) where first <= last:
            self = first < size ? .part(first...min(last, size - 1)) : .unsatisfiable
        case (let first?, nil) where bounds[1].isEmpty:
            self = first < size ? .part(first...(size - 1)) : .unsatisfiable
        case (nil, let length?) where bounds[0].isEmpty:
            self = length > 0 && size > 0 ? .part(max(0, size - length)...(size - 1)) : .unsatisfiable
        default: return
        }
    }
}

public import GazetteModel

/// The pages as they are printed, with the empty ones (白页) that fill the sheets.
public struct PageSequence: Sendable, Equatable {
    /// For each printed page the number of the page that it shows, both counted from 1; nil for an empty one.
    public let pages: [Int?]

    /// - Parameter count: the pages.
    public init(count: Int, specification: PressSpecification) {
        let cover = specification.binding == .perfect ? 4 : 0
        let multiple = specification.multiple
        // A perfect binding has something between its covers.
        let inside = max(cover > 0 ? 1 : 0, count - cover)
        let total = cover + (inside + multiple - 1) / multiple * multiple
        let blanks = [Int?](repeating: nil, count: total - count)
        let numbers = (1...max(1, count)).map(Optional.some)
        let kept = specification.blanks == .beforeLast && count > 1 ? 1 : 0
        pages = numbers.dropLast(kept) + blanks + numbers.suffix(kept)
    }

    /// The numbers of the empty pages.
    public var blanks: [Int] { pages.indices.filter { pages[$0] == nil }.map { $0 + 1 } }
}

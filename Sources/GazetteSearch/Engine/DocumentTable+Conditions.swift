import ChineseText
import GazetteModel

extension DocumentTable {
    /// The documents that a condition lets through.
    func documents(meeting condition: DocumentCondition) -> DocumentSet {
        switch condition {
        case .facet(let facet, let text):
            guard let column = columns[facet] else { return DocumentSet(capacity: documentCount) }
            let wanted = FoldedText(text)
            return column.documents(with: column.entries.filter { FoldedText($0).contains(wanted, partialWords: true) })
        case .years(let years):
            guard let column = columns[.year] else { return DocumentSet(capacity: documentCount) }
            return column.documents(with: column.entries.filter { Int(decimal: $0).map(years.contains) ?? false })
        case .gazetted(let days):
            let first = Self.number(days.lowerBound)
            let last = Self.number(days.upperBound)
            return DocumentSet(
                capacity: documentCount,
                gazetted.enumerated().lazy.filter { (first...last).contains($0.element) }.map { Int32($0.offset + 1) })
        case .inForce:
            return repealed.complement
        case .repealed:
            return repealed
        }
    }

    private static func number(_ day: CalendarDay) -> Int32 { Int32(day.year * 10_000 + day.month * 100 + day.day) }
}

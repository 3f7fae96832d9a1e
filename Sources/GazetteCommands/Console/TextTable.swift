import ChineseText

/// Rows in columns, aligned by the width that a terminal gives to each character.
enum TextTable {
    /// The last column is not padded.
    static func lines(_ rows: [[String]], indent: Int = 0) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column == row.count - 1
                    ? cell : cell + String(repeating: " ", count: widths[column] - DisplayWidth.of(cell))
            }
            return String(repeating: " ", count: indent) + cells.joined(separator: "  ")
        }
    }
}

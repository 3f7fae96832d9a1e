import FoundationEssentials
import PageModel

extension LineDump {
    /// The lines as text, one a line, for goldens and bug reports; lengths in 1/65536 pt.
    public static func text(of lines: [Line]) -> String {
        lines.map { line in
            var fields = ["p\(line.page + 1)", "c\(line.column + 1)", "e\(line.element)"]
            if line.isTurned { fields.append("turned") }
            if let demand = line.demand { fields += ["\(demand.style)", demand.alignment.rawValue] }
            if line.demand?.isFlush == true { fields.append("flush") }
            if line.isLast { fields.append("last") }
            var edges = "\(line.left.raw)..\(line.right.raw)"
            if let demand = line.demand { edges += "/\(demand.left.raw)..\(demand.right.raw)" }
            return (fields + [edges, "\(line.baseline.raw)@\(line.size.raw)", line.text]).joined(separator: " ") + "\n"
        }.joined()
    }

    /// The lines as JSON, one object a line; the keys are sorted, lengths in 1/65536 pt.
    public static func json(of lines: [Line]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try lines.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    }
}

extension LineDump.Line: Encodable {
    private enum Key: String, CodingKey {
        case element, page, column, turned, text, left, right, trimmed, baseline, size, last
        case style, alignment, measureLeft, measureRight, flush, lattice
    }

    /// Lengths are numbers of units; page and column are counted from 1, as people do.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(element, forKey: .element)
        try container.encode(page + 1, forKey: .page)
        try container.encode(column + 1, forKey: .column)
        try container.encode(isTurned, forKey: .turned)
        try container.encode(text, forKey: .text)
        try container.encode(left.raw, forKey: .left)
        try container.encode(right.raw, forKey: .right)
        try container.encode(trimmed.raw, forKey: .trimmed)
        try container.encode(baseline.raw, forKey: .baseline)
        try container.encode(size.raw, forKey: .size)
        try container.encode(isLast, forKey: .last)
        guard let demand else { return }
        try container.encode(demand.style.rawValue, forKey: .style)
        try container.encode(demand.alignment.rawValue, forKey: .alignment)
        try container.encode(demand.left.raw, forKey: .measureLeft)
        try container.encode(demand.right.raw, forKey: .measureRight)
        try container.encode(demand.isFlush, forKey: .flush)
        try container.encode(demand.isOnLattice, forKey: .lattice)
    }
}

import Foundation
import GazetteTestSupport

/// The characters of a PDF with their places, as MuPDF reads them: a program that shares nothing with Cairo or with us.
struct StructuredText {
    /// A character on its page; lengths in points from the top left corner.
    struct Character {
        var scalar: Unicode.Scalar
        var x: Double
        /// The baseline.
        var y: Double
        /// From the file's own table of widths.
        var advance: Double
    }

    var pages: [[Character]]

    /// Reads a file.
    init(of pdf: [UInt8]) throws {
        let arguments = [
            "draw", "-q", "-F", "stext", "-O", "inhibit-spaces,preserve-ligatures,preserve-whitespace", "FILE",
        ]
        let output = try OutsideTool.output("mutool", arguments, of: pdf)
        pages = []
        for line in output.split(separator: "\n") {
            if line.hasPrefix("<page ") { pages.append([]) }
            guard line.hasPrefix("<char "), let character = Self.character(line) else { continue }
            pages[pages.count - 1].append(character)
        }
    }

    /// The characters of each baseline of a page, from the top; blanks are left out.
    func lines(ofPage page: Int) -> [[Character]] {
        var lines: [[Character]] = []
        let visible = pages[page].filter {
            !$0.scalar.properties.isWhitespace && !$0.scalar.properties.isDefaultIgnorableCodePoint
        }
        // Glyphs of a fallback face are raised or lowered by a few hundredths of an em.
        for character in visible.sorted(by: { $0.y < $1.y }) {
            if let last = lines.last?.first, character.y - last.y < 4 {
                lines[lines.count - 1].append(character)
            } else {
                lines.append([character])
            }
        }
        return lines.map { $0.enumerated().sorted { ($0.element.x, $0.offset) < ($1.element.x, $1.offset) }.map(\.element) }
    }

    private static func character(_ line: Substring) -> Character? {
        let quad = value("quad", in: line).split(separator: " ").compactMap { Double($0) }
        guard quad.count == 8, let x = Double(value("x", in: line)), let y = Double(value("y", in: line)),
            let scalar = scalar(value("c", in: line))
        else { return nil }
        return Character(scalar: scalar, x: x, y: y, advance: quad[2] - quad[0])
    }

    private static func value(_ name: String, in line: Substring) -> Substring {
        guard let start = line.range(of: " \(name)=\""), let end = line[start.upperBound...].firstIndex(of: "\"") else {
            return ""
        }
        return line[start.upperBound..<end]
    }

    private static func scalar(_ text: Substring) -> Unicode.Scalar? {
        switch text {
        case "&lt;": return "<"
        case "&gt;": return ">"
        case "&amp;": return "&"
        case "&quot;": return "\""
        case "&apos;": return "'"
        default: break
        }
        if text.hasPrefix("&#x"), let value = UInt32(text.dropFirst(3).dropLast(), radix: 16) { return Unicode.Scalar(value) }
        return text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
    }
}

/// Marks what stands outside of all structure in a page's content as an artifact (ISO 32000-1 §14.8.2.2): rules, running
/// heads, folios. Cairo 1.16 leaves it unmarked.
enum ArtifactMarks {
    private static let opening = Array("/Artifact BMC\n".utf8)
    private static let closing = Array("EMC\n".utf8)
    private static let mark = Array("/MCID ".utf8)

    /// The content as Cairo writes it, an operator or more to a line, with the marks.
    static func added(to content: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(content.count + 64)
        var depth = 0
        var isOpen = false
        var lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
        if lines.last?.isEmpty ?? false { lines = lines.dropLast() }
        // The page's own frame: the turn of the axes and q at the start, Q at the end.
        let frame = 2
        for (index, line) in lines.enumerated() {
            let opens = line.ends(with: " BDC") || line.ends(with: " BMC")
            // Only what has a number in the structure is content; a span that tells its text may be part of a running head.
            let isContent = opens && line.holds(mark)
            let isFrame = index < frame || index == lines.count - 1
            if isOpen, depth == 0, isContent || isFrame {
                output += closing
                isOpen = false
            }
            if !isOpen, depth == 0, !isContent, !isFrame {
                output += opening
                isOpen = true
            }
            if opens { depth += 1 }
            if line.elementsEqual(Array("EMC".utf8)) { depth -= 1 }
            output += line
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }

    fileprivate func holds(_ part: [UInt8]) -> Bool {
        count >= part.count && (startIndex...endIndex - part.count).contains { self[$0...].starts(with: part) }
    }
}

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
        var copied = 0
        func insert(_ marks: [UInt8], at place: Int) {
            output += content[copied..<place]
            output += marks
            copied = place
        }
        var depth = 0
        var isOpen = false
        var number = 0
        var start = 0
        while start < content.count {
            let end = content[start...].firstIndex(of: UInt8(ascii: "\n")) ?? content.count
            let tag = Tag(content[start..<end])
            // Only what has a number in the structure is content; a span that tells its text may be part of a running head.
            let isContent = tag == .open && content[start..<end].holds(mark)
            // The page's own frame: the turn of the axes and q at the start, Q at the end.
            let isFrame = number < 2 || end + 1 >= content.count
            if depth == 0, isOpen == (isContent || isFrame) {
                insert(isOpen ? closing : opening, at: start)
                isOpen.toggle()
            }
            if tag == .open { depth += 1 } else if tag == .close { depth -= 1 }
            number += 1
            start = end + 1
        }
        insert([], at: content.count)
        if let last = content.last, last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
        return output
    }

    /// What a line does to the marks.
    private enum Tag {
        case open
        case close
        case none

        init(_ line: ArraySlice<UInt8>) {
            // Nearly no line ends so: the others need not be looked at.
            guard line.last == UInt8(ascii: "C") else {
                self = .none
                return
            }
            let opens = line.count > 4 && (line.suffix(4).elementsEqual(" BDC".utf8) || line.suffix(4).elementsEqual(" BMC".utf8))
            self = opens ? .open : line.elementsEqual("EMC".utf8) ? .close : .none
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        count >= part.count && (startIndex...endIndex - part.count).contains { self[$0...].starts(with: part) }
    }
}

import Foundation
package import QPDF
import Zlib

/// Changes a finished PDF in one place, as an accident or a forger would.
package struct FileEditor {
    /// The damage that was to be done cannot be done to this file.
    package struct NothingToDamage: Error {
        package init() {}
    }

    package let file: QPDFFile

    package init(_ pdf: [UInt8]) throws { file = try QPDFFile(pdf) }

    package func written() throws -> [UInt8] { try file.write() }

    /// Edits the content of a page, counted from 0.
    package func editContent(ofPage page: Int, _ edit: (inout [String]) throws -> Void) throws {
        guard let content = try file.pages[page]["/Contents"] else { throw NothingToDamage() }
        let before = try text(of: content)
        // A list of pieces that Cairo has broken at the margin is one line again.
        var lines: [String] = []
        for line in before.components(separatedBy: "\n") {
            if let last = lines.last, last.count(where: { $0 == "[" }) > last.count(where: { $0 == "]" }) {
                lines[lines.count - 1] += line
            } else {
                lines.append(line)
            }
        }
        try edit(&lines)
        try replace(content, before: before, with: lines.joined(separator: "\n"))
    }

    /// Shows another text by the glyphs of the same font, as if it had been set so.
    package func reshow(_ before: String, as after: String, onPage page: Int) throws {
        guard let fonts = try file.pages[page]["/Resources"]?["/Font"] else { throw NothingToDamage() }
        for name in fonts.keys.sorted() {
            guard let map = fonts[name]?["/ToUnicode"], let old = try codes(of: before, in: map),
                let new = try codes(of: after, in: map)
            else { continue }
            var isDone = false
            try editContent(ofPage: page) { lines in
                guard let index = lines.firstIndex(where: { $0.contains(old) }), let range = lines[index].range(of: old) else {
                    return lines.append("% ")
                }
                lines[index].replaceSubrange(range, with: new)
                isDone = true
            }
            if isDone { return }
        }
        throw NothingToDamage()
    }

    /// The codes of a text in a font's map, as a composite font's strings have them.
    private func codes(of text: String, in map: QPDFObject) throws -> String? {
        let map = try self.text(of: map)
        var codes = ""
        for unit in text.utf16 {
            let digits = String(unit, radix: 16)
            guard let range = map.range(of: "> <\(String(repeating: "0", count: 4 - digits.count))\(digits)>\n") else {
                return nil
            }
            codes += map[..<range.lowerBound].suffix(4)
        }
        return codes
    }

    /// Edits the first character map, over all fonts of all pages, that the edit does something to.
    package func editCharacterMap(_ edit: (String) -> String) throws {
        for page in try file.pages {
            guard let fonts = page["/Resources"]?["/Font"] else { continue }
            for name in fonts.keys.sorted() {
                guard let map = fonts[name]?["/ToUnicode"] else { continue }
                let before = try text(of: map)
                let after = edit(before)
                if after != before { return try replace(map, before: before, with: after) }
            }
        }
        throw NothingToDamage()
    }

    /// Gives the first code of a character another text; both in UTF-16 hexadecimal.
    package func remap(_ before: String, to after: String) throws {
        try editCharacterMap { map in
            guard let range = map.range(of: "> <\(before)>\n") else { return map }
            return map.replacingCharacters(in: range, with: "> <\(after)>\n")
        }
    }

    /// Edits the kids of the first element, in reading order, that the edit does something to.
    package func editKids(_ edit: ([QPDFObject]) -> [QPDFObject]?) throws {
        guard let root = file.catalog["/StructTreeRoot"], change(in: root, edit) else { throw NothingToDamage() }
    }

    /// The first structure element of a type.
    package func element(_ type: String) throws -> QPDFObject {
        guard let root = file.catalog["/StructTreeRoot"], let found = element(type, in: root) else { throw NothingToDamage() }
        return found
    }

    /// Edits the list of pages.
    package func editPages(_ edit: (inout [QPDFObject]) -> Void) throws {
        guard let pages = file.catalog["/Pages"], var kids = pages["/Kids"]?.items, kids.count > 2 else {
            throw NothingToDamage()
        }
        edit(&kids)
        pages["/Kids"] = file.array(kids)
        pages["/Count"] = file.object("\(kids.count)")
    }

    private func change(in element: QPDFObject, _ edit: ([QPDFObject]) -> [QPDFObject]?) -> Bool {
        guard let kids = element["/K"]?.items, !kids.isEmpty else { return false }
        if let changed = edit(kids) {
            element["/K"] = file.array(changed)
            return true
        }
        return kids.contains { $0.isDictionary && change(in: $0, edit) }
    }

    private func element(_ type: String, in parent: QPDFObject) -> QPDFObject? {
        if parent["/S"]?.isName(type) ?? false { return parent }
        guard let kids = parent["/K"] else { return nil }
        for kid in kids.items where kid.isDictionary {
            if let found = element(type, in: kid) { return found }
        }
        return nil
    }

    private func text(of stream: QPDFObject) throws -> String {
        String(try Inflater.inflated(try stream.rawData()[...]).map { Character(Unicode.Scalar($0)) })
    }

    private func replace(_ stream: QPDFObject, before: String, with after: String) throws {
        guard before != after else { throw NothingToDamage() }
        let deflater = try Deflater()
        try deflater.append(after.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
        stream.replace(try deflater.finish(), filter: "/FlateDecode")
    }
}

extension [String] {
    /// The indices of lines that show text in content of the structure, not in artifacts.
    package var shownInContent: [Int] {
        var isContent = false
        return indices.filter { index in
            if self[index].hasSuffix(" BDC") { isContent = isContent || self[index].contains("/MCID") }
            if self[index] == "EMC" { isContent = false }
            return isContent && (self[index].hasSuffix("Tj") || self[index].hasSuffix("TJ"))
        }
    }

    /// The indices of lines that begin content of the structure.
    package var beginnings: [Int] { indices.filter { self[$0].contains("/MCID") && self[$0].hasSuffix(" BDC") } }

    package mutating func replace(in index: Int, _ before: String, with after: String) {
        self[index] = self[index].replacingOccurrences(of: before, with: after)
    }
}

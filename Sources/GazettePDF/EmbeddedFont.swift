import CompactFont
import HarfBuzz
import Zlib

/// The real outlines of a stand-in, compressed but for their numbers, which the finished drawing tells. Belongs to one
/// thread at a time.
final class EmbeddedFont: @unchecked Sendable {
    /// Which stand-in it replaces.
    let number: Int
    /// In ascending order.
    private let glyphs: [UInt32]
    private let table: RekeyedTable
    private let deflater: Deflater

    /// - Parameter number: which stand-in it replaces.
    init(_ face: FontFace, glyphs: [UInt32], number: Int) throws(PDFRenderError) {
        let program: [UInt8]
        do throws(FontFaceError) { program = try face.compactSubset(glyphs: glyphs) } catch { throw .font(error) }
        self.number = number
        self.glyphs = glyphs
        let table = try PDFRenderError.embedding { () throws(CompactFontError) in try RekeyedTable(program) }
        self.table = table
        deflater = try PDFRenderError.embedding { () throws(ZlibError) in
            let deflater = try Deflater()
            try deflater.append(table.body)
            return deflater
        }
    }

    /// More bytes than the compressed program has.
    var room: Int { table.body.count + 2 * glyphs.count + 4096 }

    /// The compressed font program in which each glyph has the number that the file gives it; to be asked once.
    ///
    /// - Parameter order: the glyphs numbered 1, 2, 3 …
    func program(order: [UInt32]) throws(PDFRenderError) -> [UInt8] {
        var numbers: [UInt32: Int] = [:]
        for (index, glyph) in order.enumerated() { numbers[glyph] = index + 1 }
        let ordered = glyphs.compactMap { numbers[$0] }
        guard numbers.count == order.count, ordered.count == order.count else {
            throw .embedding("文件里有\(order.count)个字形，应为\(glyphs.count)个")
        }
        let charset = try PDFRenderError.embedding { () throws(CompactFontError) in try table.charset(ordered) }
        return try PDFRenderError.embedding { () throws(ZlibError) in
            try deflater.append(charset)
            return try deflater.finish()
        }
    }
}

extension PDFRenderError {
    /// Runs calls that make a font for the file; their failure becomes ours.
    static func embedding<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(PDFRenderError) -> Value {
        do throws(Failure) { return try body() } catch { throw .embedding("\(error)") }
    }
}

import CompactFont
import Zlib

/// Puts real subsets in the place of the stand-ins that Cairo embedded.
enum FontInsertion {
    private static let mark = Array("/Subtype /CIDFontType0C\n>>\nstream\n".utf8)

    /// The file with each stand-in replaced; every font must find its own, and every stand-in its font.
    static func insert(_ fonts: [EmbeddedFont], into file: consuming [UInt8]) throws(PDFRenderError) -> [UInt8] {
        var file = try DrawnFile(file)
        var found: Set<Int> = []
        for number in file.objects.indices.reversed() {
            guard let stream = file.stream(ofObject: number, mark: mark) else { continue }
            let standIn = try PDFRenderError.embedding { () throws(ZlibError) in try Inflater.inflated(file.bytes[stream.data]) }
            // A font whose own outlines Cairo embedded is no stand-in.
            guard let (which, order) = try? StandInTable.read(standIn) else { continue }
            guard let font = fonts.first(where: { $0.number == which }), found.insert(which).inserted else {
                throw .embedding("第\(which)种字体不是画页用的")
            }
            file.replace(stream, with: try font.program(order: order))
        }
        guard found.count == fonts.count else { throw .embedding("文件里少\(fonts.count - found.count)种字体") }
        return file.finish()
    }
}

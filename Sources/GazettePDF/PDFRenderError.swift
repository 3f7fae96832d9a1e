public import Cairo
public import ErrorKinds
import GazetteModel
public import HarfBuzz
import TextComparison

/// Why pages could not be drawn.
public enum PDFRenderError: KindedError, Equatable, CustomStringConvertible {
    /// A run shows a character that its face has no glyph for; the page is counted from 1.
    case missingGlyph(page: Int, text: String, scalar: Unicode.Scalar)
    /// A run whose clusters do not add up to its text and glyphs.
    case malformedRun(page: Int, text: String)
    /// A link or outline entry leads to a place that no page names.
    case unknownDestination(String)
    /// Two places bear one name.
    case duplicateDestination(String)
    /// The face could not be made ready for embedding.
    case font(FontFaceError)
    /// A drawn font did not come back from the file as it went in.
    case embedding(String)
    /// The drawn file could not be made one for archives.
    case finishing(String)
    /// Cairo refused; on which page, counted from 1, when it was at one.
    case drawing(page: Int?, CairoError)
    /// A page shows a picture that was not given; counted from 0.
    case unknownImage(Int)
    /// A picture, counted from 0, that its decoder refuses, with its words.
    case image(Int, String)

    /// Pages that cannot be drawn are our fault; what came from outside is only fonts and pictures.
    public var kind: ErrorKind {
        switch self {
        case .font(let error): error.kind
        case .drawing(_, let error): error.kind
        case .image: .input
        case .missingGlyph, .malformedRun, .unknownDestination, .duplicateDestination, .embedding, .finishing, .unknownImage:
            .fault
        }
    }

    public var message: String { description }

    public var description: String {
        switch self {
        case .missingGlyph(let page, let text, let scalar):
            "第\(page)页「\(text)」中的\(CodePoint.name(of: scalar))没有字形，不能成版"
        case .malformedRun(let page, let text):
            "第\(page)页「\(text)」的字形与文字对不上"
        case .unknownDestination(let name):
            "链接目标不存在：\(name)"
        case .duplicateDestination(let name):
            "链接目标重名：\(name)"
        case .font(let error):
            error.message
        case .embedding(let reason):
            "字体没有嵌进文件：\(reason)"
        case .finishing(let reason):
            "PDF 没有整理成归档文件：\(reason)"
        case .drawing(let page, let error):
            "\(page.map { "第\($0)页" } ?? "")绘制失败：\(error)"
        case .unknownImage(let number):
            "第\(number + 1)幅图没有交给绘制"
        case .image(let number, let message):
            "第\(number + 1)幅图不能解码：\(message)"
        }
    }
}

extension PDFRenderError {
    /// Runs calls of Cairo; their failure becomes ours.
    static func drawing<Value>(_ body: () throws(CairoError) -> Value) throws(PDFRenderError) -> Value {
        do throws(CairoError) { return try body() } catch { throw .drawing(page: nil, error) }
    }

    /// Runs what draws a page, counted from 1; a failure of Cairo names it.
    ///
    /// Text waits in the canvas until something else is drawn, at the latest until the page ends: only the page is sure.
    static func onPage<Value>(_ page: Int, _ body: () throws(PDFRenderError) -> Value) throws(PDFRenderError) -> Value {
        do throws(PDFRenderError) { return try body() } catch {
            guard case .drawing(nil, let failure) = error else { throw error }
            throw .drawing(page: page, failure)
        }
    }
}

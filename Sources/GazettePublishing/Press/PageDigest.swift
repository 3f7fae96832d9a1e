import GazetteTypesetting
import OpenSSL
import PageModel

/// A digest of everything that is printed on a page. It does not depend on what other pages show, as the numbers of glyphs
/// in a file's fonts do, so that the same page of two builds has the same digest.
struct PageDigest {
    /// The faces' files by their digests: the same glyph of another version is another glyph.
    private let faces: [String]
    private let images: [String]

    init(_ issue: TypesetIssue, fonts: FontLibrary) {
        faces = fonts.lock.faces.map { "\($0.face.sha256)#\($0.face.index)" }
        images = issue.images.map { SHA256.hexDigest(of: $0.bytes) }
    }

    /// Hexadecimal.
    func digest(of page: PageFrame) -> String {
        var text = "\(page.width.raw) \(page.height.raw)\n"
        for item in page.items { add(item, to: &text) }
        text += "turned\n"
        for item in page.turned { add(item, to: &text) }
        return SHA256.hexDigest(of: Array(text.utf8))
    }

    /// Links and destinations are not printed.
    private func add(_ item: FrameItem, to text: inout String) {
        switch item {
        case .text(let run):
            text += "text \(run.x.raw) \(run.y.raw) \(run.size.raw) \(run.ink.rawValue) \(faces[run.face]) "
            for glyph in run.glyphs { text += "\(glyph.id),\(glyph.x.raw),\(glyph.y.raw) " }
            text += "\(run.text.utf8.count) \(run.text)\n"
        case .rule(let rule):
            text += "rule \(rule.x.raw) \(rule.y.raw) \(rule.width.raw) \(rule.height.raw) \(rule.ink.rawValue)\n"
        case .image(let box):
            text +=
                "image \(box.x.raw) \(box.y.raw) \(box.width.raw) \(box.height.raw) \(images[box.image])\(box.isMultiplied ? " multiplied" : "")\n"
        case .link, .destination: break
        }
    }
}

import HarfBuzz

/// Pages as text, for goldens and bug reports: what stands where, in 1/65536 pt, without Cairo.
public enum PageDump {
    public static func dump(_ issue: TypesetIssue) -> String {
        var output = ""
        for (index, page) in issue.pages.enumerated() {
            output += "page \(index + 1) \(page.width.raw)×\(page.height.raw)"
            if let folio = page.folio { output += " folio \(folio)" }
            output += "\n"
            for item in page.items { output += "  \(line(for: item, issue))\n" }
            for item in page.turned { output += "  turned \(line(for: item, issue))\n" }
        }
        return output
    }

    private static func line(for item: FrameItem, _ issue: TypesetIssue) -> String {
        switch item {
        case .text(let run):
            let face = issue.faces[run.face]
            let name = face.path.split(separator: "/").last.map(String.init) ?? face.path
            let purpose: String =
                switch run.purpose {
                case .content(let element): "e\(element)"
                case .artifact: "artifact"
                }
            return "text \(run.x.raw),\(run.y.raw) \(name)#\(face.index)@\(run.size.raw) \(purpose) \(run.text) [\(steps(run))]"
        case .rule(let rule):
            return "rule \(rule.x.raw),\(rule.y.raw) \(rule.width.raw)×\(rule.height.raw) \(rule.ink.rawValue)"
        case .link(let link):
            return "link \(link.x.raw),\(link.y.raw) \(link.width.raw)×\(link.height.raw) → \(link.target)"
        case .destination(let destination):
            return "destination \(destination.name) \(destination.y.raw)"
        case .image(let box):
            return
                "image \(box.x.raw),\(box.y.raw) \(box.width.raw)×\(box.height.raw) \(box.image) e\(box.element)\(box.isMultiplied ? " multiplied" : "")"
        }
    }

    /// The distances from glyph to glyph, equal ones counted.
    private static func steps(_ run: TextRun) -> String {
        var output: [String] = []
        var count = 0
        var last: Int?
        func flush() {
            if let last { output.append(count > 1 ? "\(last)*\(count)" : "\(last)") }
        }
        for index in run.glyphs.indices.dropFirst() {
            let step = run.glyphs[index].x.raw - run.glyphs[index - 1].x.raw
            if step == last {
                count += 1
            } else {
                flush()
                last = step
                count = 1
            }
        }
        flush()
        return output.joined(separator: " ")
    }
}

import GazetteSearch
import Mustache

/// A text with what was searched for marked, as HTML that a template takes over as it is: a page has hundreds of stretches,
/// and a template would look each of them up several times.
struct MarkedText: Sendable, Equatable {
    let html: String

    init(_ spans: [TextSpan]) {
        var bytes: [UInt8] = []
        for span in spans {
            if span.isMatch { bytes += "<mark>".utf8 }
            HTMLText.append(span.text, to: &bytes)
            if span.isMatch { bytes += "</mark>".utf8 }
        }
        html = String(decoding: bytes, as: UTF8.self)
    }
}

extension MarkedText: MustacheParent {
    func child(named name: String) -> Any? { name == "html" ? html : nil }
}

import CLibXML2
public import ErrorKinds

/// An HTML page as libxml2's parser reads it, which knows nothing of the templates that wrote it.
public final class HTMLPage {
    /// An element that bears an attribute.
    public struct Element: Sendable, Equatable {
        /// The attribute's value.
        public var value: String
        /// All characters inside, tags taken away.
        public var text: String
    }

    private let document: htmlDocPtr

    /// Pages may be read on several threads, of which none may be the first to set libxml2 up.
    private static let isReady: Void = xmlInitParser()

    /// Parses UTF-8, as forgiving as a browser; nothing is fetched.
    ///
    /// - Throws: when there is no page at all.
    public init(_ html: [UInt8]) throws(HTMLPageError) {
        Self.isReady
        let options = HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        // Part of a page would be read as if it were all.
        guard let count = Int32(exactly: html.count) else { throw HTMLPageError() }
        let read: htmlDocPtr? = html.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.bindMemory(to: CChar.self).baseAddress, count, nil, "UTF-8",
                Int32(options | HTML_PARSE_NONET.rawValue))
        }
        guard let read else { throw HTMLPageError() }
        document = read
    }

    deinit { xmlFreeDoc(document) }

    /// The elements with an attribute, in the order of the page.
    public func elements(withAttribute name: String) -> [Element] {
        var elements: [Element] = []
        var node = xmlDocGetRootElement(document)
        while let current = node {
            if current.pointee.type == XML_ELEMENT_NODE, let value = xmlGetProp(current, name) {
                elements.append(Element(value: Self.string(value), text: xmlNodeGetContent(current).map(Self.string) ?? ""))
            }
            node = Self.next(after: current)
        }
        return elements
    }

    /// The node after this one in the order of the page; nil after the last.
    private static func next(after node: xmlNodePtr) -> xmlNodePtr? {
        if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
        var node = node
        while node.pointee.next == nil {
            guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
            node = parent
        }
        return node.pointee.next
    }

    /// Takes over a string of libxml2's.
    private static func string(_ text: UnsafeMutablePointer<xmlChar>) -> String {
        defer { gazette_xml_free(text) }
        return String(cString: text)
    }
}

/// There is no page in the bytes, or they are more than libxml2 can count.
public struct HTMLPageError: KindedError, CustomStringConvertible {
    public var kind: ErrorKind { .input }
    public var message: String { "libxml2 读不出网页" }
    public var description: String { message }
}

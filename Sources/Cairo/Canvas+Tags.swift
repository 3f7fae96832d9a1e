import CCairo

extension Canvas {
    /// A rectangle in whole points: attribute numbers are parsed by Cairo in the process's locale, and integers have no
    /// decimal mark.
    public struct LinkArea: Sendable, Equatable {
        public var x: Int
        public var y: Int
        public var width: Int
        public var height: Int

        public init(x: Int, y: Int, width: Int, height: Int) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// Opens a leaf of the structure tree, such as `P` or `H1`; what is drawn until it is closed belongs to it.
    public func beginTag(_ name: String) throws(CairoError) {
        cairo_tag_begin(context, name, nil)
        try check()
    }

    /// Opens a `Link`: a leaf of the structure tree and an annotation over the areas, or over its ink when there is none.
    public func beginLink(to destination: String, areas: [LinkArea]) throws(CairoError) {
        var attributes = "dest=\(TagAttribute.quoted(destination))"
        if !areas.isEmpty {
            let numbers = areas.map { "\($0.x) \($0.y) \($0.width) \($0.height)" }
            attributes += " rect=[\(numbers.joined(separator: " "))]"
        }
        cairo_tag_begin(context, CAIRO_TAG_LINK, attributes)
        try check()
    }

    /// Closes what `beginLink` opened.
    public func endLink() throws(CairoError) { try endTag(CAIRO_TAG_LINK) }

    /// Closes the tag of that name.
    public func endTag(_ name: String) throws(CairoError) {
        cairo_tag_end(context, name)
        try check()
    }

    /// Names a place of the page; y in whole points from the top.
    public func markDestination(_ name: String, y: Int) throws(CairoError) {
        cairo_tag_begin(context, CAIRO_TAG_DEST, "name=\(TagAttribute.quoted(name)) x=0 y=\(y)")
        cairo_tag_end(context, CAIRO_TAG_DEST)
        try check()
    }
}

/// The syntax of Cairo's tag attributes.
enum TagAttribute {
    /// A string in apostrophes; apostrophe and backslash get a backslash.
    static func quoted(_ text: String) -> String {
        var output = "'"
        for scalar in text.unicodeScalars {
            if scalar == "'" || scalar == "\\" { output.unicodeScalars.append("\\") }
            output.unicodeScalars.append(scalar)
        }
        return output + "'"
    }
}

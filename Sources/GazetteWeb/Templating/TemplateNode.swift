/// A piece of a template in Mustache's language, as far as the pages use it.
indirect enum TemplateNode: Sendable {
    /// Goes to the page as it is.
    case text([UInt8])
    /// `{{name}}`: escaped.
    case variable(TemplatePath)
    /// `{{#name}}…{{/name}}`: for each element of a list; once for what is there.
    case section(TemplatePath, [TemplateNode])
    /// `{{^name}}…{{/name}}`: for what is not there.
    case inverted(TemplatePath, [TemplateNode])
    /// `{{>name}}`: another template in its place; `{{<name}}{{$block}}…{{/block}}{{/name}}` fills that one's blocks.
    case partial(String, blocks: [String: [TemplateNode]])
    /// `{{$name}}…{{/name}}`: a place to be filled.
    case block(String, instead: [TemplateNode])
}

/// Which value a tag speaks of: `head.title`, `.` for the innermost, `empty(list)`, `last()` within a list.
struct TemplatePath: Sendable {
    enum Question: Sendable { case value, isEmpty, isLast }

    var question = Question.value
    /// Looked for in the innermost record that knows it; empty for the innermost value itself.
    var first = ""
    /// Names within the value before.
    var rest: [String] = []

    init(_ text: String) {
        var text = text[...]
        if text == "last()" {
            question = .isLast
            text = ""
        } else if text.hasPrefix("empty("), text.hasSuffix(")") {
            question = .isEmpty
            text = text.dropFirst(6).dropLast()
        }
        let names = text.split(separator: ".").map(String.init)
        first = names.first ?? ""
        rest = Array(names.dropFirst())
    }
}

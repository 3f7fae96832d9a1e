/// Gathers what pages draw, with their fonts and forms, each once. Belongs to one thread.
struct ContentCollector {
    private let objects: FileObjects
    private(set) var fonts: [Int: CharacterMap] = [:]
    private(set) var forms: [Int: PageContent] = [:]
    private var seenForms: Set<Int> = []
    /// Resource dictionaries that pages share.
    private var resources: [Int: Resources] = [:]

    private struct Resources {
        var fonts: [String: Int] = [:]
        var forms: [String: Int] = [:]
        var properties: [String: PDFValue] = [:]
    }

    init(_ objects: FileObjects) { self.objects = objects }

    /// The content of a page.
    mutating func content(ofPage page: PDFValue) -> PageContent {
        var contents = page["Contents"] ?? .null
        // An array may itself be an object of its own.
        if case .array(let items) = objects.resolved(contents) { contents = .array(items) }
        let streams = (contents.items ?? [contents]).compactMap { objects.stream($0) }
        return content(streams, page["Resources"])
    }

    private mutating func content(_ streams: [PageContent.Stream], _ value: PDFValue?) -> PageContent {
        let resources = resources(value)
        return PageContent(
            streams: streams, fonts: resources.fonts, forms: resources.forms, properties: resources.properties)
    }

    private mutating func resources(_ value: PDFValue?) -> Resources {
        var number: Int?
        if case .reference(let object, _)? = value { number = object }
        if let known = number.flatMap({ resources[$0] }) { return known }
        let dictionary = objects.resolved(value)
        var found = Resources()
        for (name, font) in entries(dictionary["Font"]) {
            guard case .reference(let number, _) = font else { continue }
            found.fonts[name] = number
            if fonts[number] == nil { fonts[number] = map(of: objects.resolved(font)) }
        }
        for (name, list) in entries(dictionary["Properties"]) { found.properties[name] = objects.resolved(list) }
        for (name, object) in entries(dictionary["XObject"]) {
            guard case .reference(let number, _) = object else { continue }
            if seenForms.insert(number).inserted {
                let form = objects.resolved(object)
                guard form["Subtype"] == .name("Form"), let stream = objects.stream(object) else { continue }
                forms[number] = content([stream], form["Resources"])
            }
            found.forms[name] = number
        }
        if let number { resources[number] = found }
        return found
    }

    private func map(of font: PDFValue) -> CharacterMap {
        CharacterMap(objects.unpacked(font["ToUnicode"]) ?? [], isComposite: font["Subtype"] == .name("Type0"))
    }

    private func entries(_ value: PDFValue?) -> [(key: String, value: PDFValue)] {
        guard case .dictionary(let entries) = objects.resolved(value) else { return [] }
        return entries.sorted { $0.key < $1.key }
    }
}

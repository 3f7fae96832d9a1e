/// A value that templates show, test or walk through.
enum TemplateValue {
    /// Not a name of this record: the records around it are asked.
    case unknown
    /// A name of this record without a value now.
    case absent
    case flag(Bool)
    case number(Int)
    case text(String)
    case record(any TemplateRecord)
    case list(count: Int, element: (Int) -> TemplateValue)

    init(_ flag: Bool) { self = .flag(flag) }
    init(_ number: Int?) { self = number.map(Self.number) ?? .absent }
    init(_ text: String?) { self = text.map(Self.text) ?? .absent }
    init(_ record: (some TemplateRecord)?) { self = record.map(Self.record) ?? .absent }
    init(_ texts: [String]) { self = .list(count: texts.count) { .text(texts[$0]) } }
    init(_ records: [some TemplateRecord]) { self = .list(count: records.count) { .record(records[$0]) } }
}

import GazetteModel

/// The text of a document (公文) in parts and blocks, and what was read from it.
struct DocumentTextRepresentation: Encodable, Sendable {
    /// The issued text itself, or a text annexed to it.
    struct Part: Encodable, Sendable {
        /// main, promulgated or annex.
        var kind: String
        /// Empty when the part has none of its own.
        var title: String
        var blocks: [BlockRepresentation]

        private enum CodingKeys: String, CodingKey {
            case kind, title, blocks
        }

        init(_ part: DocumentPart) {
            kind = part.kind.publicName
            title = part.title
            blocks = part.blocks.map(BlockRepresentation.init)
        }
    }

    /// 发文字号, printed and taken apart.
    struct Number: Encodable, Sendable {
        var printed: String
        /// 机关代字; empty when only year and sequence are given.
        var code: String
        var year: Int
        var sequence: Int

        private enum CodingKeys: String, CodingKey {
            case printed, code, year, sequence
        }

        init(_ number: DocumentNumber) {
            printed = number.printed
            code = number.code
            year = number.year
            sequence = number.sequence
        }
    }

    /// The days that are known, YYYY-MM-DD.
    struct Dates: Encodable, Sendable {
        /// 成文日期
        var adopted: String?
        /// 刊登日期
        var gazetted: String?

        private enum CodingKeys: String, CodingKey {
            case adopted, gazetted
        }
    }

    var parts: [Part]
    var number: Number?
    var title: String
    /// 文种, its Chinese name.
    var genre: String?
    var authority: String?
    /// 主送
    var addressees: String?
    var dates: Dates

    private enum CodingKeys: String, CodingKey {
        case parts, number, title, genre, authority, addressees, dates
    }

    init(_ document: OfficialDocument) {
        parts = document.parts.map(Part.init)
        number = document.number.map(Number.init)
        title = document.title
        genre = document.genre?.rawValue
        authority = document.authority
        addressees = document.addressees
        dates = Dates(adopted: document.dates.adopted?.description, gazetted: document.dates.gazetted?.description)
    }
}

extension DocumentPart.Kind {
    /// What the public data calls it.
    fileprivate var publicName: String {
        switch self {
        case .main: "main"
        case .promulgated: "promulgated"
        case .annex: "annex"
        }
    }
}

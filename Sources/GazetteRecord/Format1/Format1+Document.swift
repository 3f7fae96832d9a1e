import GazetteModel

extension Format1 {
    /// 公文
    struct Document: Codable {
        var parts: [Part]
        var number: Number?
        var title: String
        /// 文种, in Chinese.
        var genre: String?
        var authority: String?
        var addressees: String?
        var dates: Dates?
    }

    /// The issued text itself, or one annexed to it.
    struct Part: Codable {
        enum Kind: String, Codable { case main, promulgated, annex }
        var kind: Kind
        var title: String?
        var blocks: [Block]
    }

    /// 发文字号
    struct Number: Codable {
        var printed: String
        var code: String
        var year: Int
        var sequence: Int
    }

    /// The days that are known, YYYY-MM-DD.
    struct Dates: Codable {
        var adopted: String?
        var gazetted: String?
    }
}

extension Format1.Document {
    init(_ document: OfficialDocument) {
        parts = document.parts.map { part in
            Format1.Part(
                kind: Format1.Part.Kind(part.kind), title: part.title, blocks: part.blocks.map(Format1.Block.init))
        }
        number = document.number.map {
            Format1.Number(printed: $0.printed, code: $0.code, year: $0.year, sequence: $0.sequence)
        }
        title = document.title
        genre = document.genre?.rawValue
        authority = document.authority
        addressees = document.addressees
        dates = Format1.Dates(
            adopted: document.dates.adopted?.description, gazetted: document.dates.gazetted?.description)
    }

    func value() throws(RecordFault) -> OfficialDocument {
        var read: [DocumentPart] = []
        for part in parts {
            var blocks: [TextBlock] = []
            for block in part.blocks { blocks.append(try block.value()) }
            read.append(DocumentPart(kind: part.kind.value, title: part.title ?? "", blocks: blocks))
        }
        return OfficialDocument(
            parts: read,
            number: number.map {
                DocumentNumber(printed: $0.printed, code: $0.code, year: $0.year, sequence: $0.sequence)
            }, title: title, genre: try genre.map(Self.genre), authority: authority, addressees: addressees,
            dates: DocumentDates(
                adopted: try dates?.adopted.map(Self.day), gazetted: try dates?.gazetted.map(Self.day)))
    }

    private static func genre(_ name: String) throws(RecordFault) -> DocumentGenre {
        guard let genre = DocumentGenre(rawValue: name) else { throw RecordFault(unknown: "文种", name) }
        return genre
    }

    private static func day(_ text: String) throws(RecordFault) -> CalendarDay {
        guard let day = CalendarDay(text) else { throw RecordFault("日期", text) }
        return day
    }
}

extension Format1.Part.Kind {
    init(_ kind: DocumentPart.Kind) {
        self =
            switch kind {
            case .main: .main
            case .promulgated: .promulgated
            case .annex: .annex
            }
    }

    var value: DocumentPart.Kind {
        switch self {
        case .main: .main
        case .promulgated: .promulgated
        case .annex: .annex
        }
    }
}

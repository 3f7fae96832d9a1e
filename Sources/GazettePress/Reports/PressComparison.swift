/// What a late insert changes (加急插页): two packages of an issue compared, page by page and sheet by sheet.
public struct PressComparison: Codable, Sendable, Equatable {
    /// What became of a page or a sheet.
    public enum Change: String, Codable, Sendable {
        case changed
        case added
        case removed
    }

    /// A printed page that is not the same in both.
    public struct Page: Codable, Sendable, Equatable {
        public var number: Int
        public var change: Change
    }

    /// A sheet of which plates must be made anew.
    public struct Sheet: Codable, Sendable, Equatable {
        public var number: Int
        public var change: Change
        public var front: Bool
        public var back: Bool
        /// The printed pages on it.
        public var pages: [Int]
    }

    /// A document that is on other pages, or only in one of both.
    public struct Document: Codable, Sendable, Equatable {
        public var title: String
        public var number: String?
        /// First and last printed page in the old package; nil when it is new.
        public var from: [Int]?
        /// First and last printed page in the new package; nil when it is gone.
        public var to: [Int]?
    }

    public var oldPages: Int
    public var newPages: Int
    public var pages: [Page]
    public var sheets: [Sheet]
    /// Whether the flat cover of a perfect binding must be made anew.
    public var cover: Bool
    public var documents: [Document]

    public var isEmpty: Bool { pages.isEmpty && sheets.isEmpty && !cover && documents.isEmpty }

    public init(old: PressReport, new: PressReport) {
        oldPages = old.pages.count
        newPages = new.pages.count
        pages = Self.pairs(old.pages, new.pages).compactMap { number, old, new in
            Self.change(old?.digest, new?.digest).map { Page(number: number, change: $0) }
        }
        sheets = Self.pairs(old.sheets, new.sheets).compactMap { number, old, new in
            let front = Self.change(old?.frontDigest, new?.frontDigest)
            let back = Self.change(old?.backDigest, new?.backDigest)
            guard let change = front ?? back else { return nil }
            return Sheet(
                number: number, change: change, front: front != nil, back: back != nil, pages: (new ?? old)?.pages ?? [])
        }
        let outer = Set((old.cover.map { $0.outside + $0.inside } ?? []) + (new.cover.map { $0.outside + $0.inside } ?? []))
        cover = old.cover != new.cover || !outer.isDisjoint(with: pages.map(\.number))
        documents = Self.documents(old.documents, new.documents)
    }

    /// Things of both packages by number from 1.
    private static func pairs<Item>(_ old: [Item], _ new: [Item]) -> [(Int, Item?, Item?)] {
        (0..<max(old.count, new.count)).map { ($0 + 1, $0 < old.count ? old[$0] : nil, $0 < new.count ? new[$0] : nil) }
    }

    private static func change(_ old: String?, _ new: String?) -> Change? {
        if old == new { return nil }
        return old == nil ? .added : new == nil ? .removed : .changed
    }

    /// The new package's documents in order, then those that are gone.
    private static func documents(_ old: [PrintedDocument], _ new: [PrintedDocument]) -> [Document] {
        var rest = old
        var found: [Document] = []
        for document in new {
            // A corrected manuscript is known by its number, one without number by its title.
            let place =
                rest.firstIndex { $0.source == document.source }
                ?? rest.firstIndex { $0.number == document.number && $0.title == document.title }
                ?? rest.firstIndex { $0.number != nil && $0.number == document.number }
            let before = place.map { rest.remove(at: $0) }
            let from = before.map { [$0.first, $0.last] }
            let to = [document.first, document.last]
            if from != to { found.append(Document(title: document.title, number: document.number, from: from, to: to)) }
        }
        return found
            + rest.map { Document(title: $0.title, number: $0.number, from: [$0.first, $0.last], to: nil) }
    }
}

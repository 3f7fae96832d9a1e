public import GazetteModel

/// What a press package says of itself to programs: `report.json`.
public struct PressReport: Codable, Sendable, Equatable {
    /// A font of the file; all are embedded, else there is no file.
    public struct Font: Codable, Sendable, Hashable {
        public var name: String
        /// CIDFontType0, CIDFontType2 and the like (ISO 32000-1 table 110).
        public var kind: String
    }

    /// A picture at a place.
    public struct Image: Codable, Sendable, Equatable {
        public var file: String
        /// The issue's page, from 1.
        public var page: Int
        /// Width and height.
        public var pixels: [Int]
        /// In the direction where it is least.
        public var dotsPerInch: Int
        /// Whether the file holds the JPEG bytes as they came.
        public var isJPEG: Bool
        public var isColoured: Bool
        /// Whether somebody accepted a resolution that is too low.
        public var isWaived = false
    }

    /// A printed page.
    public struct Page: Codable, Sendable, Equatable {
        /// From 1.
        public var number: Int
        /// The issue's page that it shows; nil for an empty one.
        public var source: Int?
        /// Of everything printed on it.
        public var digest: String
        /// The plates it needs: K, MYK, CMYK; none for an empty page.
        public var plates: String
    }

    /// A printed sheet.
    public struct Sheet: Codable, Sendable, Equatable {
        public var number: Int
        /// Its pages in the order of reading.
        public var pages: [Int]
        public var front: SheetSide
        public var back: SheetSide
        /// Of everything printed on a side, and where.
        public var frontDigest: String
        public var backDigest: String
    }

    public var issue: IssueIdentifier
    public var title: String
    public var day: CalendarDay
    /// PDF/X-4, or nil when no profile was given.
    public var standard: String?
    /// What keeps the files from being of the standard.
    public var standardNote: String?
    public var binding: PressSpecification.Binding
    /// The trimmed page, micrometres.
    public var pageWidth: Int
    public var pageHeight: Int
    public var pages: [Page]
    public var documents: [PrintedDocument]
    public var fonts: [Font]
    public var images: [Image]
    public var sheets: [Sheet]
    public var cover: CoverLayout?

    /// Printed pages that show nothing.
    public var blanks: [Int] { pages.filter { $0.source == nil }.map(\.number) }
    /// Printed pages that need more than the black plate.
    public var colouredPages: [Page] { pages.filter { !["", "K"].contains($0.plates) } }
}

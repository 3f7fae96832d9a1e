/// How an issue is to be printed (付印要求). Read from `press.yaml`. All measures are whole micrometres.
public struct PressSpecification: Codable, Sendable, Equatable {
    /// How the sheets become a booklet (装订).
    public enum Binding: String, Codable, Sendable, CaseIterable {
        /// 骑马订: folded sheets put into each other, stapled in the fold.
        case saddle
        /// 无线胶订: folded sheets one after the other, milled and glued in a cover of its own.
        case perfect

        public var printed: String { self == .saddle ? "骑马订" : "无线胶订" }
    }

    /// Where empty pages go when the pages do not fill the sheets.
    public enum BlankPlace: String, Codable, Sendable, CaseIterable {
        /// Before the last page, so that the colophon stays the back of the issue.
        case beforeLast = "before-last"
        case afterLast = "after-last"
    }

    /// A paper (纸张) by name and thickness of one leaf.
    public struct Paper: Codable, Sendable, Equatable {
        public var name: String
        public var thickness: Int

        public init(name: String, thickness: Int) {
            self.name = name
            self.thickness = thickness
        }
    }

    /// The untrimmed sheet that goes through the machine.
    public struct Sheet: Codable, Sendable, Equatable {
        public var width: Int
        public var height: Int

        public init(width: Int, height: Int) {
            self.width = width
            self.height = height
        }
    }

    /// The print shop's ICC profile (输出意图) and the name of the printing condition that it describes.
    public struct Profile: Codable, Sendable, Equatable {
        /// The file, from the workspace.
        public var file: String
        public var condition: String

        public init(file: String, condition: String) {
            self.file = file
            self.condition = condition
        }
    }

    /// A line of the delivery list (分送单).
    public struct Delivery: Codable, Sendable, Equatable {
        public var recipient: String
        public var address: String
        public var copies: Int

        public init(recipient: String, address: String = "", copies: Int) {
            self.recipient = recipient
            self.address = address
            self.copies = copies
        }
    }

    /// A picture of too low resolution that somebody accepted.
    public struct ImageWaiver: Codable, Sendable, Equatable {
        /// The name that the manuscript uses.
        public var image: String
        public var reason: String
        public var by: String

        public init(image: String, reason: String, by: String) {
            self.image = image
            self.reason = reason
            self.by = by
        }
    }

    /// 印数
    public var copies: Int
    public var paper: Paper
    /// The paper of the cover; nil when it is that of the inside. Only perfect binding has a cover of its own.
    public var coverPaper: Paper?
    public var binding: Binding
    /// Pages of a folded sheet (一帖几面): 4, 8, 16 or 32.
    public var signature: Int
    /// What the count of pages is filled up to a multiple of; itself a multiple of 4.
    public var multiple: Int
    public var blanks: BlankPlace
    /// 出血
    public var bleed: Int
    /// What is milled off the back before gluing (铣背).
    public var milling: Int
    /// Whether inner pages move towards the back by the thickness of the paper around them (爬移).
    public var movesForCreep: Bool
    /// nil for a sheet as large as its pages and marks need.
    public var sheet: Sheet?
    public var profile: Profile?
    /// The least resolution of pictures, dots an inch.
    public var resolution: Int
    public var waivers: [ImageWaiver]
    public var deliveries: [Delivery]
    /// Who answers the print shop's questions.
    public var contact: String
    public var telephone: String
    /// Anything else the print shop must know.
    public var note: String

    public init(
        copies: Int, paper: Paper, coverPaper: Paper? = nil, binding: Binding = .saddle, signature: Int = 16,
        multiple: Int = 4, blanks: BlankPlace = .beforeLast, bleed: Int = 3000, milling: Int = 3000,
        movesForCreep: Bool = true, sheet: Sheet? = nil, profile: Profile? = nil, resolution: Int = 300,
        waivers: [ImageWaiver] = [], deliveries: [Delivery] = [], contact: String = "", telephone: String = "",
        note: String = ""
    ) {
        self.copies = copies
        self.paper = paper
        self.coverPaper = coverPaper
        self.binding = binding
        self.signature = signature
        self.multiple = multiple
        self.blanks = blanks
        self.bleed = bleed
        self.milling = milling
        self.movesForCreep = movesForCreep
        self.sheet = sheet
        self.profile = profile
        self.resolution = resolution
        self.waivers = waivers
        self.deliveries = deliveries
        self.contact = contact
        self.telephone = telephone
        self.note = note
    }

    /// Pages of a folded sheet that can be asked for.
    public static let signatures = [4, 8, 16, 32]
}

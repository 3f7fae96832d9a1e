/// The printing plates (印版) that a page needs.
public struct Plates: OptionSet, Sendable, Hashable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let cyan = Plates(rawValue: 1)
    public static let magenta = Plates(rawValue: 2)
    public static let yellow = Plates(rawValue: 4)
    public static let black = Plates(rawValue: 8)
    /// 红 of GB/T 9704-2012 §5.2: Y80 M80.
    public static let red: Plates = [.magenta, .yellow]
    public static let all: Plates = [.cyan, .magenta, .yellow, .black]

    private static let letters: [(Plates, String)] = [(.cyan, "C"), (.magenta, "M"), (.yellow, "Y"), (.black, "K")]

    /// Their letters in printing order: K, MYK, CMYK.
    public var letters: String { Self.letters.map { contains($0.0) ? $0.1 : "" }.joined() }

    public init(letters: String) {
        self = Self.letters.reduce(into: []) { if letters.contains($1.1) { $0.insert($1.0) } }
    }

    /// The operands of a colour that every one of the plates prints solid, as register marks are (套准色).
    var register: String { Self.letters.map { contains($0.0) ? "1" : "0" }.joined(separator: " ") }
}

/// Emphasis on a terminal, nothing elsewhere.
struct TextStyle: Sendable, Equatable {
    private let isColoured: Bool

    static let plain = TextStyle(isColoured: false)
    static let coloured = TextStyle(isColoured: true)

    func bold(_ text: String) -> String { wrapped(text, "1") }
    func red(_ text: String) -> String { wrapped(text, "1;31") }
    func yellow(_ text: String) -> String { wrapped(text, "1;33") }
    func cyan(_ text: String) -> String { wrapped(text, "1;36") }
    func green(_ text: String) -> String { wrapped(text, "1;32") }
    func match(_ text: String) -> String { wrapped(text, "1;4") }

    private func wrapped(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

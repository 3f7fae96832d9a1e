extension Int {
    /// Reads ASCII digits only: no sign, no full-width digit, no blank, no overflow.
    ///
    /// `Int(_:)` takes a sign, so that "+1" would be a number wherever people write one: dates, names, settings, addresses.
    package init?(decimal text: some StringProtocol) {
        guard !text.isEmpty, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        self.init(String(text))
    }
}

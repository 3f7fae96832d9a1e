extension OfficialDocument {
    /// The organs that an authority names: 、 stands between those of a joint document (联合行文), in other sources a semicolon
    /// or a blank.
    @Sendable public static func organs(of authority: String) -> [String] {
        authority.split { "、；;".contains($0) || $0.isWhitespace }.map(String.init)
    }
}

import ChineseText

/// Whether two codes of document numbers mean the same organ.
enum NumberCodes {
    /// The codes that a query's code may stand for: itself, and with short names of organs in full.
    static func readings(of code: String) -> [String] {
        var readings = [plain(code)]
        let scalars = FoldedText(code).scalars
        for expansion in OrganAliases.expansions(of: scalars) where expansion.nearness <= .shortName {
            let text =
                Array(scalars[..<expansion.range.lowerBound]) + expansion.replacement + scalars[expansion.range.upperBound...]
            readings.append(plain(FoldedText.string(text)))
        }
        return readings
    }

    /// Whether a document's code is one of the readings, or ends like one.
    static func agrees(_ code: String, with readings: [String]) -> Bool {
        let code = plain(code)
        return readings.contains { code.hasSuffix($0) || !code.isEmpty && $0.hasSuffix(code) }
    }

    /// Orders of the State Council are numbered as 国令, 国务院令 and with the country's name before.
    private static func plain(_ code: String) -> String {
        var code = code.hasPrefix("中华人民共和国") ? String(code.dropFirst(7)) : code
        if code == "国令" { code = "国务院令" }
        return code
    }
}

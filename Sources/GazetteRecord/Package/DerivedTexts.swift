import GazetteModel

/// What a package says over again in another form: the line a document is cited by, and its text as a file.
///
/// They follow from `data/issue.json` by rules of their own, which may change: a package says by which version of the rules its
/// texts were made (`Gazette-Derived-Texts` in `bag-info.txt`), and only texts of this version are made again to verify them.
/// Whoever changes what comes out here raises `version`.
enum DerivedTexts {
    static let version = 1

    /// 《标题》（文号），《公报》2020年第1期，第3—11页; pages are the printed ones.
    static func citation(
        of document: OfficialDocument, series: String, issue: IssueIdentifier, pages: Pagination.Pages
    ) -> String {
        let number = document.number.map { "（\($0.printed)）" } ?? ""
        let range =
            pages.firstFolio == pages.lastFolio ? "第\(pages.firstFolio)页" : "第\(pages.firstFolio)—\(pages.lastFolio)页"
        return "《\(nested(document.title))》\(number)，《\(series)》\(issue.printed)，\(range)"
    }

    /// A document's text in UTF-8, a line for each block.
    static func textFile(of document: OfficialDocument) -> [UInt8] { Array((document.plainText + "\n").utf8) }

    /// Inside 《》 the marks 〈〉 take its place, and inside those 《》 again (GB/T 15834-2011 §4.15.3.4).
    private static func nested(_ title: String) -> String {
        String(
            title.map { character in
                switch character {
                case "《": "〈"
                case "》": "〉"
                case "〈": "《"
                case "〉": "》"
                default: character
                }
            })
    }
}

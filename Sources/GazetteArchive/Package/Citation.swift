import GazetteModel

/// The line a document is cited by.
enum Citation {
    /// 《标题》（文号），《公报》2020年第1期，第3—11页; pages are the printed ones.
    static func line(
        title: String, number: String?, series: String, issue: IssueIdentifier, pages: Pagination.Pages
    ) -> String {
        let numberPart = number.map { "（\($0)）" } ?? ""
        let range =
            pages.firstFolio == pages.lastFolio ? "第\(pages.firstFolio)页" : "第\(pages.firstFolio)—\(pages.lastFolio)页"
        return "《\(nested(title))》\(numberPart)，《\(series)》\(issue.printed)，\(range)"
    }

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

import ChineseText

/// Whether a document is what a title in book marks names: the text of that title, or the instrument that put it out
/// (关于印发《甲办法》的通知, 某部令：订定「甲要点」), which is gazetted together with it.
enum TitledWork {
    static func isTitle(_ text: String, of work: FoldedText) -> Bool {
        let title = FoldedText(text)
        if title.scalars == work.scalars { return true }
        // Who names several puts out several, or amends: it is not repealed with one of them.
        guard CitedText(text).citations.count < 2 else { return false }
        return title.occurrences(of: work, partialWords: true).contains { place in
            // The marks about a title fold into separators.
            let before = title.scalars[..<place.lowerBound].reversed().drop { $0 == FoldedText.separator }
            let after = title.scalars[place.upperBound...].drop { $0 == FoldedText.separator }
            return verbs.contains { before.starts(with: $0.reversed()) }
                && (after.isEmpty || endings.contains { after.elementsEqual($0) } || effects.contains { after.starts(with: $0) })
        }
    }

    private static let verbs = ["印发", "发布", "公布", "颁布", "颁发", "订定", "制定"].map { FoldedText($0).scalars }
    /// 自即日生效
    private static let effects = ["自", "并自"].map { FoldedText($0).scalars }
    private static let endings = ["的通知", "的公告", "的通告", "的决定", "的命令", "的令"].map { FoldedText($0).scalars }
}

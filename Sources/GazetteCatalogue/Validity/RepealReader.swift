import GazetteSearch

/// Reads what a document declares repealed (废止).
enum RepealReader {
    /// Each citation once, in the order of the text.
    static func citations(in document: SearchableDocument) -> [RepealCitation] {
        var found = statements(in: document.title)
        let isList = isRepealingList(document.title)
        var isListing = false
        for passage in document.passages where isList || mentions(passage.body) {
            let stated = statements(in: passage.body)
            found += stated
            guard isList else { continue }
            if let opens = opensList(passage.body) {
                isListing = opens
            } else if isListing, stated.isEmpty {
                found += item(passage.body)
            }
        }
        var seen: Set<RepealCitation> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// What the statements of one passage repeal.
    static func statements(in passage: String) -> [RepealCitation] {
        guard mentions(passage) else { return [] }
        let text = CitedText(passage)
        let (first, second) = (verb[0], verb[1])
        return text.scalars.indices.dropLast().filter {
            text.scalars[$0] == first && text.scalars[$0 + 1] == second && !text.isEnclosed[$0]
        }.flatMap { RepealClause(text: text, verb: $0).citations }
    }

    /// 废止, folded.
    private static let verb = "废止".unicodeScalars.map(\.value)

    /// Whether 废止 stands in it in either script: most passages have it nowhere, and there are a million.
    private static func mentions(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            // 止 is E6 AD A2; 废 is E5 BA 9F and 廢 is E5 BB A2.
            var index = 3
            while index + 2 < bytes.count {
                if bytes[index] == 0xE6, bytes[index + 1] == 0xAD, bytes[index + 2] == 0xA2, bytes[index - 3] == 0xE5 {
                    let last = (bytes[index - 2], bytes[index - 1])
                    if last == (0xBA, 0x9F) || last == (0xBB, 0xA2) { return true }
                }
                index += 1
            }
            return false
        }
    }

    /// Whether a document is there to repeal others: 关于废止部分文件的决定. One that amends too says for each what it does.
    private static func isRepealingList(_ title: String) -> Bool {
        let folded = CitedText(title).plain
        return folded.contains("废止") && !["修改", "修正", "修订"].contains(where: folded.contains)
            && ["决定", "通知", "公告", "通告", "令"].contains(where: folded.hasSuffix)
    }

    /// Whether a passage says that what follows is repealed, or that it is something else; nil when it says neither.
    private static func opensList(_ passage: String) -> Bool? {
        let plain = CitedText(passage).plain
        if plain.contains("废止") {
            return !["继续有效", "修改", "不予", "拟废止"].contains(where: plain.contains)
                && (passage.hasSuffix("：") || ["下列", "以下", "如下", "目录", "清单", "附件", "附后", "见附"].contains(where: plain.contains))
        }
        return ["继续有效", "修改", "修订", "失效", "保留"].contains(where: plain.contains) && plain.unicodeScalars.count < 40 ? false : nil
    }

    /// A line of a list of what is repealed.
    private static func item(_ passage: String) -> [RepealCitation] {
        let cited = CitedText(passage).citations.map(\.citation)
        if !cited.isEmpty { return cited }
        let label = passage.prefix { $0.isNumber || "（）().．、 　".contains($0) }
        let title = passage.dropFirst(label.count).prefix { !"（(。；;".contains($0) }
        let number = CitedText.numbers(in: passage).first
        if number == nil, title.unicodeScalars.count < 6 { return [] }
        return [RepealCitation(title: String(title), number: number)]
    }
}

extension CitedText {
    /// What is said outside citations and brackets.
    fileprivate var plain: String {
        String(
            String.UnicodeScalarView(
                zip(scalars, isEnclosed).lazy.filter { !$1 }.compactMap { Unicode.Scalar($0.0) }))
    }
}

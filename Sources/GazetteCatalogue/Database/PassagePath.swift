import ChineseText
import GazetteModel

/// Where a block stands, as one cites it: the labels above it and its own, 第三条（二）, 三、（一）2., 附件1 第五条.
struct PassagePath {
    private var article = ""
    /// The labels in force at the depths 1 to 4.
    private var labels = ["", "", "", ""]
    private let prefix: String

    /// - Parameter prefix: the annexed text that is walked through; empty for the main one.
    init(prefix: String) { self.prefix = prefix }

    /// The path of the next block.
    mutating func path(of block: TextBlock) -> String {
        switch block.role {
        case .heading, .paragraph, .article, .nameList, .annexList, .labelLine: break
        case .tableCaption, .tableUnit, .tableCell, .figure, .footnote: return joined
        case .documentNumber, .title, .headnote, .addressee, .annexLabel, .signature, .date, .note, .imprint: return ""
        }
        let scalars = Array(block.text.unicodeScalars)
        if let mark = LevelMark(in: scalars, 0..<scalars.count) {
            let label = String(
                String.UnicodeScalarView(
                    scalars[..<mark.length].filter { !$0.properties.isWhitespace && !"#*".unicodeScalars.contains($0) }))
            if mark.form == .article {
                article = label
                clear(from: 1)
            } else if let level = mark.level {
                labels[level - 1] = label
                clear(from: level + 1)
            } else {
                article = ""
                clear(from: 1)
            }
        }
        return joined
    }

    /// One cites 三、（一）, and 三 alone without its comma.
    private var joined: String {
        var own = article + labels.joined()
        if own.unicodeScalars.last == "、" { own.unicodeScalars.removeLast() }
        return own.isEmpty || prefix.isEmpty ? prefix + own : "\(prefix) \(own)"
    }

    private mutating func clear(from level: Int) { for index in (level - 1)..<4 { labels[index] = "" } }
}

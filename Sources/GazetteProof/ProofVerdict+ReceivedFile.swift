import GazetteModel
import TaggedPDF
import TextComparison

extension ProofVerdict {
    /// Compares the text of a file that somebody received with the sources that it carries.
    public init(ofReceived pdf: [UInt8]) {
        do throws(TaggedTextError) {
            self.init(try SourceComparison(of: pdf))
        } catch {
            self = .differs([Self.finding(.textUnreadable, "读不出文件里的文字：\(error)", fix: "重新取得这个文件。")])
        }
    }

    private init(_ comparison: SourceComparison) {
        if comparison.isSame {
            self = .proved([.pdf, .attachments])
        } else if comparison.documents.isEmpty, comparison.sectionsWithoutSource.isEmpty, comparison.faults.isEmpty {
            let summary = "文件没有附上原文，单凭文件不能核对它的文字"
            self = .unproved(Self.finding(.sourcesMissing, summary, fix: "用公报库里的 gazette.pdf。", severity: .warning))
        } else {
            self = .differs(
                comparison.documents.compactMap(Self.difference)
                    + comparison.sectionsWithoutSource.map {
                        Self.finding(.textDiffers, "\($0) 没有附上原文", fix: "重新取得这个文件。")
                    } + Self.faults(comparison))
        }
    }

    private static func difference(of document: SourceComparison.Document) -> Diagnostic? {
        document.difference.map { difference in
            finding(
                .textDiffers,
                "\(document.page.map { "第\($0)页" } ?? "")（\(document.id)）与所附的原文不符：原文是「\(difference.expectedContext)」"
                    + "（\(difference.expectedName)），这里是「\(difference.actualContext)」（\(difference.actualName)）",
                fix: "不要使用这个文件；重新取得一份。")
        }
    }

    /// The first few: a damaged font makes as many as there are pages.
    private static func faults(_ comparison: SourceComparison) -> [Diagnostic] {
        let shown = comparison.faults.prefix(mostFaults).map(\.description)
        let rest = comparison.faults.count - shown.count
        return (shown + (rest > 0 ? ["另有 \(rest) 处同样读不对"] : [])).map {
            finding(.textDiffers, $0, fix: "不要使用这个文件；重新取得一份。")
        }
    }

    private static let mostFaults = 3

    private static func finding(
        _ code: ProofCode, _ summary: String, fix: String, severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic(code: code, severity: severity, summary: summary, rule: "文件的文字与它所附的原文逐字相同。", fix: fix)
    }
}

import GazetteModel
import PageModel

/// The cover: name, issue, and for a demonstration edition that it is one; publisher and day at the foot.
enum CoverComposer {
    static func blocks(of issue: GazetteIssue) -> [FlowBlock] {
        func line(_ text: String, _ style: BlockStyleName, _ kind: StructureElement.Kind = .paragraph) -> FlowBlock {
            FlowBlock(text: text, style: style, element: StructureElement(kind: kind))
        }
        var number = issue.id.printed
        if let cumulative = issue.cumulativeNumber { number += "（总第\(cumulative)期）" }
        var blocks = [line(issue.series.name, .coverName, .heading(level: 1)), line(number, .coverIssue)]
        if let notice = issue.series.demonstrationNotice { blocks.append(line(notice, .coverNotice)) }
        blocks.append(line(issue.series.publisher, .coverPublisher))
        blocks.append(line(issue.publicationDay.printed, .coverDay))
        blocks[0].destination = "cover"
        return blocks
    }
}

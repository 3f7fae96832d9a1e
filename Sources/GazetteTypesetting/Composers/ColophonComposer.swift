import GazetteModel
import PageModel

/// The colophon (版权页), the last page of an issue.
enum ColophonComposer {
    static func blocks(of issue: GazetteIssue) -> [FlowBlock] {
        var blocks = [
            FlowBlock(
                text: "版权页", style: .colophonHeading, element: StructureElement(kind: .heading(level: 1)),
                destination: "colophon")
        ]
        for line in issue.colophon {
            blocks.append(
                FlowBlock(
                    text: "\(line.label)：\(line.value)", style: .colophonLine, headingLength: line.label.unicodeScalars.count + 1,
                    element: StructureElement(kind: .paragraph),
                    variant: .hanging(lead: "", label: line.label.unicodeScalars.count + 1)))
        }
        return blocks
    }
}

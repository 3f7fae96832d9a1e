import GazetteModel
import PageModel

/// Places the signers and the date of sign-offs (落款, GB/T 9704-2012 §7.3.5): under a seal, without one, or by a person.
struct SignOffPlacer {
    let layout: LayoutSpecification

    func place(_ blocks: [SetBlock]) -> [SetBlock] {
        var blocks = blocks
        for group in SignOffGroup.groups(in: blocks) {
            // Only the first line of the group has blank lines before it.
            for index in group.blocks.dropFirst() where !blocks[index].result.rows.isEmpty {
                blocks[index].result.rows[0].before = 0
            }
            if PersonalSignOff(layout: layout).place(&blocks, group) { continue }
            let seals = SealPlacer(blocks, after: group)
            if layout.signOff.hasSeal || seals.areGiven, !group.signers.isEmpty, group.date != nil {
                let centers = SealedSignOff(layout: layout).place(&blocks, group)
                seals.place(&blocks, group, centers: centers, layout)
            } else {
                PlainSignOff(layout: layout).place(&blocks, group)
            }
        }
        for index in blocks.indices where blocks[index].block.figure?.isSeal ?? false && !blocks[index].result.rows.isEmpty {
            blocks[index].findings.append(Self.misplaced(blocks[index].block))
        }
        return blocks
    }

    private static func misplaced(_ block: FlowBlock) -> SettingFinding {
        SettingFinding(
            diagnostic: Diagnostic(
                code: TypesettingCode.sealMisplaced, severity: .warning, summary: "印章“\(block.figure?.file ?? "")”没有落款可盖，照一般的图排",
                rule: "印章写在落款的日期之后，每个署名机关一枚", fix: "把印章移到日期的下一行；多出来的删去"), place: block.place)
    }
}

extension SetBlock {
    /// The width of its widest line.
    var width: Length { result.lineWidths.max() ?? result.lastWidth }

    /// Moves each of its lines so that they stand centred in a box.
    mutating func center(left: Length, width: Length) {
        for row in result.rows.indices {
            let own = result.lineWidths.indices.contains(row) ? result.lineWidths[row] : result.lastWidth
            result.rows[row].shift(by: left + (width - own) / 2)
        }
    }

    /// Spreads a single line to the width (均排); a line much shorter than it keeps its own width and stands in the middle.
    mutating func spread(to width: Length) {
        guard result.rows.count == 1, result.lastWidth < width, result.lastWidth * 2 >= width else { return }
        result.rows[0].spread(by: width - result.lastWidth)
        result.lastWidth = width
        result.lineWidths = [width]
    }
}

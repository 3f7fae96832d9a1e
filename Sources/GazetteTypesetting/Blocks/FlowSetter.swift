import GazetteModel
import PageModel
import Parallel

/// Sets the blocks of a flow over the cores, then joins them by the keep rules.
struct FlowSetter: Sendable {
    let layout: LayoutSpecification
    let fonts: FontLibrary
    /// The pictures that figures show.
    var images: [PageImage] = []

    /// Blocks per unit of work: enough to pay for a shaper, few enough to share out a single long document.
    private static let chunk = 48

    func set(_ blocks: [FlowBlock]) -> [SetBlock] {
        let blocks = BlockRefiner.refined(blocks)
        let starts = Array(stride(from: 0, to: blocks.count, by: Self.chunk))
        let chunks = starts.concurrentMap { start -> [SetBlock] in
            let setter = BlockSetter(layout: layout, fonts: fonts)
            return blocks[start..<min(start + Self.chunk, blocks.count)].map { set($0, setter) }
        }
        return FormPlacer(layout: layout).place(chunks.flatMap(\.self))
    }

    private func set(_ block: FlowBlock, _ setter: BlockSetter) -> SetBlock {
        if let table = block.table { return set(table, of: block, setter) }
        if let figure = block.figure {
            let image = figure.image.flatMap { images.indices.contains($0) ? images[$0] : nil }
            return FigureSetter(layout: layout, setter: setter, measure: layout.columnMeasure).set(block, image: image)
        }
        let result = setter.set(block, spansColumns: standsAtFoot(block))
        var set = SetBlock(block: block, result: result)
        guard !block.notes.isEmpty else { return set }
        let notes = FootnoteSetter(setter: setter)
        set.notes = block.notes.map { notes.set($0, measure: layout.columnMeasure) }
        return set
    }

    private func set(_ table: FlowTable, of block: FlowBlock, _ setter: BlockSetter) -> SetBlock {
        let result = TableSetter(layout: layout, setter: setter, measure: layout.columnMeasure).set(table)
        return SetBlock(
            block: block,
            result: .init(rows: result.rows, missing: [], fallbacks: [], relaxations: [], lastWidth: .zero),
            texts: result.texts, findings: result.findings)
    }

    /// The rows of all blocks, with spaces, keeps and page starts.
    func rows(_ blocks: [SetBlock]) -> [Row] {
        var rows: [Row] = []
        var after = 0
        var keepsNext = false
        var followsHeadnote = false
        for (index, set) in blocks.enumerated() {
            var own = set.result.rows
            guard !own.isEmpty else { continue }
            let style = layout.style(set.block.style)
            if set.block.table == nil { own[0].block = set.block.place }
            own[0].before = max(own[0].before, after)
            if set.block.staysWithPrevious || keepsNext { own[0].breakPenalty = Row.forbidden }
            if keepsNext, own.count > 1 { own[1].breakPenalty = Row.forbidden }
            if followsHeadnote { own[0].breakPenalty = max(own[0].breakPenalty, Row.reluctant) }
            if set.block.style == .labelLine { own[0].breakPenalty = max(own[0].breakPenalty, 100) }
            if set.block.isSignOff, index > 0, let last = rows.last, !last.isForced {
                rows[rows.count - 1].breakPenalty = Row.forbidden
            }
            if let start = forcedStart(of: set.block) { own[0].breakPenalty = start }
            for (note, setNote) in zip(set.block.notes, set.notes) {
                // The lines of a joined row stand and fall together.
                let line = set.result.lineStarts.lastIndex { $0 <= note.mark.offset } ?? 0
                own[min(line, own.count - 1)].notes += setNote.result.rows
            }
            if style.spansColumns { for row in own.indices { own[row].spansColumns = true } }
            if standsAtFoot(set.block) { for row in own.indices { own[row].standsAtFoot = true } }
            if let name = set.block.destination { own[0].items.insert(.destination(.init(name: name, y: .zero)), at: 0) }
            if set.block.hasRuleBelow { addRule(to: &own) }
            rows += own
            after = style.after
            // The first page of a document shows some of its text; headnotes of many amendments may fill a page, though.
            keepsNext = style.keepsWithNext || set.block.style == .addressee
            followsHeadnote = set.block.style == .headnote
        }
        return rows
    }

    private func standsAtFoot(_ block: FlowBlock) -> Bool { block.style == .imprint && layout.imprintPlace != .flow }

    private func forcedStart(of block: FlowBlock) -> Int? {
        let start: LayoutSpecification.Start
        switch block.start {
        case .none: return nil
        case .document: start = layout.documentStart
        case .part: start = layout.partStart
        }
        return switch start {
        case .newPage: Row.forced
        case .recto: Row.forcedRecto
        case .runOn: nil
        }
    }

    /// The red rule 4 mm under the document number, as wide as the type area (GB/T 9704-2012 §7.2.7).
    private func addRule(to rows: inout [Row]) {
        let last = rows.count - 1
        let foot = layout.pitch * (rows[last].height - 1) + layout.em
        rows[last].items.append(
            .rule(
                .init(
                    x: .zero, y: foot + .micrometres(4000), width: layout.measure, height: .micrometres(350), ink: .red)))
        rows[last].height += 1
    }
}

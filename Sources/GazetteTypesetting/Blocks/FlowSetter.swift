import GazetteModel

/// Sets the blocks of a flow over the cores, then joins them by the keep rules.
struct FlowSetter: Sendable {
    let layout: LayoutSpecification
    let fonts: FontLibrary

    /// Blocks per unit of work: enough to pay for a shaper, few enough to share out a single long document.
    private static let chunk = 48

    func set(_ blocks: [FlowBlock]) -> [SetBlock] {
        let blocks = BlockRefiner.refined(blocks)
        let starts = Array(stride(from: 0, to: blocks.count, by: Self.chunk))
        let chunks = starts.concurrentMap { start -> [SetBlock] in
            let setter = BlockSetter(layout: layout, fonts: fonts)
            return blocks[start..<min(start + Self.chunk, blocks.count)].map { SetBlock(block: $0, result: setter.set($0)) }
        }
        return FormPlacer(layout: layout).place(chunks.flatMap(\.self))
    }

    /// The rows of all blocks, with spaces, keeps and page starts.
    func rows(_ blocks: [SetBlock]) -> [Row] {
        var rows: [Row] = []
        var after = 0
        var keepsNext = false
        for (index, set) in blocks.enumerated() {
            var own = set.result.rows
            guard !own.isEmpty else { continue }
            let style = layout.style(set.block.style)
            own[0].block = set.block.place
            own[0].before = max(own[0].before, after)
            if set.block.staysWithPrevious || keepsNext { own[0].breakPenalty = Row.forbidden }
            if keepsNext, own.count > 1 { own[1].breakPenalty = Row.forbidden }
            if set.block.style == .labelLine { own[0].breakPenalty = max(own[0].breakPenalty, 100) }
            if set.block.isSignOff, !rows.isEmpty, index > 0 { rows[rows.count - 1].breakPenalty = Row.forbidden }
            if starts(set.block) { own[0].breakPenalty = Row.forced }
            if let name = set.block.destination { own[0].items.insert(.destination(.init(name: name, y: .zero)), at: 0) }
            if set.block.hasRuleBelow { addRule(to: &own) }
            rows += own
            after = style.after
            keepsNext = style.keepsWithNext
        }
        return rows
    }

    private func starts(_ block: FlowBlock) -> Bool {
        switch block.start {
        case .none: false
        case .document: layout.documentStart == .newPage
        case .part: layout.partStart == .newPage
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

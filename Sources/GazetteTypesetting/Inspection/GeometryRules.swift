import ChineseText
import PageModel

/// Faults of measure that a line shows by itself.
struct GeometryRules {
    let layout: LayoutSpecification
    let measures: GlyphMeasures
    /// The characters of each element.
    let texts: [[Unicode.Scalar]]

    func findings(_ line: InspectedLine) -> [TypesetFinding] {
        var found = overlaps(line)
        if let width = width(line) { found.append(width) }
        if let outside = outside(line) { found.append(outside) }
        if let lattice = lattice(line) ?? cells(line) { found.append(lattice) }
        return found
    }

    /// Both edges of a flush line are met to the unit. A line in which nothing may give way cannot be spread.
    private func width(_ line: InspectedLine) -> TypesetFinding? {
        guard let demand = line.line.demand, demand.isFlush else { return nil }
        let error = line.line.right - demand.right
        let shift = line.line.left - demand.left
        let isShifted = demand.mayHang ? shift.raw < -1 : abs(shift.raw) > 1
        guard abs(error.raw) > 1 || isShifted else { return nil }
        let isRigid = error.raw < 0 && !GapRules.canStretch(line.read.clusters, in: texts[line.line.element])
        return finding(.width, line, isAvoidable: !isRigid, amount: abs(error.raw) > 1 ? error : shift)
    }

    private func outside(_ line: InspectedLine) -> TypesetFinding? {
        guard !line.line.isTurned else { return nil }
        let frame = TypeAreaFrame(layout, page: line.line.page)
        let beyond = max(frame.left - line.line.left, line.line.right - frame.right)
        let boxTop = line.line.baseline - BlockSetter.ascent(line.line.size)
        let top = frame.top - boxTop
        let foot = boxTop + line.line.size - frame.foot
        let worst = max(beyond, max(top, foot))
        return worst.raw > 1 ? finding(.outside, line, isAvoidable: true, amount: worst) : nil
    }

    private func lattice(_ line: InspectedLine) -> TypesetFinding? {
        guard let demand = line.line.demand, demand.isOnLattice else { return nil }
        let size = layout.style(demand.style).size
        let residue = (line.line.baseline - layout.top - BlockSetter.ascent(size)).raw % layout.pitch.raw
        return residue == 0 ? nil : finding(.lattice, line, isAvoidable: true, amount: Length(raw: residue))
    }

    /// 纵横对齐: every Han stands in a cell counted from the measure's left edge.
    private func cells(_ line: InspectedLine) -> TypesetFinding? {
        guard layout.composition.profile == .cell, let demand = line.line.demand, demand.alignment == .justified else {
            return nil
        }
        for cluster in line.read.clusters where cluster.layoutClass == .ideograph && cluster.scalars.count == 1 {
            let residue = (cluster.left(trimming: false) - demand.left.raw) % line.line.size.raw
            if residue != 0 { return finding(.lattice, line, isAvoidable: true, amount: Length(raw: residue)) }
        }
        return nil
    }

    /// The ink of neighbours never overlaps, but where the face itself has it so.
    private func overlaps(_ line: InspectedLine) -> [TypesetFinding] {
        var found: [TypesetFinding] = []
        var previous: ReadLine.Cluster?
        for cluster in line.read.clusters where cluster.hasInk && cluster.layoutClass != .combining {
            defer { previous = cluster }
            guard let left = previous, left.inkEnd > cluster.inkStart, !joins(left, cluster) else { continue }
            let amount = outlineOverlap(left, cluster)
            guard amount > 0 else { continue }
            let isCloser = cluster.origin - left.origin < left.advance - 1
            let offset = cluster.scalars.lowerBound
            var finding = finding(
                .overlap, line, isAvoidable: isCloser, amount: Length(raw: amount))
            let text = InspectedParagraph(lines: [], scalars: texts[line.read.element])
            finding.context = text.context(at: offset)
            found.append(finding)
        }
        return found
    }

    /// The boxes of control points, which `inkStart` and `inkEnd` are for some faces, overlap sooner than the ink.
    private func outlineOverlap(_ left: ReadLine.Cluster, _ right: ReadLine.Cluster) -> Int {
        let end = left.glyph.map {
            left.origin + left.advance - measures.outlineBlanks(of: $0, face: left.face, em: left.em).right
        }
        let start = right.glyph.map { right.origin + measures.outlineBlanks(of: $0, face: right.face, em: right.em).left }
        // Rounding of both edges toward more ink may make up two units.
        return (end ?? left.inkEnd) - (start ?? right.inkStart) - 2
    }

    /// The halves of a dash join; letters of one word are kerned by their face.
    private func joins(_ left: ReadLine.Cluster, _ right: ReadLine.Cluster) -> Bool {
        if left.layoutClass == .dash, right.layoutClass == .dash { return true }
        let isWord = GapRules.isLatin(left.layoutClass) && GapRules.isLatin(right.layoutClass)
        return isWord && left.advance - (right.origin - left.origin) <= left.em / 5
    }

    private func finding(_ kind: TypesetFinding.Kind, _ line: InspectedLine, isAvoidable: Bool, amount: Length) -> TypesetFinding
    {
        TypesetFinding(
            kind: kind, isAvoidable: isAvoidable, element: line.line.element, page: line.line.page, context: line.line.text,
            amount: amount)
    }
}

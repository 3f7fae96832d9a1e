import GazetteModel

/// Makes `sheets.pdf`: the imposed sheets, front and back of each after the other.
struct SheetFile {
    let job: PressJob
    let report: PressReport

    func write(press: [UInt8]) throws(PressError) -> [UInt8] {
        let placed = try PlacedPages(
            press, width: report.pageWidth, height: report.pageHeight, bleed: job.specification.bleed)
        for sheet in report.sheets {
            try add(sheet.front, "FRONT", digest: sheet.frontDigest, of: sheet, to: placed)
            try add(sheet.back, "BACK", digest: sheet.backDigest, of: sheet, to: placed)
        }
        return try placed.write()
    }

    private func add(
        _ side: SheetSide, _ name: String, digest: String, of sheet: PressReport.Sheet, to placed: PlacedPages
    ) throws(PressError) {
        let bleed = job.specification.bleed
        let plates = side.cells.reduce(into: Plates()) { $0.formUnion(Plates(letters: report.pages[$1.page - 1].plates)) }
        var content = ""
        for cell in side.cells {
            content += placed.showing(
                cell.page, at: cell.trim, clip: cell.clip, isTurned: cell.isTurned, shift: cell.shift)
        }
        var marks = PressMarks(plates: plates)
        let block = side.block.enlarged(by: bleed)
        let folds = Set(side.verticalFolds)
        // Where pages meet in the fold there is nothing to cut.
        marks.cropVertical(side.verticalCuts.filter { !folds.contains($0) }, between: block.y, and: block.top)
        marks.cropHorizontal(side.horizontalCuts, between: block.x, and: block.right)
        marks.folds(vertical: side.verticalFolds, horizontal: side.horizontalFolds, around: block)
        if let mark = side.collationMark { marks.bar(mark) }
        if plates.rawValue.nonzeroBitCount > 1 {
            let middle = PressMarks.offset + PressMarks.length / 2
            let y = block.y + block.height / 4
            marks.register(x: block.x - middle, y: y)
            marks.register(x: block.right + middle, y: y)
        }
        let letters = plates.isEmpty ? "BLANK" : plates.letters
        try marks.text(
            "\(job.issue)  SHEET \(sheet.number) \(name)  \(job.day)  \(letters)  \(digest.prefix(12))",
            x: block.x + PressMarks.length, y: block.y - PressMarks.offset - PressMarks.length - 4 * PressMeasure.millimetre)
        try placed.addSheet(
            width: side.width, height: side.height,
            trim: PressRectangle(x: 0, y: 0, width: side.width, height: side.height), showing: side.cells.map(\.page),
            content: content + marks.finished)
    }
}

import GazetteModel
import PageModel

/// Sets a picture at its true size in the middle of the measure, with the caption under it; both are one row.
///
/// A file that does not say how dense its pixels are is taken for 300 in an inch, as scanners make them. What is larger than
/// the type area is made smaller in proportion. A scanned page, of the proportions of the paper and as large as the type area
/// or larger, fills it.
struct FigureSetter {
    let layout: LayoutSpecification
    let setter: BlockSetter
    let measure: Length

    /// Pixels in a metre of a picture that does not say: 300 in an inch.
    static let usualDensity = 11_811

    func set(_ block: FlowBlock, image: PageImage?) -> SetBlock {
        var text = caption(block)
        guard let figure = block.figure, let number = figure.image, let image else {
            text.findings.append(Self.missing(block))
            return text
        }
        let area = layout.typeAreaHeight
        let captionHeight = text.result.rows.reduce(Length.zero) { $0 + ($1.ownHeight ?? .zero) }
        let gap = layout.em / 2
        let room = max(layout.em, area - captionHeight - gap)
        let natural = figure.isSeal ? sealSize(of: image) : Self.size(of: image)
        let size = Self.fitted(natural, into: (measure, room))
        let top = size.height == room ? Length.zero : gap
        var row = Row(height: 0, before: 0, breakPenalty: 0, items: [])
        row.items.append(
            .image(
                .init(
                    x: (measure - size.width) / 2, y: top, width: size.width, height: size.height, image: number,
                    element: figure.elementIndex, isMultiplied: figure.isSeal)))
        var foot = top + size.height
        for line in text.result.rows {
            row.items += line.items.map { $0.moved(x: .zero, y: foot) }
            foot += line.ownHeight ?? .zero
        }
        row.ownHeight = text.result.rows.isEmpty ? min(area, foot + gap / 2) : min(area, foot)
        row.block = block.place
        text.result.rows = [row]
        if size.width < natural.width { text.findings.append(Self.reduced(natural, size, block)) }
        return text
    }

    /// The caption's lines in rows of their own heights.
    private func caption(_ block: FlowBlock) -> SetBlock {
        let style = layout.style(.caption)
        guard !block.text.isEmpty else {
            return SetBlock(
                block: block, result: .init(rows: [], missing: [], fallbacks: [], relaxations: [], lastWidth: .zero))
        }
        let set = setter.paragraphs.set(Array(block.text.unicodeScalars), style: style, measure: measure, hangs: false)
        let rows = set.lines.map { line in
            var row = Row(height: 0, before: 0, breakPenalty: Row.forbidden, items: [])
            row.items = LinePainter.runs(
                of: line, in: set.text, size: style.size, baseline: style.size / 2 + BlockSetter.ascent(style.size), shift: .zero,
                ink: style.ink, .content(element: block.elementIndex))
            row.ownHeight = style.size * 3 / 2
            row.block = block.place
            return row
        }
        return SetBlock(
            block: block,
            result: .init(
                rows: rows, missing: set.text.missing, fallbacks: set.text.fallbacks, relaxations: set.relaxations,
                lastWidth: .zero))
    }

    /// The size at which the picture is what it shows.
    static func size(of image: PageImage) -> (width: Length, height: Length) {
        let density = image.density ?? usualDensity
        return (.micrometres(image.width * 1_000_000 / density), .micrometres(image.height * 1_000_000 / density))
    }

    /// A seal of which the file does not say how large it is has the size of the layout.
    private func sealSize(of image: PageImage) -> (width: Length, height: Length) {
        guard image.density == nil else { return Self.size(of: image) }
        let width = layout.signOff.sealSize
        return (width, Length(raw: width.raw * image.height / max(1, image.width)))
    }

    /// The size within a room, in the same proportions.
    static func fitted(_ size: (width: Length, height: Length), into room: (width: Length, height: Length)) -> (
        width: Length, height: Length
    ) {
        var (width, height) = size
        if width > room.width {
            height = Length(raw: height.raw * room.width.raw / width.raw)
            width = room.width
        }
        if height > room.height {
            width = Length(raw: width.raw * room.height.raw / height.raw)
            height = room.height
        }
        return (width, height)
    }

    private static func missing(_ block: FlowBlock) -> SettingFinding {
        var diagnostic = Diagnostic(
            code: TypesettingCode.figureMissing, severity: .error, summary: "图“\(block.figure?.file ?? "")”不在稿件的文件夹里",
            rule: "图写作 ![替代文字](文件名)，文件放在稿件旁边", fix: "把图放到稿件所在的文件夹，或改正文件名")
        if let fault = block.figure?.fault {
            diagnostic.code = TypesettingCode.figureUnreadable.rawValue
            diagnostic.summary = "图“\(block.figure?.file ?? "")”不能用：\(fault)"
            diagnostic.rule = "图用 JPEG 或 PNG 格式的文件"
            diagnostic.fix = "用图像软件打开这个文件，另存为 JPEG 或 PNG"
        }
        return SettingFinding(diagnostic: diagnostic, place: block.place)
    }

    private static func reduced(
        _ natural: (width: Length, height: Length), _ size: (width: Length, height: Length), _ block: FlowBlock
    ) -> SettingFinding {
        let percent = size.width.raw * 100 / max(1, natural.width.raw)
        return SettingFinding(
            diagnostic: Diagnostic(
                code: TypesettingCode.figureReduced, severity: .note, summary: "图按原大放不进版心，缩小到百分之 \(percent)",
                rule: "图按文件所记的分辨率以原大排印，大于版心时按比例缩小", fix: "缩小后若看不清，请换用为版心宽度绘制的图"), place: block.place)
    }
}

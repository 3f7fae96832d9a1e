import Foundation
public import GazetteModel
import Yams

/// A layout file that cannot be used.
public struct LayoutError: Error, Sendable {
    public var diagnostics: [Diagnostic]
}

extension LayoutSpecification {
    /// Finds `NAME.yaml` in the folders, the first that has it, and reads it.
    public static func load(named name: String, searching folders: [String]) throws(LayoutError) -> LayoutSpecification {
        let paths = folders.map { "\($0)/\(name).yaml" }
        guard let path = paths.first(where: FileManager.default.fileExists(atPath:)),
            let text = try? String(contentsOfFile: path, encoding: .utf8)
        else {
            let known = Set(folders.flatMap { names(in: $0) }).sorted().joined(separator: "、")
            throw LayoutError(diagnostics: [
                Diagnostic(
                    code: "layout-unknown", severity: .error, summary: "没有名为“\(name)”的版式",
                    rule: "版式文件放在 layouts/ 下，文件名即版式名", fix: known.isEmpty ? "检查工作区的 layouts 目录" : "可用的版式：\(known)")
            ])
        }
        return try read(text, file: path, name: name)
    }

    /// The names of the layouts in a folder.
    public static func names(in folder: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// Reads a layout file's text; every fault found is reported with its place.
    public static func read(_ text: String, file: String, name: String) throws(LayoutError) -> LayoutSpecification {
        var reader = LayoutReader(file: file)
        guard let layout = reader.layout(from: text, name: name), reader.diagnostics.isEmpty else {
            throw LayoutError(diagnostics: reader.diagnostics)
        }
        return layout
    }
}

/// Walks the file's nodes, because only nodes know their line and column.
private struct LayoutReader {
    let file: String
    var diagnostics: [Diagnostic] = []
    private var em = Length.zero
    private var pitch = Length.zero

    init(file: String) { self.file = file }

    mutating func layout(from text: String, name: String) -> LayoutSpecification? {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            report("layout-yaml", "版式文件不是合法的 YAML：\(error)", at: nil)
            return nil
        }
        guard let root,
            let map = mapping(
                root, "版式",
                known: [
                    "title", "paper", "margins", "grid", "spacing", "composition", "start", "numberRule", "runningHead", "folio",
                    "styles",
                ])
        else { return nil }
        let paper = section(map, "paper", ["width", "height"], root)
        let margins = section(map, "margins", ["top", "bottom", "inner", "outer"], root)
        let grid = section(map, "grid", ["columns", "lines"], root)
        let spacing = section(map, "spacing", ["latin", "digit"], root)
        let start = section(map, "start", ["document", "part"], root)
        let columns = integer(grid["columns"], "grid.columns", 10...60, root)
        let lines = integer(grid["lines"], "grid.lines", 10...80, root)
        var layout = LayoutSpecification(
            name: name, title: string(map["title"], "title", root),
            paperWidth: absolute(paper["width"], "paper.width", root),
            paperHeight: absolute(paper["height"], "paper.height", root),
            top: absolute(margins["top"], "margins.top", root), bottom: absolute(margins["bottom"], "margins.bottom", root),
            inner: absolute(margins["inner"], "margins.inner", root), outer: absolute(margins["outer"], "margins.outer", root),
            columns: columns, lines: lines,
            composition: composition(map["composition"], spacing, root),
            documentStart: choice(start["document"], "start.document", root) ?? .newPage,
            partStart: choice(start["part"], "start.part", root) ?? .newPage,
            hasNumberRule: map["numberRule"]?.bool ?? false, runningHead: nil,
            folio: .init(face: .folio, size: .zero, distance: .zero, indent: .zero), styles: [:])
        guard diagnostics.isEmpty else { return nil }
        guard layout.em > .zero, layout.pitch >= layout.em else {
            report("layout-grid", "版心放不下 \(columns) 字 × \(lines) 行", at: map["grid"] ?? root)
            return nil
        }
        em = layout.em
        pitch = layout.pitch
        layout.runningHead = map["runningHead"].map { furniture($0, "runningHead") }
        layout.folio = furniture(map["folio"] ?? root, "folio")
        readStyles(map["styles"] ?? root, into: &layout)
        return layout
    }

    private mutating func composition(_ node: Node?, _ spacing: [String: Node], _ root: Node) -> LineSettings {
        let map =
            node.flatMap { mapping($0, "composition", known: ["punctuation", "profile", "hanging", "paragraphStartTrim"]) } ?? [:]
        return LineSettings(
            punctuation: map["punctuation"].flatMap { choice($0, "composition.punctuation", root) } ?? .quanjiao,
            profile: map["profile"].flatMap { choice($0, "composition.profile", root) } ?? .justified,
            hanging: map["hanging"].flatMap { choice($0, "composition.hanging", root) } ?? .none,
            latinGap: integer(spacing["latin"], "spacing.latin", 0...500, root),
            digitGap: integer(spacing["digit"], "spacing.digit", 0...500, root),
            trimsParagraphStart: map["paragraphStartTrim"]?.bool ?? true)
    }

    private mutating func furniture(_ node: Node, _ path: String) -> LayoutSpecification.Furniture {
        let map = mapping(node, path, known: ["face", "size", "distance", "indent"]) ?? [:]
        return .init(
            face: choice(map["face"], "\(path).face", node) ?? .folio, size: length(map["size"], "\(path).size", node),
            distance: length(map["distance"], "\(path).distance", node), indent: length(map["indent"], "\(path).indent", node))
    }

    private mutating func readStyles(_ node: Node, into layout: inout LayoutSpecification) {
        guard let map = mapping(node, "styles", known: BlockStyleName.allCases.map(\.rawValue)) else { return }
        for name in BlockStyleName.allCases {
            guard let style = map[name.rawValue] else {
                report("layout-missing-key", "styles 缺少样式“\(name.rawValue)”", at: node)
                continue
            }
            layout.styles[name] = blockStyle(style, "styles.\(name.rawValue)")
        }
    }

    private mutating func blockStyle(_ node: Node, _ path: String) -> BlockStyle {
        let known = [
            "face", "headingFace", "size", "leading", "align", "first", "left", "right", "before", "after", "keepWithNext", "ink",
        ]
        let map = mapping(node, path, known: known) ?? [:]
        let face: FontRole = choice(map["face"], "\(path).face", node) ?? .body
        let size = map["size"].map { length($0, "\(path).size", node) } ?? em
        return BlockStyle(
            face: face, headingFace: map["headingFace"].flatMap { choice($0, "\(path).headingFace", node) } ?? face, size: size,
            leading: map["leading"].map { length($0, "\(path).leading", node) } ?? max(pitch, size),
            alignment: map["align"].flatMap { choice($0, "\(path).align", node) } ?? .justified,
            firstIndent: optionalLength(map["first"], "\(path).first"), leftIndent: optionalLength(map["left"], "\(path).left"),
            rightIndent: optionalLength(map["right"], "\(path).right"),
            before: map["before"].map { integer($0, "\(path).before", 0...30, node) } ?? 0,
            after: map["after"].map { integer($0, "\(path).after", 0...30, node) } ?? 0,
            keepsWithNext: map["keepWithNext"]?.bool ?? false,
            ink: map["ink"].flatMap { choice($0, "\(path).ink", node) } ?? .black)
    }

    // MARK: Values

    private mutating func section(_ map: [String: Node], _ key: String, _ known: [String], _ root: Node) -> [String: Node] {
        guard let node = map[key] else {
            report("layout-missing-key", "缺少“\(key)”", at: root)
            return [:]
        }
        return mapping(node, key, known: known) ?? [:]
    }

    private mutating func mapping(_ node: Node, _ path: String, known: [String]) -> [String: Node]? {
        guard let mapping = node.mapping else {
            report("layout-type", "“\(path)”应是一组“键: 值”", at: node)
            return nil
        }
        var result: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            if !known.contains(name) {
                report("layout-unknown-key", "“\(path)”里没有名为“\(name)”的键", at: key, fix: "可用的键：\(known.joined(separator: "、"))")
            } else if result.updateValue(value, forKey: name) != nil {
                report("layout-duplicate-key", "“\(path)”里“\(name)”写了两次", at: key)
            }
        }
        return result
    }

    private mutating func string(_ node: Node?, _ path: String, _ parent: Node) -> String {
        guard let text = node?.string else {
            report("layout-missing-key", "缺少“\(path)”", at: node ?? parent)
            return ""
        }
        return text
    }

    private mutating func integer(_ node: Node?, _ path: String, _ range: ClosedRange<Int>, _ parent: Node) -> Int {
        guard let value = node?.int, range.contains(value) else {
            report("layout-value", "“\(path)”应是 \(range.lowerBound) 到 \(range.upperBound) 的整数", at: node ?? parent)
            return range.lowerBound
        }
        return value
    }

    private mutating func choice<Value: RawRepresentable & CaseIterable>(_ node: Node?, _ path: String, _ parent: Node) -> Value?
    where Value.RawValue == String {
        if let text = node?.string, let value = Value(rawValue: text) { return value }
        report("layout-value", "“\(path)”应是以下之一：\(Value.allCases.map(\.rawValue).joined(separator: "、"))", at: node ?? parent)
        return nil
    }

    private mutating func absolute(_ node: Node?, _ path: String, _ parent: Node) -> Length {
        guard let text = node?.string, let measure = Measure(text), measure.unit == .millimetre || measure.unit == .point else {
            report("layout-measure", "“\(path)”应是毫米或点数，如 156mm、12pt", at: node ?? parent)
            return .points(1)
        }
        return measure.length(em: .zero, pitch: .zero)
    }

    private mutating func length(_ node: Node?, _ path: String, _ parent: Node) -> Length {
        guard let text = node?.string, let measure = Measure(text) else {
            report("layout-measure", "“\(path)”应是带单位的长度：mm、pt、字、行", at: node ?? parent)
            return .zero
        }
        return measure.length(em: em, pitch: pitch)
    }

    private mutating func optionalLength(_ node: Node?, _ path: String) -> Length {
        node.map { length($0, path, $0) } ?? .zero
    }

    private mutating func report(_ code: String, _ summary: String, at node: Node?, fix: String? = nil) {
        let mark = node?.mark
        diagnostics.append(
            Diagnostic(
                code: code, severity: .error, summary: summary, rule: "各键的含义见 layouts/README.md", fix: fix,
                location: GazetteModel.SourceLocation(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)))
    }
}

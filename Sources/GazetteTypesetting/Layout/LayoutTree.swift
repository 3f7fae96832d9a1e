import Foundation
import Yams

/// Reads a layout file with all that it is based on into one tree.
struct LayoutTree {
    let findings: LayoutFindings
    /// The folders in which bases are looked for.
    let folders: [String]

    /// The tree of a text; nil when it cannot be read as one.
    ///
    /// - Parameter chain: the names of the layouts that led here, the outermost first.
    func node(of text: String, file: String, chain: [String]) -> LayoutNode? {
        guard let own = compose(text, file) else { return nil }
        guard let base = own["base"] else { return own }
        guard let name = base.text, !name.isEmpty else {
            findings.report("layout-base-unknown", "“base”应是另一个版式的名字", at: base.place)
            return nil
        }
        if let start = chain.firstIndex(of: name) {
            let circle = (chain[start...] + [name]).joined(separator: " → ")
            findings.report(
                "layout-base-cycle", "版式互为底本：\(circle)", at: base.place, fix: "让其中一个版式不再写 base，或改用别的底本")
            return nil
        }
        guard let found = Self.find(name, in: folders) else {
            findings.report(
                "layout-base-unknown", "没有名为“\(name)”的版式可作底本", at: base.place, fix: Self.known(in: folders))
            return nil
        }
        guard let under = node(of: found.text, file: found.path, chain: chain + [name]) else { return nil }
        return own.over(under)
    }

    /// The first file of that name in the folders.
    static func find(_ name: String, in folders: [String]) -> (text: String, path: String)? {
        for path in folders.map({ "\($0)/\(name).yaml" }) {
            if let text = try? String(contentsOfFile: path, encoding: .utf8) { return (text, path) }
        }
        return nil
    }

    /// Says which layouts there are.
    static func known(in folders: [String]) -> String {
        let names = Set(folders.flatMap { LayoutSpecification.names(in: $0) }).sorted()
        return names.isEmpty ? "检查工作区的 layouts 目录" : "可用的版式：\(names.joined(separator: "、"))"
    }

    private func compose(_ text: String, _ file: String) -> LayoutNode? {
        func place(_ mark: Mark?) -> LayoutNode.Place {
            .init(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
        }
        do {
            if let node = try Yams.compose(yaml: text) { return LayoutNode(node, file: file) }
            findings.report("layout-yaml", "版式文件是空的", at: place(nil))
        } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
            let names = duplicates.map { "“\($0)”" }.joined(separator: "、")
            var spot = place(context.mark)
            if let line = duplicates.first.flatMap({ repetition(of: $0, after: spot, in: text) }) { spot.line = line }
            findings.report("layout-duplicate-key", "\(names)写了两次", at: spot, fix: "留下一个，删去另一个")
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            findings.report(
                "layout-yaml", "版式文件不是合法的 YAML：\(problem)", at: place(mark), fix: "检查这里的缩进、冒号和括号")
        } catch {
            findings.report("layout-yaml", "版式文件不是合法的 YAML：\(error)", at: place(nil))
        }
        return nil
    }

    /// The line on which a key stands again, as far to the right as the first time.
    private func repetition(of key: String, after first: LayoutNode.Place, in text: String) -> Int? {
        let start = String(repeating: " ", count: first.column - 1) + key + ":"
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.indices.dropFirst(first.line).first { lines[$0].hasPrefix(start) }.map { $0 + 1 }
    }
}

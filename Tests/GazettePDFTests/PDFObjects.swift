import Foundation
import GazetteTestSupport

/// A file's objects as `qpdf --json` shows them.
struct PDFObjects {
    private let objects: [String: [String: Any]]
    private let root: [String: Any]
    let pageLabels: [String]

    init(_ pdf: [UInt8]) throws {
        let output = try OutsideTool.output("qpdf", ["--json=2", "FILE"], of: pdf)
        let text = output.replacing("\n[exit 0]", with: "")
        let json = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
        let qpdf = (json["qpdf"] as? [[String: Any]])?.last ?? [:]
        var objects: [String: [String: Any]] = [:]
        for (name, object) in qpdf {
            let value = (object as? [String: Any])?["value"] as? [String: Any]
            objects[name.replacing("obj:", with: "")] = value
        }
        self.objects = objects
        root = (objects["trailer"] ?? [:])["/Root"].flatMap { $0 as? String }.flatMap { objects[$0] } ?? [:]
        pageLabels = Self.labels(json["pagelabels"] as? [[String: Any]] ?? [], count: (json["pages"] as? [Any])?.count ?? 0)
    }

    /// Every dictionary, in the order of object names.
    var dictionaries: [[String: Any]] { objects.sorted { $0.key < $1.key }.map(\.value) }

    /// Title and target of every outline entry, indented by level.
    var outline: [String] { entries(under: root["/Outlines"], indent: "") }

    private func entries(under parent: Any?, indent: String) -> [String] {
        var lines: [String] = []
        var next = object(object(parent)["/First"])
        while let title = next["/Title"] as? String {
            let target = next["/Dest"] as? String ?? ""
            lines.append("\(indent)\(title.dropFirst(2))→\(target.dropFirst(2))")
            if next["/First"] != nil { lines += entries(under: next, indent: indent + "  ") }
            next = object(next["/Next"])
        }
        return lines
    }

    private func object(_ value: Any?) -> [String: Any] {
        if let name = value as? String { return objects[name] ?? [:] }
        return value as? [String: Any] ?? [:]
    }

    /// Each range holds for the pages up to the next.
    private static func labels(_ ranges: [[String: Any]], count: Int) -> [String] {
        var labels: [String] = []
        for (number, range) in ranges.enumerated() {
            let start = range["index"] as? Int ?? 0
            let end = number + 1 < ranges.count ? ranges[number + 1]["index"] as? Int ?? count : count
            let label = range["label"] as? [String: Any] ?? [:]
            let prefix = (label["/P"] as? String).map { String($0.dropFirst(2)) } ?? ""
            let first = label["/St"] as? Int ?? 1
            for page in start..<max(start, end) {
                labels.append(label["/S"] as? String == "/D" ? "\(prefix)\(first + page - start)" : prefix)
            }
        }
        return labels
    }
}

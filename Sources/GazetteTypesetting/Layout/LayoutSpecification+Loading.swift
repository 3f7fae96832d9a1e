import Foundation
import GazetteModel

extension LayoutSpecification {
    /// Finds `NAME.yaml` in the folders, the first that has it, and reads it with all that it is based on.
    public static func load(named name: String, searching folders: [String]) throws(LayoutError) -> LayoutSpecification {
        guard let found = try LayoutTree.find(name, in: folders) else {
            throw LayoutError(diagnostics: [
                Diagnostic(
                    code: LayoutCode.unknown, severity: .error, summary: "没有名为“\(name)”的版式",
                    rule: "版式文件放在 layouts/ 下，文件名即版式名", fix: LayoutTree.known(in: folders))
            ])
        }
        return try read(found.bytes, file: found.path, name: name, searching: folders)
    }

    /// The names of the layouts in a folder.
    public static func names(in folder: String) -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// Reads a layout file's bytes; every fault found is reported with its place.
    public static func read(
        _ bytes: [UInt8], file: String, name: String, searching folders: [String] = []
    ) throws(LayoutError) -> LayoutSpecification {
        let findings = LayoutFindings()
        let tree = LayoutTree(findings: findings, folders: folders)
        guard let root = tree.node(of: bytes, file: file, chain: [name]),
            let layout = LayoutReader(findings: findings).layout(from: root, name: name), findings.isEmpty
        else { throw LayoutError(diagnostics: findings.diagnostics) }
        return layout
    }
}

import GazetteModel
import SourceReading

/// Reads a layout file with all that it is based on into one tree.
struct LayoutTree {
    let findings: LayoutFindings
    /// The folders in which bases are looked for.
    let folders: [String]

    /// The tree of a file's bytes; nil when they cannot be read as one.
    ///
    /// - Parameter chain: the names of the layouts that led here, the outermost first.
    func node(of bytes: [UInt8], file: String, chain: [String]) -> LocatedNode? {
        guard let own = compose(bytes, file) else { return nil }
        guard let base = own["base"] else { return own }
        guard let name = base.text, !name.isEmpty else {
            findings.report(.baseUnknown, "“base”应是另一个版式的名字", at: base.location)
            return nil
        }
        if let start = chain.firstIndex(of: name) {
            let circle = (chain[start...] + [name]).joined(separator: " → ")
            findings.report(
                .baseCycle, "版式互为底本：\(circle)", at: base.location, fix: "让其中一个版式不再写 base，或改用别的底本")
            return nil
        }
        let found: (bytes: [UInt8], path: String)?
        do { found = try Self.find(name, in: folders) } catch {
            findings.append(error.diagnostics)
            return nil
        }
        guard let found else {
            findings.report(.baseUnknown, "没有名为“\(name)”的版式可作底本", at: base.location, fix: Self.known(in: folders))
            return nil
        }
        guard let under = node(of: found.bytes, file: found.path, chain: chain + [name]) else { return nil }
        return own.over(under)
    }

    /// The first file of that name in the folders; nil when there is none. One that is there and cannot be read stops: no
    /// other of the same name stands in for it.
    static func find(_ name: String, in folders: [String]) throws(LayoutError) -> (bytes: [UInt8], path: String)? {
        for path in folders.map({ "\($0)/\(name).yaml" }) {
            do throws(InputBytesError) {
                if let bytes = try InputBytes.readIfPresent(path, name: path) { return (bytes, path) }
            } catch {
                throw LayoutError(unreadable: error, file: path)
            }
        }
        return nil
    }

    /// Says which layouts there are.
    static func known(in folders: [String]) -> String {
        let names = Set(folders.flatMap { LayoutSpecification.names(in: $0) }).sorted()
        return names.isEmpty ? "检查工作区的 layouts 目录" : "可用的版式：\(names.joined(separator: "、"))"
    }

    private func compose(_ bytes: [UInt8], _ file: String) -> LocatedNode? {
        do throws(YAMLFault) {
            let yaml = try LocatedYAML(bytes, name: file)
            if yaml.root == nil {
                findings.report(.yaml, "版式文件是空的", at: SourceLocation(file: file, line: 1, column: 1))
            }
            return yaml.root
        } catch {
            findings.report(error)
            return nil
        }
    }
}

public import Foundation
import GazetteModel
import Yams

extension FontRoles {
    /// Reads a role table whose faces are all in the lock; faults have positions.
    public init(contentsOf file: URL, lock: FontLock) throws(FontLibraryError) {
        let data: Data
        do { data = try Data(contentsOf: file) } catch { throw .unreadable(path: file.path) }
        try self.init(yaml: String(decoding: data, as: UTF8.self), name: file.path, faces: Set(lock.faces.map(\.face.face)))
    }

    /// Reads a role table from text.
    init(yaml: String, name: String, faces: Set<String>) throws(FontLibraryError) {
        var reader = FontRolesReader(source: SourceText(name: name, text: yaml), faces: faces)
        let roles = reader.read(yaml)
        guard reader.diagnostics.isEmpty else { throw .invalidRoles(reader.diagnostics) }
        self = roles
    }
}

/// Reads nodes, not a decoder: only nodes know where they stand.
private struct FontRolesReader {
    let source: SourceText
    let faces: Set<String>
    var diagnostics: [Diagnostic] = []

    init(source: SourceText, faces: Set<String>) {
        self.source = source
        self.faces = faces
    }

    mutating func read(_ yaml: String) -> FontRoles {
        var roles = FontRoles(centres: [:], chains: [:])
        let root: Node?
        do { root = try Yams.compose(yaml: yaml) } catch let error as YamlError {
            report("不是合式的 YAML：\(error)", at: nil)
            return roles
        } catch {
            report("不是合式的 YAML", at: nil)
            return roles
        }
        for (key, value) in entries(of: root, named: "角色表") {
            switch key.string {
            case "centres": roles.centres = centres(value)
            case "roles": roles.chains = chains(value)
            default: report("不认识的键“\(key.string ?? "")”，只能是 centres 或 roles", at: key.mark)
            }
        }
        for role in FontRole.allCases where roles.chains[role] == nil && diagnostics.isEmpty {
            report("缺角色 \(role.rawValue)", at: root?["roles"]?.mark)
        }
        return roles
    }

    private mutating func centres(_ node: Node) -> [String: Int] {
        var centres: [String: Int] = [:]
        for (key, value) in entries(of: node, named: "centres") {
            guard let face = knownFace(key) else { continue }
            guard let centre = value.int, (0...1000).contains(centre) else {
                report("\(face) 的字面中心须是 0 到 1000 的整数", at: value.mark)
                continue
            }
            centres[face] = centre
        }
        return centres
    }

    private mutating func chains(_ node: Node) -> [FontRole: FontRoles.Chain] {
        var chains: [FontRole: FontRoles.Chain] = [:]
        for (key, value) in entries(of: node, named: "roles") {
            guard let role = key.string.flatMap(FontRole.init(rawValue:)) else {
                let known = FontRole.allCases.map(\.rawValue).joined(separator: "、")
                report("不认识的角色“\(key.string ?? "")”，只能是 \(known)", at: key.mark)
                continue
            }
            var chain = FontRoles.Chain(name: "", faces: [])
            for (key, value) in entries(of: value, named: role.rawValue) {
                switch key.string {
                case "name": chain.name = value.string ?? ""
                case "chain": chain.faces = chainFaces(value)
                default: report("不认识的键“\(key.string ?? "")”，只能是 name 或 chain", at: key.mark)
                }
            }
            if chain.name.isEmpty { report("角色 \(role.rawValue) 没有 name", at: key.mark) }
            if chain.faces.isEmpty { report("角色 \(role.rawValue) 没有字体（chain）", at: key.mark) }
            chains[role] = chain
        }
        return chains
    }

    private mutating func chainFaces(_ node: Node) -> [String] {
        guard let sequence = node.sequence else {
            report("chain 须是字体名字的列表", at: node.mark)
            return []
        }
        var chain: [String] = []
        for item in sequence {
            guard let face = knownFace(item) else { continue }
            if chain.contains(face) { report("字体 \(face) 在同一角色里写了两次", at: item.mark) } else { chain.append(face) }
        }
        return chain
    }

    private mutating func knownFace(_ node: Node) -> String? {
        guard let face = node.string, faces.contains(face) else {
            report("锁定文件里没有字体“\(node.string ?? "")”", at: node.mark)
            return nil
        }
        return face
    }

    private mutating func entries(of node: Node?, named name: String) -> [(key: Node, value: Node)] {
        guard let mapping = node?.mapping else {
            report("\(name) 须是键和值", at: node?.mark)
            return []
        }
        return mapping.map { ($0.key, $0.value) }
    }

    private mutating func report(_ summary: String, at mark: Mark?) {
        var offset = 0
        if let mark, (1...source.lineStarts.count).contains(mark.line) {
            offset = min(source.lineStarts[mark.line - 1] + mark.column - 1, source.scalars.count)
        }
        diagnostics.append(
            Diagnostic(
                code: "font-roles", severity: .error, summary: summary, rule: "字体角色表见 fonts/README.md",
                location: source.location(of: offset..<offset)))
    }
}

public import Foundation
import GazetteModel
import SourceReading

extension FontRoles {
    /// Reads a role table whose faces are all in the lock; faults have positions.
    public init(contentsOf file: URL, lock: FontLock) throws(FontLibraryError) {
        let bytes = try FontLibraryError.bytes(of: file)
        try self.init(yaml: bytes, name: file.path, faces: Set(lock.faces.map(\.face.face)))
    }

    /// Reads a role table from a file's bytes.
    init(yaml: [UInt8], name: String, faces: Set<String>) throws(FontLibraryError) {
        let file: LocatedYAML
        do throws(YAMLFault) { file = try LocatedYAML(yaml, name: name) } catch {
            throw .invalidRoles([error.diagnostic(syntax: FontCode.roles, duplicateKey: FontCode.roles)])
        }
        var reader = FontRolesReader(start: SourceLocation(file: name, line: 1, column: 1), faces: faces)
        let roles = reader.read(file.root)
        guard reader.diagnostics.isEmpty else { throw .invalidRoles(reader.diagnostics) }
        self = roles
    }
}

private struct FontRolesReader {
    let start: SourceLocation
    let faces: Set<String>
    var diagnostics: [Diagnostic] = []

    init(start: SourceLocation, faces: Set<String>) {
        self.start = start
        self.faces = faces
    }

    mutating func read(_ root: LocatedNode?) -> FontRoles {
        var roles = FontRoles(centres: [:], chains: [:])
        for entry in entries(of: root, named: "角色表") {
            switch entry.key {
            case "centres": roles.centres = centres(entry.value)
            case "roles": roles.chains = chains(entry.value)
            default: report("不认识的键“\(entry.key)”，只能是 centres 或 roles", at: entry.keyLocation)
            }
        }
        for role in FontRole.allCases where roles.chains[role] == nil && diagnostics.isEmpty {
            report("缺角色 \(role.rawValue)", at: root?["roles"]?.location)
        }
        return roles
    }

    private mutating func centres(_ node: LocatedNode) -> [String: Int] {
        var centres: [String: Int] = [:]
        for entry in entries(of: node, named: "centres") {
            guard let face = knownFace(entry.key, at: entry.keyLocation) else { continue }
            guard let centre = entry.value.text.flatMap({ Int($0) }), (0...1000).contains(centre) else {
                report("\(face) 的字面中心须是 0 到 1000 的整数", at: entry.value.location)
                continue
            }
            centres[face] = centre
        }
        return centres
    }

    private mutating func chains(_ node: LocatedNode) -> [FontRole: FontRoles.Chain] {
        var chains: [FontRole: FontRoles.Chain] = [:]
        for entry in entries(of: node, named: "roles") {
            guard let role = FontRole(rawValue: entry.key) else {
                let known = FontRole.allCases.map(\.rawValue).joined(separator: "、")
                report("不认识的角色“\(entry.key)”，只能是 \(known)", at: entry.keyLocation)
                continue
            }
            var chain = FontRoles.Chain(name: "", faces: [])
            for part in entries(of: entry.value, named: role.rawValue) {
                switch part.key {
                case "name": chain.name = part.value.text ?? ""
                case "chain": chain.faces = chainFaces(part.value)
                default: report("不认识的键“\(part.key)”，只能是 name 或 chain", at: part.keyLocation)
                }
            }
            if chain.name.isEmpty { report("角色 \(role.rawValue) 没有 name", at: entry.keyLocation) }
            if chain.faces.isEmpty { report("角色 \(role.rawValue) 没有字体（chain）", at: entry.keyLocation) }
            chains[role] = chain
        }
        return chains
    }

    private mutating func chainFaces(_ node: LocatedNode) -> [String] {
        guard let sequence = node.sequence else {
            report("chain 须是字体名字的列表", at: node.location)
            return []
        }
        var chain: [String] = []
        for item in sequence {
            guard let face = knownFace(item.text ?? "", at: item.location) else { continue }
            if chain.contains(face) {
                report("字体 \(face) 在同一角色里写了两次", at: item.location)
            } else {
                chain.append(face)
            }
        }
        return chain
    }

    private mutating func knownFace(_ name: String, at location: SourceLocation) -> String? {
        if faces.contains(name) { return name }
        report("锁定文件里没有字体“\(name)”", at: location)
        return nil
    }

    private mutating func entries(of node: LocatedNode?, named name: String) -> [LocatedNode.Entry] {
        if let mapping = node?.mapping { return mapping }
        report("\(name) 须是键和值", at: node?.location)
        return []
    }

    private mutating func report(_ summary: String, at location: SourceLocation?) {
        diagnostics.append(
            Diagnostic(
                code: FontCode.roles, severity: .error, summary: summary, rule: "字体角色表见 fonts/README.md",
                location: location ?? start))
    }
}

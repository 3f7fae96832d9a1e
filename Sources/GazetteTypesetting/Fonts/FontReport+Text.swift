extension FontReport {
    /// The report for people; the cache folder is left out, so that the text is the same on every machine.
    public var lines: [String] {
        var lines = ["字体锁定 \(lockDigest.prefix(12))，\(faces.count) 个字体"]
        for face in faces {
            lines.append("  \(face.state.label)  \(face.face)  \(face.package) \(face.version)  \(face.licence)")
        }
        for role in roles {
            lines.append("\(role.role.rawValue)  \(role.name)")
            let chain = zip(role.faces, role.baselineShifts).map { face, shift in shift == 0 ? face : "\(face)(\(shift))" }
            lines.append("  " + chain.joined(separator: " → "))
            for coverage in role.coverage {
                let missing = coverage.missing.isEmpty ? "" : "，缺 \(coverage.total - coverage.covered)：\(coverage.missing)"
                lines.append("  \(coverage.name)  \(coverage.covered)/\(coverage.total)，主字体 \(coverage.primary)\(missing)")
            }
        }
        return lines
    }

    /// What is wrong, in Chinese; empty when all is well.
    public var problems: [String] {
        let faults = faces.filter { $0.state != .intact }
        let gaps = roles.flatMap { role in
            role.coverage.filter { $0.covered < $0.total }.map { "\(role.name)：\($0.name)缺 \($0.total - $0.covered) 字" }
        }
        return faults.map { "字体 \($0.face) \($0.state.label)：\(cacheFolder)/\($0.file)" } + gaps
    }
}

extension FontReport.State {
    /// One word for people.
    public var label: String {
        switch self {
        case .intact: "完好"
        case .missing: "缺失"
        case .damaged: "损坏"
        }
    }
}

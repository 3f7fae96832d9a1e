import GazetteIntegrity
import GazetteModel
import GazettePublishing

/// What a verification found, in words for everybody.
enum VerificationText {
    static func text(of item: VerifiedItem, _ style: TextStyle) -> String {
        var lines = [item.name]
        for check in item.checks {
            lines.append("  \(check.holds ? style.green("✓") : style.red("✗")) \(title(of: check))")
            lines += check.findings.flatMap(self.lines)
            if let signature = check.signature { lines += facts(of: signature).map { "      \($0)" } }
        }
        if item.checks.contains(where: { $0.subject == .signature }) || !item.holds {
            lines.append("  结论：\(item.holds ? style.green("有效，与发布时一字不差") : style.red("不能确认，原因见上"))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func title(of check: VerifiedCheck) -> String {
        switch check.subject {
        case .files: check.holds ? "文件：与清单相符，没有缺少和改动" : "文件：与清单不符"
        case .text:
            if !check.holds {
                "文字：与所附的原文不符"
            } else if check.findings.isEmpty {
                "文字：与所附的原文逐字相同"
            } else {
                "文字：没有核对"
            }
        case .seal: check.holds ? "SM2 签名：成立，清单没有改动" : "SM2 签名：不成立"
        case .signature:
            switch check.signature {
            case .some(let report) where !report.isSigned: "签名：没有签名"
            case .some(let report) where report.holds: "签名：成立，签名以后没有改动（\(report.level?.rawValue ?? "")）"
            default: "签名：不成立"
            }
        }
    }

    private static func lines(of finding: Diagnostic) -> [String] {
        let mark =
            switch finding.severity {
            case .error: "错误"
            case .warning: "警告"
            case .note: "提示"
            }
        return ["      \(mark)：\(finding.summary) [\(finding.code)]"] + (finding.fix.map { ["        改法：\($0)"] } ?? [])
    }

    private static func facts(of report: SignatureReport) -> [String] {
        var facts: [String] = []
        if let signer = report.signer {
            facts.append("签名人：\(signer.name)（证书序列号 \(signer.serialNumber)）")
            facts.append("证书指纹：\(signer.fingerprint)")
        }
        if let time = report.stampedTime, let authority = report.authority {
            facts.append("时间戳：\(time.printed)，\(authority.name)")
        } else if let time = report.claimedTime {
            facts.append("签名时间：\(time.printed)，签名人自己说的，没有时间戳")
        }
        return facts
    }
}

import ArgumentParser
import Foundation
import GazetteAssembly
import GazetteIntegrity
import GazettePublishing
import OpenSSL

/// Whom a verification trusts: what is named, else what the workspace's `gazette.yaml` names.
struct TrustOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("信任的证书或公钥（PEM），可多次；默认用 gazette.yaml 的。", valueName: "pem"))
    var trust: [String] = []

    func verification(
        in context: CommandContext, _ workspaceOptions: WorkspaceOptions
    ) throws(PublishingError) -> Verification {
        let found: (anchors: TrustAnchors, keys: [[UInt8]])
        if !trust.isEmpty {
            found = try context.signingFiles.trust(trust)
        } else if let workspace = try context.optionalWorkspace(workspaceOptions), let plan = try workspace.signing() {
            found = try workspace.signingFiles().trust(plan.trust)
        } else {
            found = (TrustAnchors([]), [])
        }
        return Verification(anchors: found.anchors, keys: found.keys, now: .now)
    }
}

extension Moment {
    /// The present, by the machine's clock.
    static var now: Moment { Moment(seconds: Int(Date().timeIntervalSince1970)) }
}

extension CommandContext {
    /// Reads keys and certificates that a command names.
    var signingFiles: SigningFiles {
        SigningFiles(path: { absolute($0) }, prompt: { PassphraseTerminal.ask($0) })
    }

    /// The workspace that was asked for, or the one that is around; nil when there is none and none was asked for.
    func optionalWorkspace(_ options: WorkspaceOptions) throws(PublishingError) -> Workspace? {
        options.workspace == nil ? try? workspace(options) : try workspace(options)
    }
}

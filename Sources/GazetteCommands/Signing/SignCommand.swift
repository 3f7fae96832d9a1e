import ArgumentParser
import GazetteAssembly
import GazetteIntegrity
import GazettePublishing
import OpenSSL

/// Signs a finished PDF file.
struct SignCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign", abstract: "给 PDF 签名。",
        discussion: """
            签名附在文件后面，原来的字节一个不动。钥匙和证书用选项给出，
            或取工作区 gazette.yaml 的 signing。口令从文件读，或在终端问，
            不能写在命令行里。gazette publish 自己会签名，不必另签。
            """)

    @Argument(help: ArgumentHelp("要签名的 PDF。", valueName: "file"))
    var file: String
    @Option(name: .long, help: ArgumentHelp("签好的文件。", valueName: "out.pdf"))
    var output: String
    @Option(name: .long, help: ArgumentHelp("私钥，PEM 或 PKCS#12。", valueName: "file"))
    var key: String?
    @Option(name: .long, help: ArgumentHelp("私钥的证书，PEM；PKCS#12 里有的不必给。", valueName: "pem"))
    var certificate: String?
    @Option(name: .long, help: ArgumentHelp("证书链，PEM。", valueName: "pem"))
    var chain: String?
    @Option(name: .long, help: ArgumentHelp("第一行是私钥口令的文件。", valueName: "file"))
    var passphraseFile: String?
    @Option(name: .long, help: ArgumentHelp("时间戳机构的网址（RFC 3161）。", valueName: "url"))
    var timestamp: String?
    @Option(name: .long, help: ArgumentHelp("撤销列表或 OCSP 答复，可多次。", valueName: "crl"))
    var revocation: [String] = []
    @Option(name: .long, help: ArgumentHelp("签名人名称；默认用证书里的。", valueName: "name"))
    var name: String?
    @Option(name: .long, help: ArgumentHelp("签名事由。", valueName: "text"))
    var reason = "公报定稿"
    @OptionGroup var trustOptions: TrustOptions
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var outputOptions: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let target = context.absolute(output)
        try OutputFile.check(target, name: output)
        let signatory = try signatory(in: context)
        let pdf = try InputFile.bytes(at: context.absolute(file), name: file)
        let signed = try signatory.sign(
            pdf, name: name ?? signatory.identity.certificate.subject, reason: reason, at: .now)
        try OutputFile.write(signed, to: target, name: output)
        let all = signatory.anchors.certificates.isEmpty ? signatory.identity.chain : signatory.anchors.certificates
        let item = try Verification(anchors: TrustAnchors(all + [signatory.identity.certificate]), keys: [], now: .now)
            .file(at: target, name: output)
        context.console.output(
            outputOptions.json ? try JSONText.of(item) + "\n" : VerificationText.text(of: item, context.console.outputStyle))
        return item.holds ? .fine : .findings
    }

    private func signatory(in context: CommandContext) throws -> Signatory {
        guard let key else {
            let workspace = try context.workspace(workspaceOptions)
            guard let plan = try workspace.signing() else {
                throw UsageError(message: "要用 --key 给出私钥，或在 \(Workspace.fileName) 里写 signing")
            }
            return try workspace.signingFiles { PassphraseTerminal.ask($0) }.signatory(plan)
        }
        let files = context.signingFiles
        var identity = try files.bundle(
            key, passphraseFile: passphraseFile, certificate: try certificate.map { try files.certificate($0) })
        identity.chain += try chain.map { try files.certificates($0) } ?? []
        return Signatory(
            identity: identity, timeStampAddress: timestamp, anchors: try files.trust(trustOptions.trust).anchors,
            revocation: try files.revocation(revocation))
    }
}

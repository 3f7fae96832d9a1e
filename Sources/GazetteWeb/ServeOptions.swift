public import ArgumentParser

/// How the site is served, as the command line says it: the same for every program that serves it.
public struct ServeOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("监听的地址。", valueName: "host"))
    var host = SiteOptions().host
    @Option(name: .long, help: ArgumentHelp("监听的端口；0 是任选一个空着的。", valueName: "port"))
    var port = SiteOptions().port
    @Option(name: .long, help: ArgumentHelp("政府网站标识码。", valueName: "code"))
    var siteCode: String?
    @Option(name: .long, help: ArgumentHelp("所属网站的名称；默认是公报的名称。", valueName: "name"))
    var siteName: String?
    @Option(name: .long, help: ArgumentHelp("公报在所属网站的栏目名称。", valueName: "name"))
    var column = SiteOptions().columnName

    public init() {}

    public func validate() throws {
        guard (0...65535).contains(port) else { throw ValidationError("--port 要在 0 到 65535 之间") }
    }

    /// What was asked for.
    public var site: SiteOptions {
        SiteOptions(host: host, port: port, siteCode: siteCode, siteName: siteName, columnName: column)
    }
}

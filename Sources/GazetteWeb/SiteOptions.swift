/// How the site is served, and what its pages say about themselves beyond the catalogue.
public struct SiteOptions: Sendable, Equatable {
    /// The address to listen on; only this machine unless told otherwise.
    public var host: String
    /// The TCP port; 0 lets the system choose.
    public var port: Int
    /// 政府网站标识码; its tag is left out when nil (国办发〔2017〕47号).
    public var siteCode: String?
    /// The website that the gazette is a column of; the series' name when nil.
    public var siteName: String?
    /// The column's name on that website.
    public var columnName: String

    public init(
        host: String = "127.0.0.1", port: Int = 8080, siteCode: String? = nil, siteName: String? = nil,
        columnName: String = "政府公报"
    ) {
        self.host = host
        self.port = port
        self.siteCode = siteCode
        self.siteName = siteName
        self.columnName = columnName
    }

    /// The host and a port as an address has them (RFC 3986 §3.2): IPv6 stands in brackets.
    func authority(port: Int) -> String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}

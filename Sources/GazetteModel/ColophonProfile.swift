/// The colophon's (版权页) standing entries beside publisher and number; an empty one is not printed.
///
/// 出版管理条例 §28 asks them of a numbered publication, 内部资料性出版物管理办法 §15 of one with a 准印证.
public struct ColophonProfile: Codable, Sendable, Equatable {
    /// 地址
    public var address: String
    /// 电话
    public var telephone: String
    /// 刊期, how often an issue appears.
    public var frequency: String
    /// 印刷单位, with its address.
    public var printer: String
    /// 发行单位, with its address.
    public var distributor: String
    /// 发送对象
    public var recipients: String
    /// 印数
    public var printRun: String

    public init(
        address: String = "", telephone: String = "", frequency: String = "", printer: String = "", distributor: String = "",
        recipients: String = "", printRun: String = ""
    ) {
        self.address = address
        self.telephone = telephone
        self.frequency = frequency
        self.printer = printer
        self.distributor = distributor
        self.recipients = recipients
        self.printRun = printRun
    }
}

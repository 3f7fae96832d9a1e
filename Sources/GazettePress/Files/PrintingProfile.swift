/// The print shop's ICC profile, looked at before it becomes the output intent (ISO 15930-7 §6.2.2).
public struct PrintingProfile: Sendable, Equatable {
    public let bytes: [UInt8]
    /// The name of the printing condition.
    public let condition: String

    /// Refuses a file that is no profile of a four-colour press (ICC.1 §7.2).
    public init(_ bytes: [UInt8], condition: String) throws(PressError) {
        func text(_ start: Int) -> String { String(decoding: bytes[start..<start + 4], as: UTF8.self) }
        func refusal(_ why: String) -> PressError {
            PressError(
                .profile, "色彩描述文件\(why)", rule: "输出意图要四色（CMYK）印刷设备的 ICC 描述文件（ISO 15930-7）。", fix: "向印厂要它的 ICC 描述文件。")
        }
        guard bytes.count >= 132, text(36) == "acsp" else { throw refusal("不是 ICC 文件") }
        let size = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        guard size == bytes.count else { throw refusal("不完整：头里写 \(size) 字节，实有 \(bytes.count) 字节") }
        guard text(12) == "prtr" else { throw refusal("不是印刷设备的（设备种类是 \(text(12))）") }
        guard text(16) == "CMYK" else { throw refusal("不是四色的（色彩空间是 \(text(16))）") }
        self.bytes = bytes
        self.condition = condition
    }
}

/// How far a pipeline has come.
public enum PipelineStage: Sendable, Equatable {
    case reading(done: Int, total: Int)
    case assembling
    case typesetting
    /// The total is nil while pages are still being set.
    case drawing(done: Int, total: Int?)
    case proving
    case signing
    case archiving
    case pressing

    /// For people.
    public var summary: String {
        switch self {
        case .reading(let done, let total): "读文稿 \(done)/\(total)"
        case .assembling: "编排"
        case .typesetting: "排版"
        case .drawing(let done, let total): "制作 PDF \(done)\(total.map { "/\($0)" } ?? "") 页"
        case .proving: "核对文字"
        case .signing: "签名"
        case .archiving: "入库"
        case .pressing: "制作付印文件"
        }
    }
}

public import ErrorKinds
public import GazetteModel

/// The codes of everything that keeps an issue from the press, for `gazette explain`.
public enum PressCode: String, FindingCode {
    case colour = "press-colour"
    case transparency = "press-transparency"
    case content = "press-content"
    case edge = "press-edge"
    case font = "press-font"
    case resolution = "press-resolution"
    case colourPicture = "press-colour-picture"
    case profile = "press-profile"
    case pageSize = "press-page-size"
    case sheetSize = "press-sheet-size"
    case lettering = "press-lettering"
    case file = "press-file"
    case waiver = "press-waiver"

    public var explanation: CodeExplanation {
        switch self {
        case .colour: .init("有黑、红以外的颜色", "版面只用黑和红（Y80 M80）；图是灰度或 RGB 的。", "GB/T 9704-2012 §5.2", "蓝色的线、CMYK 的图", "改版式，或把图另存为 RGB")
        case .transparency: .init("有透明或自带的压印", "付印的版面没有透明；黑压印由本程序写。", "ISO 15930-7", "半透明的底纹", "去掉透明")
        case .content: .init("页面的内容不合写法", "每一面的内容要能逐个操作符读懂，图与排版一一对上。", "ISO 32000-1 §7.8", "q 多于 Q", "报告这个问题")
        case .edge: .init("线或图碰到成品的边", "出血要在版面上画到裁切线外 3 毫米；版式都不画出血，所以不许碰边。", "", "通栏的底色画到纸边", "移进版心")
        case .font: .init("字体没有嵌入", "付印的文件自带全部字体。", "ISO 15930-7 §6.2.5", "借用系统字体", "重新排版")
        case .resolution: .init("图不够清楚", "付印的图每英寸不少于 300 点；只能用时写明豁免。", "", "网页上存下的小图", "换扫描原件，或在 press.yaml 写 waivers")
        case .colourPicture: .init("有彩色的图", "彩色的图要四色印；只印黑、红两色时换成灰度。", "", "黑白公报里一张彩照", "另存为灰度")
        case .profile: .init("色彩描述文件不对", "输出意图要印厂的四色（CMYK）印刷设备 ICC 描述文件。", "ISO 15930-7 §6.2.2", "显示器的 sRGB 描述文件", "向印厂要 ICC 文件")
        case .pageSize: .init("各面大小不一", "一期的成品尺寸只有一种。", "", "A4 里夹一面 A3", "宽表用横排的页面")
        case .sheetSize: .init("印张放不下", "印张四边除出血外各留 15 毫米，放裁切线、折标和咬口。", "", "A3 的印张拼 16 面", "sheet 写大，或 signature 写小")
        case .lettering: .init("版外文字或书脊缺字", "版外文字只用拉丁字母和数字；书脊的字要有字形。", "", "期号里有汉字", "改名称")
        case .file: .init("PDF 读不成或写不成", "付印从收尾过的文件做起。", "", "文件不完整", "重新出校样")
        case .waiver: .init("豁免没有对上", "press.yaml 的 waivers 只对分辨率不够的图。", "", "图已经换好，豁免还在", "删去豁免")
        }
    }

    /// Whose it is to mend: the texts' and pictures', the workspace's settings', or ours, who made the file.
    public var kind: ErrorKind {
        switch self {
        case .resolution, .colourPicture, .lettering: .input
        case .edge, .profile, .sheetSize, .waiver: .configuration
        case .colour, .transparency, .content, .font, .pageSize, .file: .fault
        }
    }
}

import Foundation
import PageSamples
import QPDF
import Testing

/// One way in which a finished file can come to say something else.
struct Damage: Sendable, CustomTestStringConvertible {
    var name: String
    var make: @Sendable (FileEditor) throws -> Void

    init(_ name: String, _ make: @escaping @Sendable (FileEditor) throws -> Void) {
        self.name = name
        self.make = make
    }

    var testDescription: String { name }

    static let all = ofCharacters + ofContent + ofStructure + ofPages

    private static let ofCharacters = [
        Damage("字的编码改了：工→功") { try $0.remap("5de5", to: "529f") },
        Damage("部首成了汉字：⼀→一") { try $0.remap("2f00", to: "4e00") },
        Damage("全角成了半角：（→(") { try $0.remap("ff08", to: "0028") },
        Damage("异体选择符丢了") { try $0.remap("845bdb40dd00", to: "845b") },
        Damage("多了软连字符") { try $0.remap("516c", to: "516c00ad") },
        Damage("连字拆开：ﬁ→fi") { try $0.remap("fb01", to: "00660069") },
        Damage("兼容字成了正字：龜") { try $0.remap("f907", to: "9f9c") },
        Damage("扩展字成了基本字：𠀀→一") { try $0.remap("d840dc00", to: "4e00") },
        Damage("多了零宽连接符") { try $0.remap("516c", to: "516c200d") },
        Damage("字的编码删了") { editor in
            try editor.editCharacterMap { map in
                guard let range = map.range(of: "> <5de5>\n"), let line = map[..<range.lowerBound].lastIndex(of: "\n") else {
                    return map
                }
                return map.replacingCharacters(in: map.index(after: line)..<range.upperBound, with: "")
            }
        },
    ]

    private static let ofContent = [
        Damage("一行里两个字形对调") { editor in
            try editor.editContent(ofPage: 0) { lines in
                guard let index = lines.shownInContent.first(where: { lines[$0].hasPrefix("<") && lines[$0].count > 12 }) else {
                    throw FileEditor.NothingToDamage()
                }
                let codes = Array(lines[index].dropFirst())
                lines[index] = "<" + String(codes[4..<8] + codes[0..<4] + codes[8...])
            }
        },
        Damage("少画一次") { editor in
            try editor.editContent(ofPage: 1) { lines in lines.remove(at: lines.shownInContent[4]) }
        },
        Damage("两行对调") { editor in
            try editor.editContent(ofPage: 1) { lines in lines.swapAt(lines.shownInContent[2], lines.shownInContent[5]) }
        },
        Damage("数字颠倒") { editor in
            try editor.reshow("2021", as: "2012", onPage: 0)
        },
        Damage("词间的空格丢了") { editor in
            try editor.reshow("of ", as: "of", onPage: 0)
        },
        Damage("换了字体") { editor in
            guard let fonts = try editor.file.pages[0]["/Resources"]?["/Font"] else { throw FileEditor.NothingToDamage() }
            let composite = fonts.keys.sorted().filter { fonts[$0]?["/Subtype"]?.isName("/Type0") ?? false }
            guard composite.count > 1 else { throw FileEditor.NothingToDamage() }
            let (first, second) = (fonts[composite[0]], fonts[composite[1]])
            fonts[composite[0]] = second
            fonts[composite[1]] = first
        },
        Damage("加了看不见的字") { editor in
            try editor.editContent(ofPage: 0) { lines in
                let index = lines.shownInContent[3]
                lines.insert("3 Tr \(lines[index]) 0 Tr", at: index + 1)
            }
        },
        Damage("字变成看不见") { editor in
            try editor.editContent(ofPage: 0) { lines in lines.replace(in: lines.shownInContent[3], "<", with: "3 Tr <") }
        },
        Damage("字移到页外") { editor in
            try editor.editContent(ofPage: 0) { lines in lines.insert("9000 0 Td", at: lines.shownInContent[3]) }
        },
        Damage("替换文本盖住原文") { editor in
            try editor.editContent(ofPage: 0) { lines in
                let index = lines.shownInContent[3]
                lines[index] = "/Span << /ActualText <feff4e0d> >> BDC \(lines[index]) EMC"
            }
        },
        Damage("替换文本改了一个字") { editor in
            try editor.editContent(ofPage: 0) { lines in
                guard let index = lines.indices.first(where: { lines[$0].contains("/ActualText") }),
                    let close = lines[index].range(of: "> >>")
                else { throw FileEditor.NothingToDamage() }
                lines[index].replaceSubrange(close, with: "4e0d> >>")
            }
        },
    ]

    private static let ofStructure = [
        Damage("正文标成版面") { editor in
            try editor.editContent(ofPage: 0) { lines in lines[lines.beginnings[2]] = "/Artifact BMC" }
        },
        Damage("正文没有标") { editor in
            try editor.editContent(ofPage: 0) { lines in lines[lines.beginnings[2]] = "/P BMC" }
        },
        Damage("页码标成正文") { editor in
            try editor.editContent(ofPage: 1) { lines in
                guard let index = lines.lastIndex(of: "/Artifact BMC") else { throw FileEditor.NothingToDamage() }
                lines[index] = "/P << /MCID 0 >> BDC"
            }
        },
        Damage("页码没有标") { editor in
            try editor.editContent(ofPage: 1) { lines in
                guard let index = lines.lastIndex(of: "/Artifact BMC") else { throw FileEditor.NothingToDamage() }
                lines[index] = "/Span BMC"
            }
        },
        Damage("两段的编号对调") { editor in
            try editor.editContent(ofPage: 0) { lines in
                let (first, second) = (lines.beginnings[2], lines.beginnings[3])
                (lines[first], lines[second]) = (lines[second], lines[first])
            }
        },
        Damage("结构里两段对调") { editor in
            try editor.editKids { kids in
                guard kids.count > 8 else { return nil }
                return Array(kids[..<3]) + [kids[4], kids[3]] + Array(kids[5...])
            }
        },
        Damage("结构里少了一段") { editor in
            try editor.editKids { kids in kids.count > 8 ? Array(kids[..<3]) + Array(kids[4...]) : nil }
        },
        Damage("结构里一段列了两次") { editor in
            try editor.editKids { kids in kids.count > 8 ? kids + [kids[3]] : nil }
        },
        Damage("表里两格对调") { editor in
            let row = try editor.element("/TR")
            guard let cells = row["/K"]?.items, cells.count > 1 else { throw FileEditor.NothingToDamage() }
            row["/K"] = editor.file.array([cells[1], cells[0]] + cells[2...])
        },
        Damage("标题成了段落") { try $0.element("/H1")["/S"] = $0.file.object("/P") },
        Damage("表头成了表身") { try $0.element("/TH")["/S"] = $0.file.object("/TD") },
        Damage("脚注成了段落") { try $0.element("/Note")["/S"] = $0.file.object("/P") },
        Damage("段落另有替代说明") { try $0.element("/P")["/Alt"] = $0.file.string("另一段话") },
        Damage("一行的几段合用替换文本") { editor in
            let row = try editor.element("/TR")
            row["/ActualText"] = editor.file.string("项目")
        },
        Damage("元素另有替换文本") { try $0.element("/P")["/ActualText"] = $0.file.string("另一段话") },
    ]

    private static let ofPages = [
        Damage("少一页") { try $0.editPages { $0.remove(at: 1) } },
        Damage("一页重了") { try $0.editPages { $0.insert($0[1], at: 1) } },
        Damage("两页对调") { try $0.editPages { $0.swapAt(1, 2) } },
    ]
}

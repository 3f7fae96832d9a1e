import ChineseText
import Testing

@Suite struct LayoutClassTests {
    /// A class and members of it that need no neighbours.
    struct Members: CustomTestStringConvertible, Sendable {
        var layoutClass: LayoutClass
        var members: String
        var testDescription: String { "\(layoutClass)" }

        init(_ layoutClass: LayoutClass, _ members: String) {
            self.layoutClass = layoutClass
            self.members = members
        }
    }

    static let table: [Members] = [
        Members(.opening, "〈《「『【〔〖〘〚〝（［｛｟"),
        Members(.closing, "〉》」』】〕〗〙〛〞〟）］｝｠"),
        Members(.pause, "，、；："),
        Members(.stop, "。．！？"),
        Members(.combinedStop, "‼⁇⁈⁉"),
        Members(.middleDot, "·‧・"),
        Members(.dash, "\u{2E3A}"),
        Members(.ellipsis, "…⋯"),
        Members(.connector, "—～〜"),
        Members(.hyphen, "–-‐－~"),
        Members(.solidus, "/／"),
        Members(.ideograph, "一龥㐀豈𠀀𰀀⺀⼀〇〡〸あアー①⒇Ⅰ０９ＡＺａｚ□○●×÷"),
        Members(.iterationMark, "々〻"),
        Members(.numeral, "0123456789"),
        Members(.letter, "AzéΩЖ"),
        Members(.prefix, "¥￥$＄€£№§"),
        Members(.postfix, "%％‰℃°′″²"),
        Members(.space, " \t\u{2002}"),
        Members(.ideographicSpace, "\u{3000}"),
        Members(.combining, "\u{0301}\u{FE00}\u{E0100}\u{200D}\u{2060}\u{FEFF}"),
        Members(.narrowOpening, "([{"),
        Members(.narrowClosing, ",.;:!?)]}"),
        Members(.lineEnd, "\n\r\u{85}\u{2028}"),
    ]

    @Test(arguments: table)
    func `each class has its members`(row: Members) {
        for scalar in row.members.unicodeScalars {
            let found = LayoutClassifier.classes(of: ["国", scalar, "国"])[1]
            #expect(found == row.layoutClass, "U+\(String(scalar.value, radix: 16, uppercase: true)) \(scalar)")
        }
    }

    @Test func `the table names every class`() {
        #expect(Set(Self.table.map(\.layoutClass)) == Set(LayoutClass.allCases))
    }

    /// The classes of a text, one letter each: O and C for quotes and marks, L, N, H and so on.
    private func classes(_ text: String) -> [LayoutClass] { LayoutClassifier.classes(of: Array(text.unicodeScalars)) }

    @Test(arguments: [
        ("“好”", [0, 2]), ("他说：“‘可’。”", [3, 4, 6, 8]), ("第“3”号", [1, 3]), ("“GDP”增长", [0, 4]), ("“……”——", [0, 3]),
        ("是“‘A’”的", [1, 2, 4, 5]), ("“PM2.5” 达标", [0, 6]),
    ])
    func `quotes beside Chinese text or an edge are Chinese`(text: String, positions: [Int]) {
        let found = classes(text)
        let scalars = Array(text.unicodeScalars)
        for position in positions {
            let opens = scalars[position] == "“" || scalars[position] == "‘"
            #expect(found[position] == (opens ? .opening : .closing), "\(text) \(position)")
        }
    }

    @Test func `quotes inside Latin text are letters and an apostrophe is one`() {
        #expect(classes("国 the “new” plan 国")[6] == .letter)
        #expect(classes("国 the “new” plan 国")[10] == .letter)
        #expect(classes("国 don’t 国")[5] == .letter)
    }

    @Test func `two em dashes are a dash and one is a connector`() {
        #expect(classes("国——国") == [.ideograph, .dash, .dash, .ideograph])
        #expect(classes("3—5") == [.numeral, .connector, .numeral])
    }

    @Test func `marks between digits belong to the number`() {
        #expect(classes("1,234.5") == [LayoutClass](repeating: .numeral, count: 7))
        #expect(classes("8:30/2") == [LayoutClass](repeating: .numeral, count: 6))
        #expect(classes("国,国")[1] == .narrowClosing)
        #expect(classes("A/B")[1] == .solidus)
    }

    @Test func `signs are prefixes before digits only`() {
        #expect(classes("±5")[0] == .prefix)
        #expect(classes("＋５")[0] == .prefix)
        #expect(classes("国±国")[1] == .ideograph)
        #expect(classes("A+B")[1] == .letter)
    }

    @Test func `a hyphen inside a word is a letter`() {
        #expect(classes("on-line")[2] == .letter)
        #expect(classes("5-6")[1] == .hyphen)
        #expect(classes("国-国")[1] == .hyphen)
    }

    @Test func `runs of three marks are drawn rules and leaders`() {
        #expect(classes("国---国").filter { $0 == .letter }.count == 3)
        #expect(classes("国......5").filter { $0 == .letter }.count == 6)
        #expect(classes("国--国").filter { $0 == .hyphen }.count == 2)
    }

    @Test func `a no-break space is a space beside Chinese text and a letter in Latin text`() {
        #expect(classes("国\u{A0}国")[1] == .space)
        #expect(classes("共\u{A0}5")[1] == .space)
        #expect(classes("A\u{A0}\u{A0}5")[1...2] == [.letter, .letter])
    }

    @Test func `line starts and ends are those of the strict level`() {
        let noStart: Set<LayoutClass> = [
            .closing, .pause, .stop, .combinedStop, .middleDot, .dash, .ellipsis, .connector, .hyphen, .solidus, .iterationMark,
            .postfix, .space, .combining, .narrowClosing,
        ]
        #expect(Set(LayoutClass.allCases.filter { !$0.canStartLine }) == noStart)
        #expect(Set(LayoutClass.allCases.filter { !$0.canEndLine }) == [.opening, .solidus, .prefix, .narrowOpening])
    }

    @Test func `blanks and widths are in half-ems`() {
        #expect(LayoutClass.allCases.filter { $0.leftBlank == 1 } == [.opening])
        #expect(LayoutClass.allCases.filter { $0.rightBlank == 1 } == [.closing, .pause, .stop])
        #expect(LayoutClass.middleDot.fixedWidth == 1)
        #expect(LayoutClass.letter.fixedWidth == nil)
        #expect(LayoutClass.dash.fixedWidth(of: "\u{2E3A}") == 4)
        #expect(LayoutClass.dash.fixedWidth(of: "—") == 2)
        #expect(LayoutClass.solidus.fixedWidth(of: "／") == 2)
        #expect(LayoutClass.solidus.fixedWidth(of: "/") == nil)
        #expect(LayoutClass.postfix.fixedWidth(of: "％") == 2)
    }
}

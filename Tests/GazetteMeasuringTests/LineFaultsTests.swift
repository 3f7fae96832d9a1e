import GazetteMeasuring
import GazettePublishing
import Testing

struct LineFaultsTests {
    /// Judges one paragraph whose lines are divided by │.
    private func faults(_ marked: String) -> LineFaults {
        var breaks: [Int] = []
        var text = String.UnicodeScalarView()
        for scalar in marked.unicodeScalars {
            if scalar == "│" { breaks.append(text.count) } else { text.append(scalar) }
        }
        var faults = LineFaults()
        faults.add(.init(text: String(text), breaks: breaks))
        return faults
    }

    @Test(arguments: [
        ("根据东县府办发│〔2020〕71号文件的要求，", [:]),
        ("根据东县府办发〔2020〕│71号文件的要求，", ["document-number-split": 1]),
        ("各有关单位│，请遵照执行本通知的规定", ["forbidden-line-start": 1]),
        ("请遵照执行（│以下简称办法）的规定", ["forbidden-line-end": 1]),
        ("政务公开—│—新闻发布的制度", ["dash-split": 1]),
        ("政务公开│——新闻发布的制度", ["dash-at-line-start": 1]),
        ("自2020│年起施行的办法", ["quantity-split": 1]),
        ("依照第│三条的规定办理", ["ordinal-split": 1]),
        ("按照GB/T 9704│—2012的规定执行", ["standard-number-split": 1]),
        ("各有关单位请遵照执│行。", ["single-han-last-line": 1]),
        ("各有关单位请遵照│执行。", [:]),
    ]) func `each kind of fault is counted under its name`(marked: String, expected: [String: Int]) {
        let found = faults(marked)
        #expect(found.breaks == 1)
        #expect(found.counts == expected, "\(found.examples)")
    }
}

import Foundation

/// A named set of Han characters that fonts are measured by.
struct HanRepertoire: Sendable {
    /// A stable ASCII name.
    var code: String
    /// The Chinese name.
    var name: String
    var scalars: [Unicode.Scalar]

    /// 《通用规范汉字表》 by its three levels and as a whole (kTGH of Unihan, `fonts/coverage`), then the three
    /// implementation levels of GB 18030-2022 §9, each containing the one before.
    ///
    /// Our reading of the levels: 1 is all Han of the one-, two- and four-byte parts up to Extension A; 2 adds the
    /// 《通用规范汉字表》; 3 adds Extensions B to F and the 214 康熙部首.
    static func all(tableFile: URL) throws(FontLibraryError) -> [HanRepertoire] {
        let levels = try commonStandardLevels(tableFile)
        let common = levels.flatMap(\.scalars)
        let level1 = scalars(level1Ranges)
        let known = Set(level1)
        let level2 = level1 + common.filter { !known.contains($0) }
        let beyond = Set(level2)
        let level3 = level2 + scalars(level3Ranges).filter { !beyond.contains($0) }
        return levels + [
            HanRepertoire(code: "common", name: "通用规范汉字表", scalars: common),
            HanRepertoire(code: "gb18030-1", name: "GB 18030-2022 级别1", scalars: level1),
            HanRepertoire(code: "gb18030-2", name: "GB 18030-2022 级别2", scalars: level2),
            HanRepertoire(code: "gb18030-3", name: "GB 18030-2022 级别3", scalars: level3),
        ]
    }

    /// The twelve unified Han that stand in the compatibility block; with them the standard's Han are 87,887.
    private static let compatibility: [UInt32] = [
        0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29,
    ]
    private static let level1Ranges = [0x4E00...0x9FEF, 0x3400...0x4DB5] + compatibility.map { $0...$0 }
    private static let level3Ranges: [ClosedRange<UInt32>] = [
        0x20000...0x2A6D6, 0x2A700...0x2B734, 0x2B740...0x2B81D, 0x2B820...0x2CEA1, 0x2CEB0...0x2EBE0, 0x2F00...0x2FD5,
    ]

    private static func scalars(_ ranges: [ClosedRange<UInt32>]) -> [Unicode.Scalar] {
        ranges.flatMap { range in range.compactMap(Unicode.Scalar.init) }
    }

    private static func commonStandardLevels(_ file: URL) throws(FontLibraryError) -> [HanRepertoire] {
        let text = try FontLibraryError.text(of: FontLibraryError.bytes(of: file), file: file)
        var characters: [Unicode.Scalar] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            characters.append(contentsOf: line.unicodeScalars)
        }
        guard characters.count == 8105 else {
            throw .invalid(path: file.path, reason: "《通用规范汉字表》应有 8105 字，读到 \(characters.count) 字")
        }
        return [
            HanRepertoire(code: "common-1", name: "通用规范汉字表一级", scalars: Array(characters[..<3500])),
            HanRepertoire(code: "common-2", name: "通用规范汉字表二级", scalars: Array(characters[3500..<6500])),
            HanRepertoire(code: "common-3", name: "通用规范汉字表三级", scalars: Array(characters[6500...])),
        ]
    }
}

import ChineseText

/// What a document number is found by: the organ's code, the year, the sequence.
public struct NumberKey: Sendable, Equatable, Hashable {
    /// 机关代字 or the words in its place (国务院令, 陸秘字), folded; empty when there is none.
    public var code: String
    /// 0 for a number that has no year, as 国务院令第423号.
    public var year: Int
    public var sequence: Int

    /// Every number in the text of a number: 国办发〔2020〕17号, 国务院令第423号, 2020年第5号公告, 經商字第09402402060號.
    public static func keys(in text: String) -> [NumberKey] {
        let scalars = Array(text.unicodeScalars)
        var keys: [NumberKey] = []
        var index = 0
        while let request = NumberRequest(in: scalars, from: index, isField: true) {
            let key = NumberKey(code: request.code, year: request.year, sequence: request.sequence)
            if !keys.contains(key) { keys.append(key) }
            index = request.range.upperBound
        }
        return keys
    }
}

/// Letters drawn as lines, for the technical text outside of the trim (版外文字): it needs no font, and no reader takes it
/// for text of the issue.
enum StrokeLettering {
    /// Points on a grid of 4 × 6, strokes divided by slashes.
    private static let letters: [Character: String] = [
        "0": "00 40 46 06 00 46", "1": "15 26 20/10 30", "2": "06 46 43 03 00 40", "3": "06 46 40 00/03 43",
        "4": "06 03 43/46 40", "5": "46 06 03 43 40 00", "6": "46 06 00 40 43 03", "7": "06 46 10",
        "8": "00 06 46 40 00/03 43", "9": "43 03 06 46 40 00", "A": "00 04 26 44 40/02 42",
        "B": "00 06 36 45 44 33 03/33 42 41 30 00", "C": "46 06 00 40", "D": "00 06 26 44 42 20 00",
        "E": "46 06 00 40/03 33", "F": "46 06 00/03 33", "G": "46 06 00 40 43 23", "H": "00 06/40 46/03 43",
        "I": "16 36/26 20/10 30", "J": "46 41 30 10 01", "K": "06 00/46 03 40", "L": "06 00 40", "M": "00 06 23 46 40",
        "N": "00 06 40 46", "O": "10 01 05 16 36 45 41 30 10", "P": "00 06 46 43 03",
        "Q": "10 01 05 16 36 45 41 30 10/22 40", "R": "00 06 46 43 03/23 40", "S": "46 16 05 04 13 33 42 41 30 00",
        "T": "06 46/26 20", "U": "06 00 40 46", "V": "06 20 46", "W": "06 10 23 30 46", "X": "00 46/06 40",
        "Y": "06 23 46/23 20", "Z": "06 46 00 40", "-": "03 43", ".": "20 21", ":": "21 22/24 25", "/": "00 46",
        "+": "03 43/25 21", " ": "",
    ]

    /// Path operators for a line of text.
    ///
    /// - Parameters:
    ///   - x, y: the left end of the line's foot, micrometres.
    ///   - height: of the letters, micrometres.
    static func path(_ text: String, x: Int, y: Int, height: Int) throws(PressError) -> String {
        var path = ""
        for (index, letter) in text.uppercased().enumerated() {
            guard let strokes = letters[letter] else {
                throw PressError(.lettering, "版外文字“\(text)”里的“\(letter)”没有笔画", rule: "版外文字只用拉丁字母、数字和 - . : / +。")
            }
            let left = x + index * height
            for stroke in strokes.split(separator: "/") {
                for (number, point) in stroke.split(separator: " ").enumerated() {
                    let grid = point.utf8.map { Int($0) - 48 }
                    let place = [left + grid[0] * height / 6, y + grid[1] * height / 6].map(PressMeasure.points)
                    path += "\(place[0]) \(place[1]) \(number == 0 ? "m" : "l") "
                }
            }
        }
        return path + "S\n"
    }
}

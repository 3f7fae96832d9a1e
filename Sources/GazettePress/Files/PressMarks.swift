/// The marks outside of the trim. Crop marks and crosses are on each of the plates, everything else in black alone.
struct PressMarks {
    /// Between bleed and marks.
    static let offset = PressMeasure.millimetre
    static let length = 5 * PressMeasure.millimetre
    /// Around the trim of a single page: bleed, marks, and a little paper.
    static func margin(bleed: Int) -> Int { bleed + offset + length + PressMeasure.millimetre }

    private static let letterHeight = 2 * PressMeasure.millimetre
    private static let lineWidth = 88
    private static let inBlack = "q 0 0 0 1 K 0 0 0 1 k"

    private(set) var content: String

    /// Marks that appear on each of the plates.
    init(plates: Plates) {
        // A page without any ink is still cut.
        let register = (plates.isEmpty ? .black : plates).register
        content = "q\n\(register) K \(register) k \(PressMeasure.points(Self.lineWidth)) w\n"
    }

    /// Crop marks (裁切线) at the corners of a trim that stands alone.
    mutating func crop(_ trim: PressRectangle, bleed: Int) {
        cropVertical([trim.x, trim.right], between: trim.y - bleed, and: trim.top + bleed)
        cropHorizontal([trim.y, trim.top], between: trim.x - bleed, and: trim.right + bleed)
    }

    /// Marks for vertical cuts below and above.
    mutating func cropVertical(_ places: [Int], between bottom: Int, and top: Int) {
        for x in places {
            line(x, bottom - Self.offset, x, bottom - Self.offset - Self.length)
            line(x, top + Self.offset, x, top + Self.offset + Self.length)
        }
    }

    /// Marks for horizontal cuts to the left and the right.
    mutating func cropHorizontal(_ places: [Int], between left: Int, and right: Int) {
        for y in places {
            line(left - Self.offset, y, left - Self.offset - Self.length, y)
            line(right + Self.offset, y, right + Self.offset + Self.length, y)
        }
    }

    /// Fold marks (折标), dashed.
    mutating func folds(vertical: [Int], horizontal: [Int], around block: PressRectangle) {
        let dash = PressMeasure.points(PressMeasure.millimetre)
        content += "\(Self.inBlack) [\(dash) \(dash)] 0 d\n"
        cropVertical(vertical, between: block.y, and: block.top)
        cropHorizontal(horizontal, between: block.x, and: block.right)
        content += "Q\n"
    }

    /// A cross by which plates are laid over each other (套准线).
    mutating func register(x: Int, y: Int) {
        let arm = Self.length / 2
        line(x - arm, y, x + arm, y)
        line(x, y - arm, x, y + arm)
    }

    mutating func bar(_ box: PressRectangle) {
        let numbers = [box.x, box.y, box.width, box.height].map(PressMeasure.points).joined(separator: " ")
        content += "\(Self.inBlack) \(numbers) re f Q\n"
    }

    /// Technical text.
    mutating func text(_ text: String, x: Int, y: Int) throws(PressError) {
        content += "\(Self.inBlack) \(try StrokeLettering.path(text, x: x, y: y, height: Self.letterHeight))Q\n"
    }

    /// All of it.
    var finished: String { content + "Q\n" }

    private mutating func line(_ x: Int, _ y: Int, _ toX: Int, _ toY: Int) {
        let numbers = [x, y, toX, toY].map(PressMeasure.points)
        content += "\(numbers[0]) \(numbers[1]) m \(numbers[2]) \(numbers[3]) l S\n"
    }
}

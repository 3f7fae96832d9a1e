/// Names of laws and regulations that begin with 中华人民共和国, and what a wrong name was probably meant to be.
enum LawNames {
    private static let sorted = table.split(whereSeparator: \.isWhitespace).map { Array($0.unicodeScalars) }
    private static let known = Set(sorted)

    /// Whether there is, or was, a law of this name; without 中华人民共和国.
    static func contains(_ name: [Unicode.Scalar]) -> Bool { known.contains(name) }

    /// The name that the given one, which no law has, is a slip of; nil when none is close.
    static func nearest(to name: [Unicode.Scalar], besides others: [[Unicode.Scalar]]) -> String? {
        let candidates = others.sorted { $0.map(\.value).lexicographicallyPrecedes($1.map(\.value)) } + sorted
        return candidates.first { isSlip(name, of: $0) }.map { String(String.UnicodeScalarView($0)) }
    }

    /// One or two characters left out or put in, two exchanged, or one wrong in a name long enough to be unlike others.
    private static func isSlip(_ name: [Unicode.Scalar], of right: [Unicode.Scalar]) -> Bool {
        guard name != right, name.last == right.last else { return false }
        let difference = name.count - right.count
        switch difference {
        case 0:
            let wrong = name.indices.filter { name[$0] != right[$0] }
            if wrong.count == 2 {
                return name.count >= 5 && name[wrong[0]] == right[wrong[1]] && name[wrong[1]] == right[wrong[0]]
            }
            return wrong.count == 1 && name.count >= 7
        case 1, 2: return right.count >= 5 && isSubsequence(right, of: name)
        case -1, -2: return name.count >= 5 && isSubsequence(name, of: right)
        default: return false
        }
    }

    private static func isSubsequence(_ short: [Unicode.Scalar], of long: [Unicode.Scalar]) -> Bool {
        var index = 0
        for scalar in long where index < short.count && scalar == short[index] { index += 1 }
        return index == short.count
    }
}

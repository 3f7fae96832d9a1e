import ChineseText
import HarfBuzz

/// Chooses the face of every character: the primary one where it can, one fallback for a whole name or for all marks.
final class FaceChooser {
    private let fonts: FontLibrary
    /// Faces of the basic plane's characters by role, looked up once; asking every font each time would be slow.
    private var known: [FontRole: [Int16]] = [:]

    private static let unknown: Int16 = -2
    private static let none: Int16 = -1
    /// The longest run of Han that is taken for a name.
    private static let nameLength = 4

    init(fonts: FontLibrary) { self.fonts = fonts }

    /// What was chosen for a stretch of one role.
    struct Choice {
        /// The face of every character of the text.
        var faces: [Int]
        var missing: [Int] = []
        var fallbacks: [ShapedText.Fallback] = []
    }

    /// Chooses for `range`; spaces and attached marks follow what is beside them.
    func choose(
        _ range: Range<Int>, of scalars: [Unicode.Scalar], _ classes: [LayoutClass], spans: [UnbreakableSpan], role: FontRole,
        into choice: inout Choice
    ) {
        guard !range.isEmpty, let primary = fonts.chain(for: role).first else { return }
        var table = known[role] ?? Array(repeating: Self.unknown, count: 0x10000)
        // Held here alone while it changes: a second reference would copy it.
        known[role] = []
        defer { known[role] = table }
        var needsFallback = false
        for index in range {
            if classes[index] == .combining, index > range.lowerBound {
                choice.faces[index] = choice.faces[index - 1]
            } else if SpaceWidth.isSpace(scalars[index]) {
                choice.faces[index] = primary
            } else if let face = face(for: scalars[index], in: role, primary, &table) {
                choice.faces[index] = face
                needsFallback = needsFallback || face != primary
            } else {
                choice.faces[index] = primary
                choice.missing.append(index)
            }
        }
        guard needsFallback else { return }
        let own = choice.faces
        unifyMarks(range, scalars, classes, role, primary, &choice.faces)
        unifyNames(range, scalars, classes, spans, role, primary, &choice.faces)
        for index in range where choice.faces[index] != primary && classes[index] != .combining {
            choice.fallbacks.append(.init(offset: index, face: choice.faces[index], isForUnity: own[index] == primary))
        }
    }

    private func face(for scalar: Unicode.Scalar, in role: FontRole, _ primary: Int, _ table: inout [Int16]) -> Int? {
        guard scalar.value < 0x10000 else { return fonts.face(for: scalar, in: role) }
        let index = Int(scalar.value)
        if table[index] == Self.unknown {
            let isComposed = scalar == TextShaper.longDash && has(scalar, primary)
            let found = isComposed ? primary : fonts.face(for: scalar, in: role)
            table[index] = found.map(Int16.init) ?? Self.none
        }
        return table[index] == Self.none ? nil : Int(table[index])
    }

    /// Whether the face can set the character; U+2E3A can be made of two U+2014.
    private func has(_ scalar: Unicode.Scalar, _ face: Int) -> Bool {
        let font = fonts.faces[face]
        return font.glyph(for: scalar) != nil || scalar == TextShaper.longDash && font.glyph(for: TextShaper.dash) != nil
    }

    /// Marks of two faces in one paragraph differ in weight and place: one that the primary face lacks takes all with it.
    private func unifyMarks(
        _ range: Range<Int>, _ scalars: [Unicode.Scalar], _ classes: [LayoutClass], _ role: FontRole, _ primary: Int,
        _ faces: inout [Int]
    ) {
        let marks = range.filter { classes[$0].isFullWidthMark }
        guard marks.contains(where: { faces[$0] != primary }),
            let common = fonts.chain(for: role).first(where: { face in marks.allSatisfy { has(scalars[$0], face) } })
        else { return }
        for index in marks { faces[index] = common }
    }

    private func unifyNames(
        _ range: Range<Int>, _ scalars: [Unicode.Scalar], _ classes: [LayoutClass], _ spans: [UnbreakableSpan], _ role: FontRole,
        _ primary: Int, _ faces: inout [Int]
    ) {
        for span in spans where span.kind == .spacedName && range.contains(span.range.lowerBound) {
            let name = span.range.clamped(to: range)
            unify(name.filter { isHan(scalars[$0], classes[$0]) }, scalars, role, primary, &faces)
        }
        var start = range.lowerBound
        while start < range.upperBound {
            var run: [Int] = []
            var end = start
            while end < range.upperBound, isHan(scalars[end], classes[end]) || classes[end] == .combining && !run.isEmpty {
                if classes[end] != .combining { run.append(end) }
                end += 1
            }
            if (2...Self.nameLength).contains(run.count) { unify(run, scalars, role, primary, &faces) }
            start = max(end, start + 1)
        }
        for index in range.dropFirst() where classes[index] == .combining { faces[index] = faces[index - 1] }
    }

    /// Sets a name in one fallback face when it needs any and one has all of it.
    private func unify(_ name: [Int], _ scalars: [Unicode.Scalar], _ role: FontRole, _ primary: Int, _ faces: inout [Int]) {
        guard name.contains(where: { faces[$0] != primary }),
            let common = fonts.chain(for: role).first(where: { face in name.allSatisfy { has(scalars[$0], face) } })
        else { return }
        for index in name { faces[index] = common }
    }

    private func isHan(_ scalar: Unicode.Scalar, _ layoutClass: LayoutClass) -> Bool {
        layoutClass == .iterationMark || layoutClass == .ideograph && HanScript.contains(scalar)
    }
}

extension LayoutClass {
    /// Whether it is a mark of Chinese text, drawn in the style of the Han beside it.
    var isFullWidthMark: Bool {
        switch self {
        case .opening, .closing, .pause, .stop, .combinedStop, .middleDot, .dash, .ellipsis, .connector: true
        default: false
        }
    }
}

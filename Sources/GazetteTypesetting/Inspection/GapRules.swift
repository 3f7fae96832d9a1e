import ChineseText

/// Where the lines of a text may give way, as clreq's adjustment order has it; stated apart from the setter's own tables.
enum GapRules {
    /// Letters and digits and the narrow marks set like them.
    static func isLatin(_ found: LayoutClass) -> Bool {
        switch found {
        case .letter, .numeral, .narrowOpening, .narrowClosing, .prefix, .postfix, .hyphen, .solidus, .combining: true
        default: false
        }
    }

    /// Marks that share a blank with the mark beside them.
    static func isMark(_ found: LayoutClass) -> Bool {
        switch found {
        case .opening, .closing, .pause, .stop, .combinedStop, .middleDot, .dash, .ellipsis, .connector: true
        default: false
        }
    }

    /// Places of the last expansion tier: between Han, before an opening mark, behind marks that end something.
    static func isHanGap(_ left: LayoutClass, _ right: LayoutClass) -> Bool {
        switch (left, right) {
        case (.ideograph, .ideograph), (.ideograph, .opening), (.closing, .ideograph), (.pause, .ideograph), (.stop, .ideograph):
            true
        default: false
        }
    }

    /// Whether anything in the line may be spread.
    static func canStretch(_ clusters: [ReadLine.Cluster]) -> Bool {
        zip(clusters, clusters.dropFirst()).contains { left, right in
            left.layoutClass == .space || isHanGap(left.layoutClass, right.layoutClass)
        }
    }
}

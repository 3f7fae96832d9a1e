public import GazetteModel

/// Findings split by recorded decisions.
public struct WaiverSplit: Codable, Sendable, Equatable {
    /// A finding with the decision that covers it.
    public struct Waived: Codable, Sendable, Equatable {
        public var finding: Diagnostic
        public var waiver: Waiver
    }

    /// Findings that nobody has decided on.
    public var open: [Diagnostic]
    /// Findings that stand by decision.
    public var waived: [Waived]
    /// Waivers that cover nothing: the text was edited, or they were never needed.
    public var unused: [Waiver]
}

extension CheckCatalogue {
    /// Splits the findings into open and waived ones, both in the given order.
    public static func apply(waivers: [Waiver], to findings: [Diagnostic]) -> WaiverSplit {
        var split = WaiverSplit(open: [], waived: [], unused: [])
        var used: Set<Int> = []
        for finding in findings {
            let covering = waivers.indices.filter { waivers[$0].covers(finding) }
            used.formUnion(covering)
            if let first = covering.first {
                split.waived.append(WaiverSplit.Waived(finding: finding, waiver: waivers[first]))
            } else {
                split.open.append(finding)
            }
        }
        split.unused = waivers.indices.filter { !used.contains($0) }.map { waivers[$0] }
        return split
    }
}

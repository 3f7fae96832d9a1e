public import GazetteModel

/// Puts manuscripts together as an issue: sections in the series' order, identifiers in printed order, the colophon.
public enum IssueAssembler {
    /// An issue put together.
    public struct Assembly: Sendable {
        public var issue: GazetteIssue
        /// For each of the issue's documents, in printed order, which of the plan's it is; those that no section takes are
        /// missing.
        public var printedOrder: [Int]
        public var diagnostics: [Diagnostic]
    }

    /// Assembles an issue; `documents` are the plan's manuscripts in the plan's order.
    ///
    /// - Parameter signature: what the colophon says of the issue's electronic signature; empty for nothing.
    public static func assemble(
        series: GazetteSeries, plan: IssuePlan, documents: [Manuscript], signature: String = ""
    ) -> Assembly {
        precondition(documents.count == plan.documents.count, "一件计划对一件文稿")
        var printedOrder: [Int] = []
        let sections = series.sections.compactMap { definition -> GazetteSection? in
            let members = plan.documents.indices.filter { plan.documents[$0].section == definition.id }
            let entries = members.map { index in
                printedOrder.append(index)
                return gazetted(
                    documents[index], topic: plan.documents[index].topic, plan: plan, ordinal: printedOrder.count)
            }
            return entries.isEmpty ? nil : GazetteSection(id: definition.id, name: definition.name, documents: entries)
        }
        let issue = GazetteIssue(
            series: series, id: plan.id, cumulativeNumber: plan.cumulativeNumber, publicationDay: plan.publicationDay,
            sections: sections, colophon: ColophonComposer.lines(series: series, plan: plan, signature: signature))
        return Assembly(
            issue: issue, printedOrder: printedOrder,
            diagnostics: IssueRules.findings(series: series, plan: plan, documents: documents))
    }

    private static func gazetted(
        _ manuscript: Manuscript, topic: String?, plan: IssuePlan, ordinal: Int
    ) -> GazetteDocument {
        var document = manuscript.document
        document.dates.gazetted = plan.publicationDay
        let digits = String(ordinal)
        return GazetteDocument(
            id: "\(plan.id)-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits, document: document,
            topic: topic, sourceName: manuscript.sourceName, sourceDigest: manuscript.sourceDigest)
    }
}

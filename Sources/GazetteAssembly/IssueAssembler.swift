public import GazetteModel

/// Puts manuscripts together as an issue: sections in the series' order, identifiers in printed order, the colophon.
public enum IssueAssembler {
    /// Assembles an issue; `documents` are the plan's manuscripts in the plan's order.
    ///
    /// - Parameter signature: what the colophon says of the issue's electronic signature; empty for nothing.
    public static func assemble(
        series: GazetteSeries, plan: IssuePlan, documents: [Manuscript], signature: String = ""
    ) -> (issue: GazetteIssue, diagnostics: [Diagnostic]) {
        precondition(documents.count == plan.documents.count, "一件计划对一件文稿")
        var ordinal = 0
        let sections = series.sections.compactMap { definition -> GazetteSection? in
            let members = plan.documents.indices.filter { plan.documents[$0].section == definition.id }
            let entries = members.map { index in
                ordinal += 1
                return gazetted(documents[index], topic: plan.documents[index].topic, plan: plan, ordinal: ordinal)
            }
            return entries.isEmpty ? nil : GazetteSection(id: definition.id, name: definition.name, documents: entries)
        }
        let issue = GazetteIssue(
            series: series, id: plan.id, cumulativeNumber: plan.cumulativeNumber, publicationDay: plan.publicationDay,
            sections: sections, colophon: ColophonComposer.lines(series: series, plan: plan, signature: signature))
        return (issue, IssueRules.findings(series: series, plan: plan, documents: documents))
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

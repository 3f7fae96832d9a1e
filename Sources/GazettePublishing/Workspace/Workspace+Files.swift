import ErrorKinds
public import GazetteAssembly
public import GazetteModel

extension Workspace {
    /// Reads `gazette.yaml`; any error in it stops.
    public func series() throws(PublishingError) -> GazetteSeries {
        let file = path(Self.fileName)
        let answer = SeriesReader.read(try InputFile.bytes(at: file, name: display(file)), file: display(file))
        guard let series = answer.value, answer.isUsable else {
            throw PublishingError(
                .configuration, "\(display(file)) 有错，先改正再继续", diagnostics: answer.diagnostics)
        }
        return series
    }

    /// Reads an issue's plan; any error in it stops.
    public func plan(_ id: IssueIdentifier, of series: GazetteSeries) throws(PublishingError) -> FileAnswer<IssuePlan> {
        let file = planPath(id)
        guard let bytes = try InputFile.bytesIfPresent(at: file, name: display(file)) else {
            let known = plannedIssues().map(\.description).joined(separator: "、")
            throw PublishingError(
                .missing, "没有 \(id) 的编排文件（\(display(file))）",
                fix: known.isEmpty ? "先建一期：gazette issue new \(id) --date 年-月-日" : "已有：\(known)；新建用 gazette issue new。")
        }
        let answer = IssuePlanReader.read(
            bytes, file: display(file), expected: id, sections: series.sections)
        guard answer.isUsable else {
            throw PublishingError(
                .configuration, "\(display(file)) 有错，先改正再继续", diagnostics: answer.diagnostics)
        }
        return answer
    }

    /// Writes an issue's plan in its fixed form and gives the path as messages name it.
    public func write(_ plan: IssuePlan) throws(PublishingError) -> String {
        let file = planPath(plan.id)
        try OutputFile.write(Array(IssuePlanWriter.text(of: plan).utf8), to: file, name: display(file))
        return display(file)
    }
}

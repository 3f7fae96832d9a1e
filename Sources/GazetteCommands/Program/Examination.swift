import Foundation
import GazetteArchive
import GazetteAssembly
import GazetteModel
import GazettePublishing

/// The examination that `gazette doctor` makes.
struct Examination {
    struct Finding: Encodable {
        var name: String
        var isFine: Bool
        var detail: String
        var fix: String?
    }

    let context: CommandContext
    let options: WorkspaceOptions

    func findings() -> [Finding] {
        let program = Finding(name: "gazette", isFine: true, detail: ProgramVersion.current)
        do {
            let workspace = try context.workspace(options)
            return [program, textTool, fonts(workspace), gazette(workspace)] + plans(workspace) + [archive(workspace)]
        } catch {
            return [program, textTool, fonts(nil), fault("工作区", error)]
        }
    }

    /// The independent reader of the text-layer proof.
    private var textTool: Finding {
        guard let version = ToolVersion.of("pdftotext", "-v", environment: context.environment) else {
            return Finding(name: "pdftotext", isFine: false, detail: "没有找到", fix: "apt-get install poppler-utils（或 make setup）")
        }
        return Finding(name: "pdftotext", isFine: true, detail: version)
    }

    private func fonts(_ workspace: Workspace?) -> Finding {
        do {
            let report = try PageProduction(resources: context.resources(workspace)).fontReport()
            let problems = FontReportText.problems(of: report)
            return problems.isEmpty
                ? Finding(name: "字体", isFine: true, detail: "齐全")
                : Finding(
                    name: "字体", isFine: false, detail: problems.joined(separator: "；"), fix: "gazette fonts fetch")
        } catch {
            return fault("字体", error)
        }
    }

    private func gazette(_ workspace: Workspace) -> Finding {
        do {
            let series = try workspace.series()
            return Finding(name: "工作区", isFine: true, detail: "\(series.name)（\(workspace.root)）")
        } catch {
            return fault("工作区", error)
        }
    }

    private func plans(_ workspace: Workspace) -> [Finding] {
        guard let series = try? workspace.series() else { return [] }
        return workspace.plannedIssues().map { id in
            do throws(PublishingError) {
                let count = try workspace.plan(id, of: series).value?.documents.count ?? 0
                return Finding(name: "编排 \(id)", isFine: true, detail: "\(count) 件")
            } catch {
                return fault("编排 \(id)", error)
            }
        }
    }

    private func archive(_ workspace: Workspace) -> Finding {
        guard let store = try? context.archive(workspace) else {
            return Finding(name: "公报库", isFine: true, detail: "还没有发布")
        }
        do {
            let reports = try store.verify()
            let problems = reports.flatMap { report in
                report.problems.map { "\(report.issue.isEmpty ? report.path : report.issue) \($0)" }
            }
            guard problems.isEmpty else {
                return Finding(
                    name: "公报库", isFine: false, detail: problems.joined(separator: "；"), fix: "gazette archive verify 看详情")
            }
            guard !reports.isEmpty else { return Finding(name: "公报库", isFine: true, detail: "还没有发布") }
            _ = try context.catalogue(workspace)
            return Finding(name: "公报库", isFine: true, detail: "\(reports.count { !$0.issue.isEmpty }) 期，完好")
        } catch let failure as PublishingError {
            return fault("公报库", failure)
        } catch {
            return Finding(name: "公报库", isFine: false, detail: ErrorText.of(error), fix: "gazette archive reindex")
        }
    }

    private func fault(_ name: String, _ failure: PublishingError) -> Finding {
        let first = failure.diagnostics.first.map { "：\($0.summary)" } ?? ""
        return Finding(
            name: name, isFine: false, detail: failure.message + first, fix: failure.fix ?? failure.diagnostics.first?.fix)
    }
}

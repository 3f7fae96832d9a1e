import ErrorKinds
import Foundation
import GazetteAssembly
public import GazetteModel

/// The folder that holds a gazette: `gazette.yaml`, `issues/`, manuscripts and `archive/`.
public struct Workspace: Sendable, Equatable {
    /// The absolute path.
    public let root: String
    /// The folder that messages give paths from.
    public let workingFolder: String

    public init(root: String, workingFolder: String) {
        self.root = URL(filePath: root).standardizedFileURL.path
        self.workingFolder = URL(filePath: workingFolder).standardizedFileURL.path
    }

    /// The file that makes a folder a workspace.
    public static let fileName = "gazette.yaml"

    /// Finds the workspace: the named folder, else `GAZETTE_WORKSPACE`, else the nearest folder upward with a `gazette.yaml`.
    public static func locate(
        named: String?, environment: [String: String], from workingFolder: String
    ) throws(PublishingError) -> Workspace {
        let variable = environment["GAZETTE_WORKSPACE"].flatMap { $0.isEmpty ? nil : $0 }
        if let given = named ?? variable {
            let origin = named == nil ? "环境变量 GAZETTE_WORKSPACE " : "--workspace "
            let root = absolute(given, in: workingFolder)
            guard FileManager.default.fileExists(atPath: root) else {
                throw PublishingError(.missing, "\(origin)指的文件夹“\(given)”不存在", fix: "改正路径。")
            }
            guard holdsGazette(root) else {
                throw PublishingError(
                    .configuration, "\(origin)指的文件夹“\(given)”里没有 \(fileName)",
                    fix: "指到有 \(fileName) 的文件夹，或在那里写一个（样例见本项目根目录）。")
            }
            return Workspace(root: root, workingFolder: workingFolder)
        }
        var folder = URL(filePath: workingFolder).standardizedFileURL
        while !holdsGazette(folder.path) {
            guard folder.path != "/" else {
                throw PublishingError(
                    .configuration, "从“\(workingFolder)”往上都没有 \(fileName)，不知道是哪一种公报",
                    fix: "到工作区里运行，或用 --workspace DIR、环境变量 GAZETTE_WORKSPACE 指明。")
            }
            folder.deleteLastPathComponent()
        }
        return Workspace(root: folder.path, workingFolder: workingFolder)
    }

    /// The public archive.
    public var archive: String { path("archive") }

    /// The absolute path of something in the workspace.
    public func path(_ relative: String) -> String { Self.absolute(relative, in: root) }

    /// The path as messages give it: from the working folder when it lies below, else absolute.
    public func display(_ path: String) -> String { WorkspacePath.relative(path, to: workingFolder) ?? path }

    /// The path of an issue's plan.
    public func planPath(_ id: IssueIdentifier) -> String { path("issues/\(id).yaml") }

    /// The issues that have a plan, in order.
    public func plannedIssues() -> [IssueIdentifier] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path("issues"))) ?? []
        return names.filter { $0.hasSuffix(".yaml") }.compactMap { IssueIdentifier(String($0.dropLast(5))) }.sorted()
    }

    private static func holdsGazette(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: URL(filePath: folder).appending(path: fileName).path)
    }

    private static func absolute(_ path: String, in folder: String) -> String {
        path.hasPrefix("/")
            ? URL(filePath: path).standardizedFileURL.path
            : URL(filePath: folder).appending(path: path).standardizedFileURL.path
    }
}

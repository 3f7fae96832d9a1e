import Foundation
public import Testing

/// What a test needs and the repository does not hold.
///
/// Where it is missing the test is reported as skipped, with the reason. In CI, where `scripts/setup` has installed all of it but the
/// corpus, the test fails instead, so that nothing goes unchecked there.
public struct Requirement: Sendable {
    /// What is missing and how to get it, for the report.
    public let lack: String
    /// Whether CI may do without it.
    private let isOptional: Bool
    private let isPresent: @Sendable () -> Bool

    /// - Parameters:
    ///   - lack: what is missing and how to get it, said when `isPresent` is false.
    ///   - isOptional: whether CI may do without it.
    ///   - isPresent: asked whenever a test that needs it is about to run.
    public init(_ lack: String, isOptional: Bool = false, isPresent: @escaping @Sendable () -> Bool) {
        self.lack = lack
        self.isOptional = isOptional
        self.isPresent = isPresent
    }

    /// Whether this is a run of CI.
    public static let isCI = ProcessInfo.processInfo.environment["CI"] != nil

    /// Whether a test that needs it can run.
    ///
    /// - Throws: when it is missing where it has to be there.
    public func isMet(inCI: Bool = isCI) throws(MissingRequirement) -> Bool {
        if isPresent() { return true }
        if inCI, !isOptional { throw MissingRequirement(self) }
        return false
    }
}

extension Requirement {
    /// The corpus of real documents, which nobody has to have.
    public static let corpus = Requirement("没有语料库：请设 GAZETTE_CORPUS", isOptional: true) { Repository.corpus != nil }

    /// Debian's files of Unicode.
    public static let unicodeData = Requirement("没有 Unicode 的数据（软件包 unicode-data）：请先运行 make setup") { UnicodeData.isPresent }

    /// A program of others.
    public static func tool(_ name: String) -> Requirement {
        Requirement("没有程序 \(name)：请先运行 make setup") { OutsideTool.program(name) != nil }
    }

    /// A module of Python.
    public static func pythonModule(_ name: String) -> Requirement {
        Requirement("没有 Python 的模块 \(name)：请先运行 make setup") { (try? OutsideTool.python("import \(name)").status) == 0 }
    }

    /// A file that a package of Debian's brings.
    public static func file(_ path: String) -> Requirement {
        Requirement("没有 \(path)：请先运行 make setup") { FileManager.default.isReadableFile(atPath: path) }
    }

    /// The locked fonts; the targets that read fonts know whether they are there.
    public static func fonts(_ arePresent: @autoclosure @escaping @Sendable () -> Bool) -> Requirement {
        Requirement("字体没有取齐：请先运行 make setup", isPresent: arePresent)
    }
}

/// A test needs what is not there.
public struct MissingRequirement: Error, CustomStringConvertible {
    public let description: String

    public init(_ requirement: Requirement) { description = requirement.lack }
}

extension Trait where Self == ConditionTrait {
    /// Runs the test, or the tests of the suite, only where it is there; see `Requirement` for what happens elsewhere.
    public static func requires(
        _ requirement: Requirement, sourceLocation: SourceLocation = #_sourceLocation
    ) -> ConditionTrait {
        .enabled(if: try requirement.isMet(), "\(requirement.lack)", sourceLocation: sourceLocation)
    }
}

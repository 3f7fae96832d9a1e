import GazetteTestSupport
import Testing

/// Nothing goes unchecked unseen.
@Suite struct RequirementTests {
    private static let missing = Requirement.tool("a-program-that-nobody-has")

    @Test func `a missing tool skips the test, and fails it in CI`() throws {
        #expect(try !Self.missing.isMet(inCI: false))
        let error = #expect(throws: MissingRequirement.self) { try Self.missing.isMet(inCI: true) }
        #expect(error?.description == "没有程序 a-program-that-nobody-has：请先运行 make setup")
    }

    @Test func `what is there is there everywhere`() throws {
        for isCI in [false, true] { #expect(try Requirement.tool("sh").isMet(inCI: isCI)) }
    }

    @Test func `only what is optional may be missing in CI`() throws {
        let optional = Requirement("没有", isOptional: true) { false }
        #expect(try !optional.isMet(inCI: true))
        #expect(throws: MissingRequirement.self) { try Requirement.fonts(false).isMet(inCI: true) }
        #expect(throws: Never.self) { try Requirement.corpus.isMet(inCI: true) }
    }

    @Test func `a missing module of Python and a missing file are missing`() throws {
        #expect(try !Requirement.pythonModule("a_module_that_nobody_has").isMet(inCI: false))
        #expect(try !Requirement.file("/nowhere/profile.icc").isMet(inCI: false))
    }

    @Test func `a tool that is missing is an error of whoever runs it`() {
        #expect(throws: MissingRequirement.self) {
            try OutsideTool.output("a-program-that-nobody-has", ["FILE"], of: [])
        }
    }
}

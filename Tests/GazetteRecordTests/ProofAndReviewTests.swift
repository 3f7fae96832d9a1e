import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteRecord

@Suite struct ProofAndReviewTests {
    @Test(arguments: ["{}", "", "不是 JSON", "{\"format\":2}", "[]"])
    func `a proof that does not read is never counted as sound`(text: String) throws {
        let package = try TestPackage()
        try package.replace(PackagePaths.proof, by: Array(text.utf8))
        #expect(try package.findings().problems == ["data/proof.json：没有可认的核对记录"])
    }

    @Test func `a proof that is missing is told`() throws {
        let package = try TestPackage()
        try package.replace(PackagePaths.proof, by: nil)
        #expect(try package.findings().problems == ["data/proof.json：清单里没有"])
    }

    @Test func `a proof of another format is not sound and not damaged`() throws {
        let package = try TestPackage()
        try package.alter(PackagePaths.proof) { $0["format"] = 3 }
        let findings = try package.findings()
        #expect(findings.problems.isEmpty)
        #expect(findings.remarks == ["data/proof.json：核对记录是第3版，这个程序不认，没有核验它"])
    }

    @Test func `a package that says itself that nothing was proved is told`() throws {
        let package = try TestPackage()
        try package.replace(PackagePaths.proof, by: ProofRecord.absentFile)
        #expect(try package.findings().remarks == ["data/proof.json：这一期没有做过文字核对"])
    }

    @Test func `a review is read back as it was written`() throws {
        let review = ReviewRecord(
            issue: [ReviewRecord.Finding(code: "issue-empty", severity: "note", summary: "没有摘要")],
            documents: [
                ReviewRecord.Document(
                    id: "2020-01-001",
                    findings: [
                        ReviewRecord.Finding(
                            code: "law-name", severity: "warning", summary: "简称", line: 3, column: 9, marked: "《通知》",
                            waiver: ReviewRecord.Decision(reason: "原文如此", by: "张三"))
                    ], joins: ["各乡镇人民政府"])
            ])
        #expect(try ReviewRecord.read(review.file(), name: "review.json") == review)
        expectGolden(String(decoding: try review.file(), as: UTF8.self), "Fixtures/review.json")
    }

    @Test func `a review of a later format is told, one that does not read is a problem`() throws {
        let package = try TestPackage()
        try package.replace(PackagePaths.review, by: Array("{\"format\":9}".utf8))
        #expect(try package.findings().remarks == ["data/review.json：校核记录是这个程序不认的一版，没有核验它"])
        try package.replace(PackagePaths.review, by: Array("{}".utf8))
        #expect(try package.findings().problems == ["data/review.json：缺少 format"])
    }
}

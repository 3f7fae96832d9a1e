import DurableFiles
import ErrorKinds
import Foundation
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteRecord

/// Packages of every format stay readable for good, whatever becomes of the model.
@Suite struct StoredFormatTests {
    @Test(arguments: StoredPackages.revisions) func `a package of an earlier revision is sound`(revision: String) throws {
        #expect(try TestPackage(revision).findings() == PackageFindings())
    }

    @Test(arguments: StoredPackages.revisions) func `a record read and written again is the same file`(revision: String) throws {
        let package = try TestPackage(revision)
        let issue = try package.bytes(PackagedIssue.path)
        let read = try PackagedIssue(reading: issue, name: "issue.json")
        #expect(try read.file() == issue)
        for document in try read.documents() {
            let path = PackagedDocument.path(of: document.id)
            #expect(try PackagedDocument(reading: package.bytes(path), name: path) == document)
            #expect(try document.file() == package.bytes(path))
            #expect(try DerivedTexts.textFile(of: document.document) == package.bytes(PackagedDocument.textPath(of: document.id)))
        }
    }

    @Test func `fields that a later program added do no damage`() throws {
        let package = try TestPackage()
        for file in [PackagedIssue.path, PackagedDocument.path(of: "2020-01-001")] {
            try package.alter(file) { object in
                object["later"] = ["a": 1]
                if var document = object["document"] as? [String: Any] {
                    document["keywords"] = ["政务公开"]
                    object["document"] = document
                }
                if var issue = object["issue"] as? [String: Any] {
                    issue["kind"] = "regular"
                    object["issue"] = issue
                }
            }
        }
        #expect(try package.findings() == PackageFindings())
    }

    /// Each field of an issue that an older release may not have known.
    @Test(arguments: [
        ["series", "claim"], ["series", "siteAddress"], ["series", "colophon"], ["series", "layout"], ["series", "editor"],
        ["series", "serial"], ["series", "demonstrationNotice"], ["series", "colophon", "printRun"], ["colophon"],
        ["cumulativeNumber"],
    ])
    func `fields that an earlier program did not write do no damage`(path: [String]) throws {
        let package = try TestPackage()
        try package.alter(PackagedIssue.path) { $0["issue"] = Self.removing(path[...], from: $0["issue"]) }
        #expect(try package.findings() == PackageFindings())
    }

    /// Each key that the format can do without, taken out wherever it stands, in the issue and in its document alike.
    @Test(arguments: [
        "level", "labelLength", "headingLength", "addressees", "authority", "genre", "number", "dates", "editor", "publisher",
        "claim", "layout", "colophon", "sections of the series", "noteMarks", "blockPages", "topic", "citation",
    ])
    func `a key that the format can do without may be missing everywhere`(key: String) throws {
        let package = try TestPackage()
        for file in [PackagedIssue.path, PackagedDocument.path(of: "2020-01-001")] {
            try package.alter(file) { object in
                if key == "sections of the series", var issue = object["issue"] as? [String: Any] {
                    issue["series"] = Self.removing(["sections"], from: issue["series"])
                    object["issue"] = issue
                } else {
                    object = Self.stripped(object, of: key) as? [String: Any] ?? [:]
                }
            }
        }
        #expect(try package.findings() == PackageFindings())
    }

    /// The value without the key at any depth.
    private static func stripped(_ value: Any, of key: String) -> Any {
        if let array = value as? [Any] { return array.map { stripped($0, of: key) } }
        guard var object = value as? [String: Any] else { return value }
        // The number of a serial (刊号) is another thing than a document's.
        if !(key == "number" && object["kind"] != nil) { object[key] = nil }
        return object.mapValues { stripped($0, of: key) }
    }

    @Test(arguments: ["citation", "blockPages", "topic"])
    func `a document's file may lack what an earlier program did not write`(key: String) throws {
        let package = try TestPackage()
        try package.alter(PackagedDocument.path(of: "2020-01-001")) { $0[key] = nil }
        // Without pages of blocks it says less than its issue, and that is told; nothing else is.
        #expect(
            try package.findings().problems
                == (key == "blockPages" ? ["data/documents/2020-01-001.json：与 issue.json 里的公文不同"] : []))
    }

    @Test func `derived texts are made again only for the version that made them`() throws {
        let package = try TestPackage()
        let json = PackagedDocument.path(of: "2020-01-001")
        try package.alter(json) { object in
            object["citation"] = (object["citation"] as? String)?.replacing("—", with: "–")
        }
        #expect(try package.findings() == PackageFindings())
        let information = try package.bytes(BagInformation.path)
        try package.replace(BagInformation.path, by: information + Array("Gazette-Derived-Texts: 1\n".utf8))
        #expect(try package.findings().problems == ["\(json)：引用的写法与 issue.json 推出的不同"])
        try package.replace(BagInformation.path, by: information + Array("Gazette-Derived-Texts: 2\n".utf8))
        #expect(try package.findings() == PackageFindings())
    }

    @Test func `a text other than the proved one is found without making it again`() throws {
        let package = try TestPackage()
        let path = PackagedDocument.textPath(of: "2020-01-001")
        let text = String(decoding: try package.bytes(path), as: UTF8.self)
        try package.replace(path, by: Array(text.replacing("政务公开", with: "政务公幵").utf8))
        #expect(try package.findings().problems == ["data/proof.json：核对的不是 2020-01-001 的这个文本"])
    }

    @Test func `a fact that differs between the issue and a document's file is found`() throws {
        let package = try TestPackage()
        let json = PackagedDocument.path(of: "2020-01-001")
        try package.alter(json) { $0["section"] = "别的栏目" }
        #expect(try package.findings().problems == ["\(json)：与 issue.json 里的公文不同"])
    }

    @Test func `a format, a role and a genre of a later program are refused by name`() throws {
        let package = try TestPackage()
        try package.alter(PackagedIssue.path) { $0["format"] = 2 }
        let error = #expect(throws: StorageError.self) { try StoredPackage(folder: package.folder) }
        #expect(error?.kind == .input && error?.message.contains("第2版") == true)

        let other = try TestPackage()
        let text = String(decoding: try other.bytes(PackagedIssue.path), as: UTF8.self)
        try other.replace(
            PackagedIssue.path,
            by: Array(text.replacing("\"role\" : \"paragraph\"", with: "\"role\" : \"verse\"").utf8))
        let role = #expect(throws: StorageError.self) { try StoredPackage(folder: other.folder) }
        #expect(role?.message.contains("role") == true && role?.message.contains("DecodingError") == false)
    }

    @Test func `a missing key is named in Chinese with its path`() throws {
        let package = try TestPackage()
        try package.alter(PackagedIssue.path) { $0["issue"] = Self.removing(["series", "name"], from: $0["issue"]) }
        let error = #expect(throws: StorageError.self) { try StoredPackage(folder: package.folder) }
        #expect(error?.message == "data/issue.json：缺少 issue.series.name")
    }

    @Test func `a file of a later program is told and does no damage`() throws {
        let package = try TestPackage()
        try package.replace("data/later.json", by: Array("{}".utf8))
        let findings = try package.findings()
        #expect(findings.problems.isEmpty)
        #expect(findings.remarks == ["data/later.json：这个程序不认识的文件，只核对了它与清单相符"])
    }

    private static func removing(_ path: ArraySlice<String>, from value: Any?) -> Any? {
        guard var object = value as? [String: Any], let key = path.first else { return value }
        object[key] = path.count == 1 ? nil : removing(path.dropFirst(), from: object[key])
        return object
    }
}

import ErrorKinds
import Foundation
import GazetteModel
import SourceReading
import Testing

struct LocatedYAMLTests {
    private func fault(_ bytes: [UInt8]) -> YAMLFault? {
        do throws(YAMLFault) {
            _ = try LocatedYAML(bytes, name: "a.yaml")
            return nil
        } catch {
            return error
        }
    }

    private func place(_ location: GazetteModel.SourceLocation?) -> String {
        location.map { "\($0.line):\($0.column) \($0.marked)" } ?? "无"
    }

    @Test(arguments: [
        String.Encoding.utf8, .utf16, .utf16BigEndian, .utf16LittleEndian, String.Encoding(rawValue: 0x8000_0632),
    ])
    func `values have their places in every encoding`(encoding: String.Encoding) throws {
        let text = "name: \"某县，公报\"\nsections:\n  - id: office # 办公室，文件\n    name: 办公室\n"
        let yaml = try LocatedYAML([UInt8](try #require(text.data(using: encoding))), name: "a.yaml")
        #expect(place(yaml.root?["name"]?.location) == "1:7 \"某县，公报\"")
        let section = try #require(yaml.root?["sections"]?.sequence?.first)
        #expect(place(section.location) == "3:5 ")
        #expect(place(section["name"]?.location) == "4:11 办公室")
        #expect(section.mapping?.map { place($0.keyLocation) } == ["3:5 id", "4:5 name"])
    }

    @Test func `a file without a value has none`() throws {
        #expect(try LocatedYAML([], name: "a.yaml").root == nil)
        #expect(try LocatedYAML(Array("# 说明\n".utf8), name: "a.yaml").root == nil)
    }

    @Test func `a key that stands twice is told at the second place`() {
        let found = fault(Array("a:\n  b: 1\n  c: 2\n  b: 3\n".utf8))
        #expect(found?.cause == .duplicateKeys(["b"]))
        #expect(place(found?.location) == "4:3 b")
        #expect(found?.kind == .configuration)
    }

    @Test func `bytes that are no text keep the decoder's finding`() {
        let found = fault(Array("名称: 公".utf8) + [0xFF] + Array("报，本县人民政府\n".utf8))
        guard case .encoding(let finding)? = found?.cause else {
            Issue.record("不是编码的毛病：\(String(describing: found))")
            return
        }
        #expect(finding.code == "encoding-invalid-byte")
        #expect(place(found?.location) == "1:6 ")
        #expect(found?.diagnostic(syntax: SettingsCode.yamlSyntax, duplicateKey: SettingsCode.keyDuplicate) == finding)
    }

    @Test func `aliases that unfold without end stop`() {
        let lines = (1...20).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
        let found = fault(Array((["a0: &a0 [x]"] + lines).joined(separator: "\n").utf8))
        #expect(found?.cause == .syntax)
        #expect(found?.message == "别名展开以后的值太多")
    }

    @Test func `the parser's complaints are Chinese`() {
        #expect(fault(Array("a: [1".utf8))?.message == "这里不合 YAML 的写法：方括号里缺少逗号或右括号")
        #expect(fault(Array("a: 1\n b: 2\n".utf8))?.location?.line == 2)
    }
}

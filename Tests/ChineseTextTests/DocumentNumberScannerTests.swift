import ChineseText
import Foundation
import GazetteTestSupport
import Testing

@Suite struct DocumentNumberScannerTests {
    private func codes(_ text: String) -> [String] {
        DocumentNumberScanner.matches(in: Array(text.unicodeScalars)).map(\.code)
    }

    @Test(arguments: [
        ("根据国办发〔2020〕17号", "国办发"), ("按照临州办发〔2020〕48号要求", "临州办发"), ("关于国发〔2019〕1号的说明", "国发"),
        ("印发冀政发〔2020〕3号", "冀政发"), ("参照京人社就字〔2020〕3号", "京人社就字"), ("依据法释〔2020〕3号", "法释"),
        ("贯彻教职成〔2020〕3号", "教职成"), ("进一步加强管理服务工作的通知人社部发〔2020〕3号", "人社部发"),
        ("仍按冀人社发〔2020〕3号执行", "冀人社发"), ("日市人民政府京政发〔2020〕3号", "京政发"),
        ("收到国务院教育督导委员会办公室国教督办函〔2020〕3号", "国教督办函"), ("见冀教基〔2020〕3号", "冀教基"),
        ("2020年1月5日河北省人民政府令〔2020〕第3号", "河北省人民政府令"), ("你市邯政呈〔2020〕3号", "邯政呈"),
    ])
    func `words of the sentence are not part of the code`(text: String, code: String) {
        #expect(codes(text) == [code])
    }

    @Test(arguments: ["和政发", "日政发", "于府办发", "将政", "东县府办发", "发改办价格", "国办发明电", "工信部联企业", "厅字"])
    func `codes that begin like a sentence word stay whole`(code: String) {
        #expect(codes("\(code)〔2020〕3号") == [code])
        #expect(codes("《通知》（\(code)〔2020〕3号）") == [code])
        #expect(codes("根据\(code)〔2020〕3号") == [code])
    }

    @Test func `a conjunction after a closing mark joins two numbers`() {
        #expect(codes("（国办发〔2020〕17号）和甘政办发〔2020〕83号") == ["国办发", "甘政办发"])
        #expect(codes("国办发〔2020〕17号和甘政办发〔2020〕83号") == ["国办发", "甘政办发"])
    }

    @Test func `a traditional code is the simplified one`() {
        #expect(codes("國辦發〔2020〕17號") == ["国办发"])
    }

    @Test func `a number without a code has none`() {
        let match = DocumentNumberScanner.matches(in: Array("根据〔2020〕17号".unicodeScalars)).first
        #expect(match?.code == "")
        #expect(match?.range == 2..<11)
        #expect(match?.range == match?.numberRange)
    }

    @Test(.requires(.corpus)) func `codes found in the corpus are short`() throws {
        var long: Set<String> = []
        for url in try Repository.corpusDocuments() {
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
            for code in codes(text) where code.unicodeScalars.count > 8 { long.insert(code) }
        }
        #expect(long.isEmpty, "\(long.sorted())")
    }
}

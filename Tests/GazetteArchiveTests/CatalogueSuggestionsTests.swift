import DurableFiles
import GRDB
import GazetteSearch
import GazetteTestSupport
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

struct CatalogueSuggestionsTests {
    private static let documents: [(title: String, number: String?, authority: String?)] = [
        ("东乡族自治县人民政府关于开展植树造林活动的通知", "东县府发〔2018〕3号", "东乡族自治县人民政府"),
        ("东乡族自治县人民政府办公室关于印发政务公开工作方案的通知", "东县府办发〔2019〕71号", "东乡族自治县人民政府办公室"),
        ("关于发放高龄津贴的通告", nil, "东乡族自治县人力资源和社会保障局"),
        ("东乡族自治县财政局关于公布财政补贴标准的公告", "东财发〔2020〕1号", "东乡族自治县财政局"),
        ("关于发放高龄津贴的通告", nil, "东乡族自治县人力资源和社会保障局"),
        (String(repeating: "长", count: 257), nil, nil),
    ]

    private func suggestions(
        _ documents: [(title: String, number: String?, authority: String?)] = Self.documents
    ) throws -> CatalogueSuggestions {
        let queue = try DatabaseQueue()
        return try queue.write { database in
            try database.execute(sql: "CREATE TABLE document (id INTEGER PRIMARY KEY, title TEXT, number TEXT, authority TEXT)")
            for document in documents {
                try database.execute(
                    sql: "INSERT INTO document (title, number, authority) VALUES (?, ?, ?)",
                    arguments: [document.title, document.number, document.authority])
            }
            return try CatalogueSuggestions(database)
        }
    }

    @Test(arguments: [
        ("高龄", []), ("发放高龄", ["关于发放高龄津贴的通告"]), ("关于发放", ["关于发放高龄津贴的通告"]),
        ("印发政务", ["东乡族自治县人民政府办公室关于印发政务公开工作方案的通知"]),
        ("東鄉族自治縣財政", ["东乡族自治县财政局", "东乡族自治县财政局关于公布财政补贴标准的公告"]),
        ("东县府办发", ["东县府办发〔2019〕71号"]), ("2020", ["东财发〔2020〕1号"]), ("人社局", ["人社局"]),
        ("yinfazhengwu", ["东乡族自治县人民政府办公室关于印发政务公开工作方案的通知"]),
        ("", []), ("　，", []), ("长长", []), ("国税局", []),
    ])
    func `titles, organs, short names and numbers are found by their beginnings`(typed: String, expected: [String]) throws {
        #expect(try suggestions().suggestions(for: typed, limit: 10).map(\.text) == expected)
    }

    @Test func `the organs of a joint document are offered one by one`() throws {
        let joint = try suggestions([("公告", nil, "财政部、税务总局"), ("公告", nil, "税务总局")])
        #expect(joint.suggestions(for: "税务", limit: 10).map(\.text) == ["税务总局"])
        #expect(joint.suggestions(for: "财政", limit: 10).map(\.text) == ["财政部"])
    }

    @Test func `a short name tells the full one, and what was typed is marked`() throws {
        let found = try suggestions()
        let short = try #require(found.suggestions(for: "人社", limit: 10).first)
        #expect(short.kind == .shortName && short.note == "人力资源和社会保障局")
        #expect(short.spans == [TextSpan(text: "人社", isMatch: true), TextSpan(text: "局", isMatch: false)])
        let number = try #require(found.suggestions(for: "[2020]1", limit: 10).first)
        #expect(number.kind == .number && number.note == "文号")
        for suggestion in found.suggestions(for: "东", limit: 10) {
            #expect(suggestion.spans.map(\.text).joined() == suggestion.text)
        }
    }

    @Test func `newer titles come first, organs before titles, and no kind crowds out the others`() throws {
        let many = (1...30).map {
            (title: "关于第\($0)项工作的通知", number: Optional("关发〔2020〕\($0)号"), authority: Optional("关怀委员会\($0)"))
        }
        let found = try suggestions(many).suggestions(for: "关", limit: 10)
        #expect(found.map(\.kind).prefix(4) == [.authority, .authority, .authority, .authority])
        #expect(found.filter { $0.kind == .title }.map(\.text).prefix(2) == ["关于第30项工作的通知", "关于第29项工作的通知"])
        #expect(Set(found.map(\.kind)) == [.authority, .title, .number] && found.count == 10)
        #expect(try suggestions(many).suggestions(for: "关", limit: 0).isEmpty)
    }
}

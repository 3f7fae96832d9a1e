import ErrorKinds
import GazetteCommands
import GazetteTestSupport
import Testing

@Test(arguments: [
    (["serch", "x"], "不认识“serch”“x”，是不是“search”？"),
    (["isue"], "不认识“isue”，是不是“issue”？"),
    (["parse"], "缺少 <file> ..."),
    (["parse", "a", "--jsn"], "没有选项 --jsn，是不是 --json？"),
    (["parse", "a", "-x"], "没有选项 -x"),
    (["parse", "a", "--json", "--dump"], "--json 和 --dump 只能选一个"),
    (["search", "x", "--limit", "many"], "“many”不能作 --limit <n> 的值"),
    (["search", "x", "--limit"], "--limit <n> 后面缺少值"),
    (["search", "x", "--limit", "0"], "--limit 要在 1 到 1000 之间"),
    (["serve", "--port", "70000"], "--port 要在 0 到 65535 之间"),
    (["typeset", "a"], "缺少 --output <out.pdf>"),
    (["check", "a", "--json=yes"], "选项 --json 不带值，却写了“yes”"),
    (["issue", "show", "第一期"], "“第一期”不是期号，期号写作 2020-01"),
    (["issue", "new", "2020-01", "--date", "2020-11-31"], "“2020-11-31”不是日期，日期写作 2020-11-18"),
])
func `a wrong call is told in Chinese with exit status 64`(_ words: [String], _ message: String) async {
    let run = await CommandRun(words: words, in: "/")
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("gazette: 错误: \(message)\n"), "\(run.error)")
}

@Test func `a wrong call shows how to call`() async {
    let run = await CommandRun("parse", "a", "--jsn")
    expectGolden(run.error, "Fixtures/wrong-call.txt")
}

@Test func `statuses are those of the contract`() {
    #expect(
        [CommandStatus.fine, .findings, .usage, .badInput, .missingInput, .bug, .cannotWrite, .badConfiguration].map(\.rawValue)
            == [0, 1, 64, 65, 66, 70, 73, 78])
}

@Test(arguments: ErrorKind.allCases) func `every kind of error has a status of the contract`(_ kind: ErrorKind) {
    #expect(CommandStatus(rawValue: kind.exitStatus) != nil)
}

@Test func `outside any workspace the way out is told, status 78`() async throws {
    let folder = try TemporaryFolder()
    for words in [["issue", "show", "2020-01"], ["publish", "2020-01"], ["search", "x"], ["archive", "verify"], ["serve"]] {
        let run = await CommandRun(words: words, in: folder.path)
        #expect(run.status == .badConfiguration)
        #expect(run.error.contains("--workspace"))
    }
    let named = await CommandRun("publish", "2020-01", "--workspace", "nowhere", in: folder.path)
    #expect(named.status == .missingInput)
    let variable = await CommandRun("publish", "2020-01", in: folder.path, environment: ["GAZETTE_WORKSPACE": "nowhere"])
    #expect(variable.status == .missingInput)
    #expect(variable.error.contains("GAZETTE_WORKSPACE"))
}

@Test func `nothing published yet is missing input, not a fault`() async throws {
    let folder = try temporaryWorkspace()
    for words in [["search", "x"], ["archive", "verify"], ["archive", "reindex"], ["serve"]] {
        let run = await CommandRun(words: words, in: folder.path)
        #expect(run.status == .missingInput, "\(words) \(run.error)")
        #expect(run.error.contains("还没有公报"))
    }
}

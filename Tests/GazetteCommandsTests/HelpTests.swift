import GazetteCommands
import GazetteTestSupport
import Testing

/// Every command by its words.
private let commands = [
    "parse", "check", "intake", "typeset", "issue new", "issue add", "issue move", "issue remove", "issue show", "issue build",
    "press", "press make", "press sign-off", "press check", "press compare",
    "publish", "search", "serve", "archive verify", "archive reindex", "fonts fetch", "fonts check", "explain", "doctor",
]

private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

@Test func `without words the program shows its overview`() async {
    let run = await CommandRun()
    #expect(run.status == .fine)
    #expect(run.error == "")
    expectGolden(run.output, "Fixtures/overview.txt")
    let asked = await CommandRun("--help")
    #expect(asked.output == run.output)
}

@Test func `every command of the contract has help`() async {
    var texts: [String] = []
    for command in commands {
        let run = await CommandRun(words: words(command) + ["--help"], in: "/")
        #expect(run.status == .fine)
        texts.append("# gazette \(command)\n\n" + run.output)
        let other = await CommandRun(words: ["help"] + words(command), in: "/")
        #expect(other.output == run.output, "\(command)")
    }
    expectGolden(texts.joined(separator: "\n"), "Fixtures/help.txt")
}

@Test func `help lines have at most thirty Han`() async {
    for command in commands {
        let run = await CommandRun(words: words(command) + ["--help"], in: "/")
        for line in run.output.split(separator: "\n") {
            let han = line.unicodeScalars.count { (0x4E00...0x9FFF).contains($0.value) }
            #expect(han <= 30, "\(line)")
        }
    }
}

@Test func `help has no English sentence`() async {
    for command in commands {
        let run = await CommandRun(words: words(command) + ["--help"], in: "/")
        for word in ["OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "Show ", "default", "See '"] {
            #expect(!run.output.contains(word), "\(command): \(word)")
        }
    }
}

@Test func `the version is one line`() async {
    let run = await CommandRun("--version")
    #expect(run.status == .fine)
    #expect(run.output.hasPrefix("gazette "))
    #expect(run.output.split(separator: "\n").count == 1)
}

@Test func `a noun without a verb is a wrong call that shows the verbs`() async {
    for noun in ["issue", "archive", "fonts"] {
        let run = await CommandRun(noun)
        #expect(run.status == .usage)
        #expect(run.output == "")
        #expect(run.error.contains("还要写明做什么"))
        #expect(run.error.contains("命令："))
    }
}

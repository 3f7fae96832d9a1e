import Testing

@testable import GazetteWeb

struct TemplateTests {
    private struct Fruit: TemplateRecord {
        var name: String
        var count: Int?
        var kinds: [String] = []
        func value(of name: String) -> TemplateValue {
            switch name {
            case "name": .init(self.name)
            case "count": .init(count)
            case "kinds": .init(kinds)
            default: .unknown
            }
        }
    }

    private struct Basket: TemplateRecord {
        var fruits: [Fruit] = []
        var best: Fruit?
        var isFull = false
        func value(of name: String) -> TemplateValue {
            switch name {
            case "fruits": .init(fruits)
            case "best": .init(best)
            case "isFull": .init(isFull)
            case "name": .init("篮子")
            default: .unknown
            }
        }
    }

    private func render(_ source: String, _ basket: Basket, others: [String: String] = [:]) throws -> String {
        var templates = try others.mapValues { try TemplateParser.nodes(of: Array($0.utf8)) }
        templates["page"] = try TemplateParser.nodes(of: Array(source.utf8))
        var renderer = TemplateRenderer(templates, page: basket)
        renderer.render(templates["page"] ?? [])
        return String(decoding: renderer.html, as: UTF8.self)
    }

    private let basket = Basket(
        fruits: [Fruit(name: "a<b", count: 3, kinds: ["x", "y"]), Fruit(name: "梨")], best: Fruit(name: "桃"), isFull: true)

    @Test(arguments: [
        ("{{name}}", "篮子"),
        ("{{#fruits}}{{name}}{{#count}}×{{count}}{{/count}}{{^count}}?{{/count}};{{/fruits}}", "a&lt;b×3;梨?;"),
        ("{{#fruits}}{{#kinds}}{{.}}{{#last()}}.{{/last()}}{{^last()}},{{/last()}}{{/kinds}}{{/fruits}}", "x,y."),
        ("{{best.name}} {{#best}}{{name}}{{/best}}", "桃 桃"),
        ("{{#isFull}}{{name}}{{/isFull}}{{^isFull}}no{{/isFull}}", "篮子"),
        ("{{^empty(fruits)}}some{{/empty(fruits)}}{{#empty(fruits)}}none{{/empty(fruits)}}", "some"),
        ("{{#best}}{{^kinds}}none{{/kinds}}{{#isFull}}full{{/isFull}}{{/best}}", "nonefull"),
        // A tag alone in its line leaves no line behind; a value does.
        ("a\n{{#isFull}}\nb\n  {{/isFull}} \nc\n{{name}}\n", "a\nb\nc\n篮子\n"),
        ("a{{#isFull}}\nb{{/isFull}}\n", "a\nb\n"),
        // A value that is not there is not looked for farther out.
        ("{{#fruits}}{{#count}}{{.}}{{/count}}{{/fruits}}", "3"),
    ])
    func `tags show, test and walk through values`(source: String, expected: String) throws {
        #expect(try render(source, basket) == expected)
    }

    @Test func `nothing that is not there is shown`() throws {
        let source = "{{#best}}x{{/best}}{{^best}}no best{{/best}}{{#fruits}}x{{/fruits}}{{^fruits}}, no fruits{{/fruits}}"
        #expect(try render(source, Basket()) == "no best, no fruits")
    }

    @Test func `templates stand in each other and fill each other's places`() throws {
        let others = ["frame": "<{{$main}}empty{{/main}}|{{>item}}>\n", "item": "{{name}}"]
        #expect(
            try render("{{<frame}}\n{{$main}}\n{{#best}}{{>item}}{{/best}}\n{{/main}}\n{{/frame}}\n", basket, others: others)
                == "<桃\n|篮子>\n")
        #expect(try render("{{>frame}}", basket, others: others) == "<empty|篮子>\n")
    }

    @Test(arguments: [
        "{{", "{{name", "{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{{name}}}", "{{&name}}", "{{a b}}", "{{}}", "{{=| |=}}",
    ])
    func `a malformed template is refused with its line`(source: String) {
        let error = #expect(throws: TemplateError.self) { try TemplateParser.nodes(of: Array(("\n" + source).utf8)) }
        #expect(error?.message.hasPrefix("模板第2行：") == true)
    }

    @Test func `every template that is named is there`() throws {
        func names(_ nodes: [TemplateNode]) -> [String] {
            nodes.flatMap { node in
                switch node {
                case .text, .variable: [String]()
                case .section(_, let nodes), .inverted(_, let nodes), .block(_, let nodes): names(nodes)
                case .partial(let name, let blocks): [name] + blocks.values.flatMap(names)
                }
            }
        }
        for name in PageTemplates.Name.allCases {
            for other in names(try TemplateParser.nodes(of: name.source)) {
                #expect(PageTemplates.Name(rawValue: other) != nil, "\(name): \(other)")
            }
        }
    }
}

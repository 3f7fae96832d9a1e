import Foundation
import GazetteModel
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteCatalogue
@testable import GazetteWeb

struct SiteTests {
    static let pages = [
        "/", "/issues/2020", "/issues/2020-02", "/documents/2020-02-001", "/documents/2020-02-002", "/documents/2020-02-003",
        "/search",
        "/search?q=%E5%85%AC%E5%BC%80", "/search?q=zzz", "/search?q=zzz&year=2020&organ=a&order=newest&explain=1",
    ]

    @Test(arguments: pages)
    func `every page is well-formed HTML in Chinese with one heading and unique ids`(uri: String) async throws {
        try await SiteClient.run { client in
            let response = try await client.get(uri)
            #expect(response.status == .ok)
            #expect(response.headers[.contentType] == "text/html; charset=utf-8")
            let page = try HTMLReader.read(response.text)
            #expect(page.first("html")?.attributes["lang"] == "zh-CN")
            #expect(page.all("h1").count == 1)
            #expect(page.all("main").count == 1)
            #expect(page.first("title")?.text.hasSuffix("东乡族自治县人民政府公报") == true)
            #expect(
                page.all.first { $0.name == "meta" && $0.attributes["name"] == "Description" }?.attributes["content"]?.isEmpty
                    == false)
            let ids = page.all.compactMap { $0.attributes["id"] }
            #expect(Set(ids).count == ids.count)
            #expect(page.all(class: "skip").first?.attributes["href"] == "#main" && ids.contains("main"))
            #expect(page.all(class: "demonstration").first?.text == "演示版：用于展示系统，不是正式出版物")
            for input in page.all("input") + page.all("select") where input.attributes["type"] != "hidden" {
                #expect(page.all("label").contains { $0.attributes["for"] == input.attributes["id"] })
            }
            for heading in zip(headingLevels(page), headingLevels(page).dropFirst()) { #expect(heading.1 <= heading.0 + 1) }
        }
    }

    private func headingLevels(_ page: HTMLElement) -> [Int] {
        page.all.compactMap { $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil }
    }

    @Test(
        arguments: pages + [
            "/nope", "/issues/x", "/documents/2020-02-001.txt", "/api/issues", "/api/nope", Route.asset(.stylesheet).link,
        ])
    func `every answer forbids foreign scripts, frames and sniffing, and HEAD says the same without a body`(uri: String)
        async throws
    {
        try await SiteClient.run { client in
            let response = try await client.get(uri)
            #expect(response.headers[.contentSecurityPolicy] == SecurityHeaders.pagePolicy)
            #expect(response.headers[.xContentTypeOptions] == "nosniff")
            for name in ["X-Frame-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"] {
                #expect(response.headers[values: HTTPFields.Element.Name(name) ?? .accept].count == 1)
            }
            #expect(response.headers[.cacheControl]?.isEmpty == false)
            let head = try await client.head(uri)
            #expect(head.status == response.status && head.headers == response.headers && head.bytes.isEmpty)
            #expect(response.headers[.contentLength] == String(response.bytes.count))
        }
    }

    @Test(arguments: pages) func `no page asks for anything from elsewhere`(uri: String) async throws {
        try await SiteClient.run { client in
            let page = try await client.page(uri)
            for element in page.all where element.attributes["rel"] != "canonical" {
                for address in ["href", "src", "action"].compactMap({ element.attributes[$0] }) {
                    #expect(address.hasPrefix("/") && !address.hasPrefix("//") || address.hasPrefix("#"), "\(address)")
                }
                #expect(element.name != "style" && element.name != "img" && element.name != "iframe")
                if element.name == "script" {
                    #expect(element.attributes == ["src": Route.asset(.script).link, "defer": "defer"])
                    #expect(element.children.isEmpty)
                }
                #expect(!element.attributes.keys.contains { $0.hasPrefix("on") || $0 == "style" })
            }
        }
    }

    @Test func `an unchanged page is answered with 304`() async throws {
        try await SiteClient.run { client in
            for uri in ["/", "/api/issues", Route.asset(.icon).link] {
                let tag = try #require(try await client.get(uri).headers[.eTag])
                let again = try await client.get(uri, [.ifNoneMatch: tag])
                #expect(again.status == .notModified && again.bytes.isEmpty)
                #expect(again.headers[.eTag] == tag && again.headers[.contentLength] == nil)
                #expect(try await client.get(uri, [.ifNoneMatch: "\"other\""]).status == .ok)
            }
        }
    }

    @Test func `another spelling of an address leads to the proper one`() async throws {
        try await SiteClient.run { client in
            for (uri, proper) in [
                ("/issues/2020-2", "/issues/2020-02"), ("/issues/2020/", "/issues/2020"),
                ("/search/?q=a%26b&page=2", "/search?q=a%26b&page=2"),
                ("//example.org/..", nil), ("//", "/"),
            ] {
                let response = try await client.get(uri)
                #expect(response.status == (proper == nil ? .notFound : .movedPermanently))
                #expect(response.headers[.location] == proper)
            }
        }
    }

    @Test func `only reading is allowed`() async throws {
        try await SiteClient.run { client in
            for method in [HTTPRequest.Method.post, .put, .delete, .options, .patch] {
                let response = try await client.request(method, "/")
                #expect(response.status == .methodNotAllowed && response.headers[.allow] == "GET, HEAD")
                #expect(try HTMLReader.read(response.text).first("h1")?.text == "不支持的请求方法")
            }
        }
    }

    @Test func `errors say in Chinese what is wrong, and as JSON under api`() async throws {
        try await SiteClient.run { client in
            for (uri, status, message) in [
                ("/nope", 404, "本站没有这个网址。"), ("/issues/2017", 404, "2017年没有出版过公报。"), ("/issues/2017-01", 404, "没有2017年第1期公报。"),
                ("/issues/2017-01/gazette.pdf", 404, "没有2017年第1期公报。"), ("/documents/2020-02-099", 404, "没有编号为 2020-02-099 的文件。"),
                ("/issues/x%22y", 400, "期号有误：应写作 2020-01 的形式（年份-期数），不能是“x\"y”。"),
                ("/search?q=%E5%85%AC%E5%BC%80&page=9", 404, "检索结果共 1 页，没有第 9 页。"),
                ("/search?q=a&page=x", 400, "参数 page 有误：应是 1 到 100000 的整数，不能是“x”。"),
            ] {
                let response = try await client.get(uri)
                #expect(response.status.code == status && response.headers[.cacheControl] == "no-store")
                let page = try HTMLReader.read(response.text)
                #expect(page.first("main")?.text.contains(message) == true, "\(uri)")
                #expect(page.all("h1").count == 1)
            }
            for (uri, status) in [
                ("/api/nope", 404), ("/api/issues/x", 400), ("/api/documents/2020-02-099", 404), ("/api?x", 404),
            ] {
                let response = try await client.get(uri)
                #expect(response.headers[.contentType] == "application/json; charset=utf-8")
                let error = try response.json["error"]
                #expect(error["status"].number == status && response.status.code == status)
                #expect(error["message"].text?.hasSuffix("。") == true)
            }
        }
    }

    @Test func `a broken catalogue is an error without details`() async throws {
        try await SiteClient.run(BrokenCatalogue()) { client in
            for uri in ["/", "/issues/2020-01", "/search?q=a", "/api/issues", "/documents/2020-01-001.txt"] {
                let response = try await client.get(uri)
                #expect(response.status == .internalServerError)
                #expect(response.text.contains("服务器暂时不能给出这一页") && !response.text.contains("secret"))
            }
        }
    }

    @Test func `an empty archive has a home page`() async throws {
        try await SiteClient.run(FixedCatalogue(fixedSeries: nil)) { client in
            let page = try await client.page("/")
            #expect(page.first("h1")?.text == "政府公报")
            #expect(page.all(class: "empty").first?.text == "尚未出版公报。")
            #expect(page.all(class: "years").isEmpty && page.all(class: "demonstration").isEmpty)
            #expect(try await client.get("/api/issues").text == "[]")
        }
    }
}

import GazetteSearch
import GazetteTestSupport
import Testing

@testable import GazetteWeb

struct AnswerTests {
    @Test(arguments: [
        (nil, ByteRange.whole), ("bytes=0-0", .part(0...0)), ("bytes=0-", .part(0...99)), ("bytes=90-200", .part(90...99)),
        ("bytes=-10", .part(90...99)), ("bytes=-1000", .part(0...99)), ("bytes=99-", .part(99...99)),
        ("bytes=100-", .unsatisfiable),
        ("bytes=-0", .unsatisfiable), ("bytes=5-4", .whole), ("bytes=0-1,5-6", .whole), ("lines=0-1", .whole),
        ("bytes=a-b", .whole),
        ("bytes=-", .whole), ("bytes=", .whole), ("bytes=+1-2", .whole), ("bytes=0-99999999999999999999999", .whole),
    ])
    func `a range field asks for a part, the whole or nothing there is`(field: String?, expected: ByteRange) {
        #expect(ByteRange(field: field, size: 100) == expected)
    }

    @Test func `an entity tag is matched weakly, in lists and by the star`() {
        let tag = EntityTag(value: "abc")
        for field in ["\"abc\"", "W/\"abc\"", "\"x\", \"abc\"", "*", " \"abc\" "] { #expect(tag.matches(ifNoneMatch: field)) }
        for field in ["", "abc", "\"ab\"", "\"x\",\"y\""] { #expect(!tag.matches(ifNoneMatch: field)) }
        // Every bit of every byte counts.
        let bytes = [UInt8](0..<20)
        var tags: Set<EntityTag> = [EntityTag(of: bytes), EntityTag(of: bytes.dropLast() + [])]
        for index in bytes.indices {
            for bit in 0..<8 {
                var other = bytes
                other[index] ^= 1 << bit
                tags.insert(EntityTag(of: other))
            }
        }
        #expect(tags.count == 2 + 8 * bytes.count)
        // FNV-1a's published value of the empty text.
        #expect(EntityTag(of: []).value == "cbf29ce484222325")
    }

    @Test(arguments: [
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (-1, "Wed, 31 Dec 1969 23:59:59 GMT"), (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 GMT"),
    ])
    func `times are written as HTTP has them`(seconds: Int, text: String) {
        #expect(HTTPDate.printed(secondsSince1970: seconds) == text)
    }

    @Test(arguments: [
        (0, "0字节"), (999, "999字节"), (1000, "1 KB"), (812_345, "812 KB"), (999_499, "999 KB"), (999_500, "1.0 MB"),
        (1_080_000, "1.1 MB"),
    ])
    func `sizes of files are short`(bytes: Int, text: String) {
        #expect(FileSize.printed(bytes) == text)
    }

    @Test func `escaping goes by bytes, so that no combining mark hides a quotation mark`() {
        #expect(
            HTMLText.escape("\"\u{301}<\u{338}&\u{20E3}'\u{300}>\r\n\0")
                == "&quot;\u{301}&lt;\u{338}&amp;\u{20E3}&#39;\u{300}&gt;&#13;\n\u{FFFD}")
        #expect(HTMLText.escape("政务公开 𠮷") == "政务公开 𠮷")
    }

    @Test func `marked text is escaped to its last byte`() {
        let spans = [TextSpan(text: "<b>\"\u{301}", isMatch: true), TextSpan(text: "&'</mark>", isMatch: false)]
        #expect(MarkedText(spans).html == "<mark>&lt;b&gt;&quot;\u{301}</mark>&amp;&#39;&lt;/mark&gt;")
        #expect(MarkedText([]).html.isEmpty)
    }

    @Test func `no template writes text unescaped`() {
        for name in PageTemplates.Name.allCases {
            let source = String(decoding: name.source, as: UTF8.self)
            // What is HTML already is `html` of a marked text, and nothing else.
            let withoutMarked = source.replacing(/\{\{\{\w+\.html\}\}\}/, with: "")
            #expect(!withoutMarked.contains("{{{") && !source.contains("{{&"), "\(name)")
            #expect(name == .searchHit || withoutMarked == source, "\(name)")
            // The one script is a file of ours.
            let withoutScript = source.replacing("<script src=\"{{head.script}}\" defer=\"defer\"></script>", with: "")
            #expect(name == .layout || withoutScript == source, "\(name)")
            #expect(!withoutScript.contains("<script") && !source.contains("style=") && !source.contains(" on"), "\(name)")
        }
    }
}

import GazetteTestSupport
import Testing

@testable import Zlib

struct ZlibTests {
    @Test(arguments: [DeflateFormat.zlib, .gzip])
    func `pieces come back as one`(format: DeflateFormat) throws {
        var random = SeededGenerator.announced(for: "compressed pieces")
        for size in [0, 1, 70_000, 300_000] {
            let bytes = (0..<size).map { _ in UInt8.random(in: 0...20, using: &random) }
            let deflater = try Deflater(as: format)
            try deflater.append(Array(bytes.prefix(size / 3)))
            try deflater.append([])
            try deflater.append(Array(bytes.dropFirst(size / 3)))
            let compressed = try deflater.finish()
            #expect(size < 100 || compressed.count < size)
            #expect(try Inflater.inflated(compressed[...], as: format) == bytes)
            let other: DeflateFormat = format == .zlib ? .gzip : .zlib
            #expect(throws: ZlibError.self) { try Inflater.inflated(compressed[...], as: other) }
        }
    }

    @Test func `what is more than zlib counts comes in pieces, and as the same`() throws {
        var random = SeededGenerator.announced(for: "more than zlib counts")
        let bytes = (0..<300_000).map { _ in UInt8.random(in: 0...20, using: &random) }
        let deflater = try Deflater()
        try deflater.append(bytes, inPiecesOf: 70_001)
        let compressed = try deflater.finish()
        #expect(try compressed == Deflater.deflated(bytes))
        #expect(try Inflater.inflated(compressed[...], as: .zlib, limit: .max, inPiecesOf: 10_007) == bytes)
        #expect(throws: ZlibError.self) {
            try Inflater.inflated(compressed.dropLast(3), as: .zlib, limit: .max, inPiecesOf: 10_007)
        }
        #expect(throws: ZlibError.self) {
            try Inflater.inflated(compressed[...], as: .zlib, limit: 100_000, inPiecesOf: 10_007)
        }
    }

    @Test func `damaged and cut streams are refused`() throws {
        let deflater = try Deflater()
        try deflater.append([UInt8](repeating: 65, count: 1000))
        let compressed = try deflater.finish()
        #expect(throws: ZlibError.self) { try Inflater.inflated(compressed.dropLast(3)) }
        #expect(throws: ZlibError.self) { try Inflater.inflated([1, 2, 3]) }
    }
}

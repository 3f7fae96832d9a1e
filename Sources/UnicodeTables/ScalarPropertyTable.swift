/// The two-stage table that the generated runs are expanded into once.
///
/// The first stage maps a block of 256 scalars to a block of the second stage; equal uniform blocks are shared, which keeps
/// both stages in some 200 KB.
struct ScalarPropertyTable: Sendable {
    static let shared = ScalarPropertyTable()

    private let blocks: [UInt16]
    private let words: [UInt16]

    private init() {
        var blocks: [UInt16] = []
        var words: [UInt16] = []
        var uniformBlocks = [UInt16?](repeating: nil, count: Self.words.count)
        blocks.reserveCapacity(0x1100)
        var run = 0
        for first in stride(from: UInt32(0), to: 0x110000, by: 0x100) {
            while Self.start(ofRun: run + 1) <= first { run += 1 }
            let word = Int(Self.runs[run] & 0xFF)
            let isUniform = Self.start(ofRun: run + 1) >= first + 0x100
            if isUniform, let shared = uniformBlocks[word] {
                blocks.append(shared)
                continue
            }
            let block = UInt16(words.count >> 8)
            if isUniform { uniformBlocks[word] = block }
            blocks.append(block)
            var inner = run
            for scalar in first..<(first + 0x100) {
                if Self.start(ofRun: inner + 1) <= scalar { inner += 1 }
                words.append(Self.words[Int(Self.runs[inner] & 0xFF)])
            }
        }
        self.blocks = blocks
        self.words = words
    }

    private static func start(ofRun run: Int) -> UInt32 {
        run < runs.count ? runs[run] >> 8 : 0x110000
    }

    func word(of scalar: Unicode.Scalar) -> UInt16 {
        let block = Int(blocks[Int(scalar.value >> 8)])
        return words[block << 8 | Int(scalar.value & 0xFF)]
    }
}

/// Picture files made by code, all of one grey.
public enum TinyPicture {
    /// A baseline JPEG file (ISO/IEC 10918-1) of one component; the density counts in an inch, 0 leaves it out.
    public static func jpeg(width: Int, height: Int, density: Int = 0) -> [UInt8] {
        var file: [UInt8] = [0xFF, 0xD8]
        func segment(_ code: UInt8, _ body: [UInt8]) {
            file += [0xFF, code] + big(body.count + 2, 2) + body
        }
        if density > 0 { segment(0xE0, Array("JFIF\0".utf8) + [1, 2, 1] + big(density, 2) + big(density, 2) + [0, 0]) }
        segment(0xDB, [0] + [UInt8](repeating: 1, count: 64))
        segment(0xC0, [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0])
        // One code each: no difference from the block before, and end of block.
        segment(0xC4, [0x00, 1] + [UInt8](repeating: 0, count: 15) + [0])
        segment(0xC4, [0x10, 1] + [UInt8](repeating: 0, count: 15) + [0])
        segment(0xDA, [1, 1, 0x00, 0, 63, 0])
        let bits = ((width + 7) / 8) * ((height + 7) / 8) * 2
        file += [UInt8](repeating: 0, count: bits / 8)
        if bits % 8 > 0 { file.append(0xFF >> UInt8(bits % 8)) }
        return file + [0xFF, 0xD9]
    }

    /// A grey PNG file (ISO/IEC 15948), not compressed; the density counts in a metre, 0 leaves it out.
    public static func png(width: Int, height: Int, density: Int = 0) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        func chunk(_ name: String, _ body: [UInt8]) {
            let content = Array(name.utf8) + body
            file += big(body.count, 4) + content + big(Int(checksum(content)), 4)
        }
        chunk("IHDR", big(width, 4) + big(height, 4) + [8, 0, 0, 0, 0])
        if density > 0 { chunk("pHYs", big(density, 4) + big(density, 4) + [1]) }
        let row = [0] + [UInt8](repeating: 0xC0, count: width)
        let pixels = [UInt8]((0..<height).map { _ in row }.joined())
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        while start < pixels.count {
            let end = min(start + 65_535, pixels.count)
            let length = end - start
            stream += [end == pixels.count ? 1 : 0, UInt8(length & 255), UInt8(length >> 8)]
            stream += [UInt8(~length & 255), UInt8((~length >> 8) & 255)] + pixels[start..<end]
            start = end
        }
        var (low, high) = (1, 0)
        for pixel in pixels {
            low = (low + Int(pixel)) % 65_521
            high = (high + low) % 65_521
        }
        chunk("IDAT", stream + big(high << 16 | low, 4))
        chunk("IEND", [])
        return file
    }

    private static func big(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8((value >> (8 * (count - 1 - $0))) & 255) }
    }

    /// The cyclic redundancy check of a chunk (ISO/IEC 15948 annex D).
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
        }
        return ~sum
    }
}

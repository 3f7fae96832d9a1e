import PageModel

/// The chunks of a PNG file that say how large the picture is.
enum PNGHeader {
    static func read(_ bytes: [UInt8]) throws(PageImageError) -> PageImage {
        let reader = ByteReader(bytes: bytes)
        guard reader.matches("IHDR", at: 12), reader.long(8) == 13, let width = reader.long(16), let height = reader.long(20)
        else {
            throw .damaged
        }
        var image = PageImage(format: .png, bytes: bytes, width: width, height: height)
        var offset = 8
        var hasEnd = false
        while let length = reader.long(offset), offset + 12 + length <= bytes.count {
            // Pixels in a metre, if the unit is the metre.
            if reader.matches("pHYs", at: offset + 4), length == 9, reader.byte(offset + 16) == 1,
                let across = reader.long(offset + 8), let down = reader.long(offset + 12), across > 0, across == down
            {
                image.density = across
            }
            if reader.matches("IEND", at: offset + 4) {
                hasEnd = true
                break
            }
            offset += 12 + length
        }
        guard hasEnd else { throw .damaged }
        return image
    }
}

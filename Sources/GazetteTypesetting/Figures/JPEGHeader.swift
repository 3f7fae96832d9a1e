import PageModel

/// The segments of a JPEG file that say how large the picture is.
enum JPEGHeader {
    static func read(_ bytes: [UInt8]) throws(PageImageError) -> PageImage {
        let reader = ByteReader(bytes: bytes)
        var offset = 2
        var jfif: Int?
        var exif: Int?
        while let mark = reader.byte(offset) {
            guard mark == 0xFF, let code = reader.byte(offset + 1) else { throw .damaged }
            if code == 0xFF {
                offset += 1
                continue
            }
            guard let length = reader.short(offset + 2), length >= 2 else { throw .damaged }
            switch code {
            case 0xC0, 0xC1, 0xC2:
                guard let height = reader.short(offset + 5), let width = reader.short(offset + 7),
                    let parts = reader.byte(offset + 9)
                else { throw .damaged }
                guard reader.byte(offset + 4) == 8, parts == 1 || parts == 3 || parts == 4 else {
                    throw .unsupported("每个分量不是 8 位，或不是灰度、RGB、CMYK 的 JPEG")
                }
                // A file that breaks off shows half a picture.
                guard endsProperly(bytes) else { throw .damaged }
                return PageImage(format: .jpeg, bytes: bytes, width: width, height: height, density: jfif ?? exif)
            case 0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF: throw .unsupported("无损、分层或算术编码的 JPEG")
            case 0xE0 where reader.matches("JFIF\0", at: offset + 4): jfif = density(jfif: reader, at: offset + 9)
            case 0xE1 where reader.matches("Exif\0\0", at: offset + 4):
                exif = density(exif: reader, at: offset + 10, end: offset + 2 + length)
            case 0xDA, 0xD9: throw .damaged
            default: break
            }
            offset += 2 + length
        }
        throw .damaged
    }

    private static func endsProperly(_ bytes: [UInt8]) -> Bool {
        var end = bytes.count
        // Cameras fill up with zeros.
        while end > 2, bytes[end - 1] == 0 { end -= 1 }
        return end > 2 && bytes[end - 2] == 0xFF && bytes[end - 1] == 0xD9
    }

    /// From the version on: unit 1 counts in an inch, 2 in a centimetre.
    private static func density(jfif reader: ByteReader, at offset: Int) -> Int? {
        guard let unit = reader.byte(offset + 2), let across = reader.short(offset + 3), let down = reader.short(offset + 5),
            across > 0, across == down
        else { return nil }
        return switch unit {
        case 1: perMetre(inches: across, over: 1)
        case 2: across * 100
        default: nil
        }
    }

    /// XResolution, YResolution and ResolutionUnit of the first directory.
    private static func density(exif reader: ByteReader, at start: Int, end: Int) -> Int? {
        let isLittle = reader.matches("II", at: start)
        guard isLittle || reader.matches("MM", at: start), let directory = reader.long(start + 4, isLittle: isLittle),
            let count = reader.short(start + directory, isLittle: isLittle), count < 200
        else { return nil }
        var resolution: [Int: (Int, Int)] = [:]
        var unit = 2
        for number in 0..<count {
            let entry = start + directory + 2 + number * 12
            guard entry + 12 <= end, let tag = reader.short(entry, isLittle: isLittle) else { return nil }
            if tag == 0x011A || tag == 0x011B, let place = reader.long(entry + 8, isLittle: isLittle), start + place + 8 <= end,
                let value = reader.long(start + place, isLittle: isLittle),
                let divisor = reader.long(start + place + 4, isLittle: isLittle), divisor > 0
            {
                resolution[tag] = (value, divisor)
            }
            if tag == 0x0128 { unit = reader.short(entry + 8, isLittle: isLittle) ?? 2 }
        }
        guard let across = resolution[0x011A], let down = resolution[0x011B], across.0 > 0,
            across.0 * down.1 == down.0 * across.1
        else { return nil }
        return unit == 3 ? across.0 * 100 / across.1 : perMetre(inches: across.0, over: across.1)
    }

    /// An inch is 25.4 mm.
    private static func perMetre(inches: Int, over divisor: Int) -> Int { (inches * 10_000 + 127 * divisor) / (254 * divisor) }
}

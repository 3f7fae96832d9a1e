/// Grey pixels, as `mutool draw -F pgm` writes them (PGM).
struct GreyRaster {
    let width: Int
    let height: Int
    private let pixels: ArraySlice<UInt8>

    /// The pictures that stand one after the other in the bytes.
    static func all(in bytes: [UInt8]) -> [GreyRaster] {
        var rasters: [GreyRaster] = []
        var rest = bytes[...]
        while let raster = GreyRaster(&rest) { rasters.append(raster) }
        return rasters
    }

    private init?(_ bytes: inout ArraySlice<UInt8>) {
        let words = bytes.prefix(40).split(omittingEmptySubsequences: true) { [9, 10, 13, 32].contains($0) }
        guard words.count >= 4, words[0].elementsEqual("P5".utf8), let width = Int(String(decoding: words[1], as: UTF8.self)),
            let height = Int(String(decoding: words[2], as: UTF8.self)), bytes.count > width * height
        else { return nil }
        self.width = width
        self.height = height
        let start = words[3].endIndex + 1
        pixels = bytes[start..<start + width * height]
        bytes = bytes[(start + width * height)...]
    }

    private init(width: Int, height: Int, pixels: [UInt8]) {
        self.width = width
        self.height = height
        self.pixels = pixels[...]
    }

    /// A part; the place is its upper left pixel.
    func cut(x: Int, y: Int, width: Int, height: Int) -> GreyRaster {
        precondition(x >= 0 && y >= 0 && x + width <= self.width && y + height <= self.height, "the part lies within")
        var cut: [UInt8] = []
        for row in 0..<height {
            let start = pixels.startIndex + (y + row) * self.width + x
            cut += pixels[start..<start + width]
        }
        return GreyRaster(width: width, height: height, pixels: cut)
    }

    /// Put on its head.
    var turned: GreyRaster { GreyRaster(width: width, height: height, pixels: pixels.reversed()) }

    /// How far the pixels of pictures of one size are apart, in thousandths of a grey level on average.
    func difference(from other: GreyRaster) -> Int {
        var sum = 0
        for (mine, others) in zip(pixels, other.pixels) where mine != others { sum += abs(Int(mine) - Int(others)) }
        return sum * 1000 / max(1, pixels.count)
    }
}

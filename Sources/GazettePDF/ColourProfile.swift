/// The colours of a screen (sRGB, IEC 61966-2-1) as an ICC profile of version 4.2, written by the numbers of the standard.
enum ColourProfile {
    /// The profile's bytes.
    static let sRGB: [UInt8] = {
        // The primaries adapted to D50 by Bradford's transform; the white of D50 (ICC.1:2004-10, §7.2.16).
        let white = [0.9642, 1.0, 0.8249]
        let tags: [(String, [UInt8])] = [
            ("desc", text("sRGB")), ("cprt", text("CC0")), ("wtpt", xyz(white)),
            ("rXYZ", xyz([0.43607, 0.22249, 0.01392])), ("gXYZ", xyz([0.38515, 0.71687, 0.09708])),
            ("bXYZ", xyz([0.14307, 0.06061, 0.71410])), ("TRC ", curve),
            (
                "chad",
                type("sf32")
                    + [1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01706, -0.00925, 0.01507, 0.75168].flatMap(fixed)
            ),
        ]
        // One curve serves all three colours.
        let names = ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "chad"]
        var offsets: [String: (offset: Int, size: Int)] = [:]
        var body: [UInt8] = []
        let start = 128 + 4 + names.count * 12
        for (name, data) in tags {
            offsets[name] = (start + body.count, data.count)
            body += data + [UInt8](repeating: 0, count: (4 - data.count % 4) % 4)
        }
        var table = number(names.count)
        for name in names {
            let place = offsets[name] ?? offsets["TRC "] ?? (0, 0)
            table += Array(name.utf8) + number(place.offset) + number(place.size)
        }
        return header(size: start + body.count, white: white) + table + body
    }()

    /// The function of IEC 61966-2-1: linear near black, else a power of 2.4.
    private static let curve = type("para") + [0, 3, 0, 0] + [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].flatMap(fixed)

    private static func header(size: Int, white: [Double]) -> [UInt8] {
        var bytes = number(size) + [0, 0, 0, 0] + [4, 0x20, 0, 0] + Array("mntrRGB XYZ ".utf8)
        // A fixed day, so that every build is the same.
        for value in [2020, 10, 21, 0, 0, 0] { bytes += [UInt8(value >> 8), UInt8(value & 0xFF)] }
        bytes += Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
        bytes += white.flatMap(fixed)
        return bytes + [UInt8](repeating: 0, count: 128 - bytes.count)
    }

    private static func type(_ name: String) -> [UInt8] { Array(name.utf8) + [0, 0, 0, 0] }
    private static func xyz(_ values: [Double]) -> [UInt8] { type("XYZ ") + values.flatMap(fixed) }
    private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65536).rounded())) }
    private static func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }

    private static func text(_ text: String) -> [UInt8] {
        let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        return type("mluc") + number(1) + number(12) + Array("enUS".utf8) + number(units.count) + number(28) + units
    }
}

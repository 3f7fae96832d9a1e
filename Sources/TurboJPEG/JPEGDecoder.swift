import CTurboJPEG
public import ErrorKinds

/// Turns JPEG files into pixels, for pages on a screen; the PDF carries the files as they are.
public enum JPEGDecoder {
    /// A file that libjpeg cannot read, with its own words.
    public struct Failure: KindedError, Equatable, CustomStringConvertible {
        public let kind: ErrorKind
        public let reason: String
        public var message: String { "JPEG 图读不出：\(reason)" }
        public var description: String { "TurboJPEG: \(reason)" }
    }

    /// A picture in rows from the top, four bytes a pixel: blue, green, red, unused.
    public struct Pixels: Sendable, Equatable {
        public let width: Int
        public let height: Int
        public let bytes: [UInt8]
    }

    /// Decodes a file.
    public static func decode(_ file: [UInt8]) throws(Failure) -> Pixels {
        guard let handle = tjInitDecompress() else { throw failure(nil) }
        defer { tjDestroy(handle) }
        var width: Int32 = 0
        var height: Int32 = 0
        var sampling: Int32 = 0
        var space: Int32 = 0
        guard tjDecompressHeader3(handle, file, UInt(file.count), &width, &height, &sampling, &space) == 0 else {
            throw failure(handle)
        }
        let isInks = space == Int32(TJCS_CMYK.rawValue) || space == Int32(TJCS_YCCK.rawValue)
        var bytes = [UInt8](repeating: 255, count: Int(width) * Int(height) * 4)
        let format = isInks ? TJPF_CMYK : TJPF_BGRX
        let status = tjDecompress2(
            handle, file, UInt(file.count), &bytes, width, width * 4, height, Int32(format.rawValue), Int32(TJFLAG_ACCURATEDCT))
        // A warning about the file's end still gives the picture.
        guard status == 0 || tjGetErrorCode(handle) == Int32(TJERR_WARNING.rawValue) else { throw failure(handle) }
        if isInks { turnToLight(&bytes) }
        return Pixels(width: Int(width), height: Int(height), bytes: bytes)
    }

    /// Four inks, as Adobe's files have them (255 is no ink), to blue, green and red.
    private static func turnToLight(_ bytes: inout [UInt8]) {
        for pixel in stride(from: 0, to: bytes.count, by: 4) {
            let black = Int(bytes[pixel + 3])
            let cyan = Int(bytes[pixel]) * black / 255
            let yellow = Int(bytes[pixel + 2]) * black / 255
            bytes[pixel] = UInt8(yellow)
            bytes[pixel + 1] = UInt8(Int(bytes[pixel + 1]) * black / 255)
            bytes[pixel + 2] = UInt8(cyan)
        }
    }

    /// Without a handle there was no memory for one.
    private static func failure(_ handle: tjhandle?) -> Failure {
        Failure(kind: handle == nil ? .environment : .input, reason: String(cString: tjGetErrorStr2(handle)))
    }
}

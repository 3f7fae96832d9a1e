public import ErrorKinds
import Foundation
public import GazetteModel
import SourceReading

/// Why there is no usable set of fonts.
public enum FontLibraryError: KindedError, Equatable {
    /// No folder upward from the searched places has a `fonts/fonts.lock.json`.
    case noFontsFolder(searched: [String])
    case unreadable(path: String)
    case invalid(path: String, reason: String)
    /// `fonts/roles.yaml` says something wrong; the diagnostics have the positions.
    case invalidRoles([Diagnostic])
    case noCacheFolder
    /// Files are not in the cache, or have another size than the lock says.
    case missing(faces: [String], cacheFolder: String)
    /// The files are there, but nobody hashed them against this lock.
    case unverified(cacheFolder: String)
    /// A file in the cache is not a font.
    case notAFont(face: String, path: String)
}

extension FontLibraryError {
    /// Fonts are what has to be installed and configured, whatever is wrong with them.
    public var kind: ErrorKind { .configuration }
    public var message: String { description }

    /// The bytes of a file that tells of fonts.
    static func bytes(of file: URL) throws(FontLibraryError) -> [UInt8] {
        do { return try InputBytes.read(file.path, name: file.path) } catch { throw .unreadable(path: file.path) }
    }

    /// The characters of a file that tells of fonts, in any encoding that manuscripts come in.
    static func text(of bytes: [UInt8], file: URL) throws(FontLibraryError) -> String {
        do {
            let source = try TextDecoder.decode(bytes, name: file.path)
            return source.text(in: 0..<source.scalars.count)
        } catch {
            throw .invalid(path: file.path, reason: error.message)
        }
    }
}

extension FontLibraryError: CustomStringConvertible {
    private static let remedy = "请运行 make setup 或 gazette fonts fetch"

    public var description: String {
        switch self {
        case .noFontsFolder(let searched):
            "找不到 fonts/fonts.lock.json（从 \(searched.joined(separator: "、")) 起向上找过）：请在项目文件夹里运行，或用 GAZETTE_FONTS 指明 fonts 文件夹"
        case .unreadable(let path): "\(path) 不能读"
        case .invalid(let path, let reason): "\(path) 不能用：\(reason)"
        case .invalidRoles(let diagnostics): diagnostics.map(\.summary).joined(separator: "；")
        case .noCacheFolder: "没有 HOME，也没有 GAZETTE_FONT_CACHE：不知道字体缓存在哪里"
        case .missing(let faces, let folder): "字体未取齐：\(folder) 里缺 \(faces.joined(separator: "、"))。\(Self.remedy)"
        case .unverified(let folder): "\(folder) 里的字体没有按锁定文件核对过。\(Self.remedy)"
        case .notAFont(let face, let path): "字体 \(face) 的文件 \(path) 不能用。\(Self.remedy)"
        }
    }
}

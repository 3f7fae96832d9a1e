import Foundation
import GazetteModel
import GazetteTypesetting

/// Reads the pictures that manuscripts show; they stand in the manuscript's folder or in one inside it.
enum PictureFiles {
    /// The pictures of documents that are typeset together; what is missing or unreadable typesetting tells with its place.
    ///
    /// - Parameter paths: for each document the path of its manuscript.
    static func read(for documents: [OfficialDocument], paths: [String]) -> PageImages {
        var images = PageImages()
        for (number, (document, path)) in zip(documents, paths).enumerated() {
            for file in names(in: document) {
                guard isInside(file) else {
                    images.refuse("文件名指向稿件的文件夹之外", named: file, ofDocument: number)
                    continue
                }
                guard let bytes = bytes(of: file, beside: path) else { continue }
                images.add(bytes, named: file, ofDocument: number)
            }
        }
        return images
    }

    /// The bytes of a document's pictures, by the names in its text; what is missing is left out.
    static func files(of document: OfficialDocument, path: String) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for file in names(in: document) where isInside(file) { files[file] = bytes(of: file, beside: path) }
        return files
    }

    private static func names(in document: OfficialDocument) -> [String] {
        Set(document.blocks.compactMap(\.figure?.file)).sorted()
    }

    private static func isInside(_ file: String) -> Bool { !file.hasPrefix("/") && !file.split(separator: "/").contains("..") }

    private static func bytes(of file: String, beside path: String) -> [UInt8]? {
        let folder = URL(filePath: path).deletingLastPathComponent()
        return FileManager.default.contents(atPath: folder.appending(path: file).path).map(Array.init)
    }
}

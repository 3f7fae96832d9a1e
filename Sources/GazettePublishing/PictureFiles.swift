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
            let folder = URL(filePath: path).deletingLastPathComponent()
            for file in Set(document.blocks.compactMap(\.figure?.file)).sorted() {
                guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
                    images.refuse("文件名指向稿件的文件夹之外", named: file, ofDocument: number)
                    continue
                }
                guard let data = FileManager.default.contents(atPath: folder.appending(path: file).path) else { continue }
                images.add(Array(data), named: file, ofDocument: number)
            }
        }
        return images
    }
}

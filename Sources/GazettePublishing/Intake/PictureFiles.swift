import Foundation
package import GazetteModel
package import GazetteTypesetting
import SourceReading

/// Reads the pictures that manuscripts show; they stand in the manuscript's folder or in one inside it.
package enum PictureFiles {
    /// The pictures of documents that are typeset together; what is missing or unreadable typesetting tells with its place.
    ///
    /// - Parameter paths: for each document the path of its manuscript.
    package static func read(for documents: [OfficialDocument], paths: [String]) -> PageImages {
        var images = PageImages()
        for (number, (document, path)) in zip(documents, paths).enumerated() {
            let folder = URL(filePath: path).deletingLastPathComponent()
            for file in Set(document.blocks.compactMap(\.figure?.file)).sorted() {
                guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
                    images.refuse("文件名指向稿件的文件夹之外", named: file, ofDocument: number)
                    continue
                }
                do throws(InputBytesError) {
                    guard let bytes = try InputBytes.readIfPresent(folder.appending(path: file).path, name: file) else {
                        continue
                    }
                    images.add(bytes, named: file, ofDocument: number)
                } catch {
                    images.refuse(error.message, named: file, ofDocument: number)
                }
            }
        }
        return images
    }
}

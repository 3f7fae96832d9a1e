public import PageModel

/// The pictures of the documents that are typeset together, found by the names that their texts give.
public struct PageImages: Sendable {
    private struct Key: Hashable, Sendable {
        var document: Int
        var file: String
    }

    /// In the order in which they were added.
    public private(set) var images: [PageImage] = []
    private var numbers: [Key: Int] = [:]
    private var faults: [Key: String] = [:]

    public init() {}

    /// Adds a picture of a document under the name that its text uses; the same file is kept once.
    public mutating func add(_ image: PageImage, named file: String, ofDocument document: Int) {
        if let known = images.firstIndex(where: { $0.bytes == image.bytes }) {
            numbers[Key(document: document, file: file)] = known
        } else {
            numbers[Key(document: document, file: file)] = images.count
            images.append(image)
        }
    }

    /// Reads a file's bytes and adds the picture; what is wrong with them is kept for the findings.
    public mutating func add(_ bytes: [UInt8], named file: String, ofDocument document: Int) {
        do throws(PageImageError) {
            add(try PageImage(reading: bytes), named: file, ofDocument: document)
        } catch {
            refuse(error.description, named: file, ofDocument: document)
        }
    }

    /// Keeps why a picture cannot be used, in Chinese.
    public mutating func refuse(_ fault: String, named file: String, ofDocument document: Int) {
        faults[Key(document: document, file: file)] = fault
    }

    /// What is wrong with a document's picture, in Chinese; nil when nothing is or it was not added.
    public func fault(of file: String, inDocument document: Int) -> String? { faults[Key(document: document, file: file)] }

    /// The number of a document's picture; nil when it was not added.
    public func number(of file: String, inDocument document: Int) -> Int? { numbers[Key(document: document, file: file)] }

    /// The files of a document's pictures, by the names that its text uses.
    public func files(ofDocument document: Int) -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for (key, number) in numbers where key.document == document { files[key.file] = images[number].bytes }
        return files
    }
}

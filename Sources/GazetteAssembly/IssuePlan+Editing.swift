public import ErrorKinds
import SourceReading

/// An edit that a plan cannot take.
public struct PlanEditError: KindedError {
    /// One sentence in Simplified Chinese.
    public var message: String
    public var kind: ErrorKind { .input }
}

extension IssuePlan {
    /// Adds a manuscript at the end of a section.
    public mutating func add(_ file: String, to section: String) throws(PlanEditError) {
        if let present = documents.first(where: { $0.file == file }) {
            throw PlanEditError(message: "“\(file)”已在本期的“\(present.section)”栏目里")
        }
        documents.append(PlannedDocument(file: file, section: section))
        arrange()
    }

    /// Takes a manuscript out, with its waivers.
    public mutating func remove(_ file: String) throws(PlanEditError) {
        documents.remove(at: try index(of: file))
    }

    /// Moves a manuscript to a section, to the place counted from 1 among the section's documents; at its end without one.
    public mutating func move(_ file: String, to section: String?, position: Int?) throws(PlanEditError) {
        var rest = documents
        var document = rest.remove(at: try index(of: file))
        if let section { document.section = section }
        let peers = rest.indices.filter { rest[$0].section == document.section }
        if let position, !(1...peers.count + 1).contains(position) {
            throw PlanEditError(message: "位置 \(position) 不在 1 到 \(peers.count + 1) 之间")
        }
        let place = position.map { $0 <= peers.count ? peers[$0 - 1] : rest.endIndex } ?? rest.endIndex
        rest.insert(document, at: place)
        documents = rest
        arrange()
    }

    private func index(of file: String) throws(PlanEditError) -> Int {
        if let index = documents.firstIndex(where: { $0.file == file }) { return index }
        let nearest = NearestName.of(file, in: documents.map(\.file))
        throw PlanEditError(message: "本期没有“\(file)”" + (nearest.map { "，是不是“\($0)”？" } ?? ""))
    }

    /// Keeps the documents of a section together, sections in the order of their first document.
    private mutating func arrange() {
        var order: [String] = []
        for document in documents where !order.contains(document.section) { order.append(document.section) }
        documents = order.flatMap { section in documents.filter { $0.section == section } }
    }
}

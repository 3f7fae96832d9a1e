import Cairo
import PageModel

extension PDFSurface {
    /// Writes what the file says of itself; its dates are the day in China, never the clock's.
    func describe(_ information: FileInformation) throws(CairoError) {
        try set(.title, to: information.title)
        try set(.author, to: information.author)
        try set(.subject, to: information.subject)
        try set(.keywords, to: information.keywords.joined(separator: ", "))
        try set(.creator, to: "gazette")
        let date = "\(information.day)T00:00:00+08:00"
        try set(.creationDate, to: date)
        try set(.modificationDate, to: date)
    }

    /// Adds the entries under the last entry of a lower level; the top level is shown open.
    func addOutline(_ entries: [OutlineEntry]) throws(CairoError) {
        var ancestors: [(level: Int, item: OutlineItem)] = []
        for entry in entries {
            while let last = ancestors.last, last.level >= entry.level { ancestors.removeLast() }
            let item = try addOutlineItem(
                entry.title, under: ancestors.last?.item ?? .root, to: entry.target, isOpen: entry.level == 0)
            ancestors.append((entry.level, item))
        }
    }
}

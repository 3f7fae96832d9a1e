/// One facet of every document: a number for what the document has, 0 for nothing.
///
/// What a document has is an entry, as it is written; an entry may hold several values, as that of a document issued by
/// several organs does. Documents are counted and chosen by the values.
struct FacetColumn: Sendable {
    /// What documents have, each once.
    private(set) var entries: [String] = []
    /// For each document the number of its entry, from 1.
    private(set) var codes: [UInt32] = []
    private var known: [String: UInt32] = [:]
    private var values: [String] = []
    private var places: [String: Int] = [:]
    /// For each entry the places of its values.
    private var valuesOfEntries: [[Int]] = []
    private let parts: @Sendable (String) -> [String]

    /// - Parameter parts: the values that an entry holds.
    init(parts: @escaping @Sendable (String) -> [String] = { [$0] }) { self.parts = parts }

    mutating func append(_ entry: String?) {
        guard let entry, !entry.isEmpty else { return codes.append(0) }
        if let code = known[entry] { return codes.append(code) }
        entries.append(entry)
        known[entry] = UInt32(entries.count)
        codes.append(UInt32(entries.count))
        var own: [Int] = []
        for value in parts(entry) {
            let place = places[value] ?? values.count
            if place == values.count {
                values.append(value)
                places[value] = place
            }
            if !own.contains(place) { own.append(place) }
        }
        valuesOfEntries.append(own)
    }

    /// The documents with one of the values, or with an entry, as they are written.
    func documents(with wanted: [String]) -> DocumentSet {
        let wantedPlaces = Set(wanted.compactMap { places[$0] })
        let wantedCodes = Set(wanted.compactMap { known[$0] })
        let isChosen = entries.indices.map { entry in
            wantedCodes.contains(UInt32(entry + 1)) || !wantedPlaces.isDisjoint(with: valuesOfEntries[entry])
        }
        var set = DocumentSet(capacity: codes.count)
        for (index, code) in codes.enumerated() where code > 0 && isChosen[Int(code) - 1] { set.insert(Int32(index + 1)) }
        return set
    }

    /// How many of the documents have each value: the most frequent first, then by the text.
    func counts(among documents: DocumentSet) -> [FacetCount] {
        if entries.isEmpty { return [] }
        var byEntry = [Int](repeating: 0, count: entries.count + 1)
        codes.withUnsafeBufferPointer { codes in
            for document in documents { byEntry[Int(codes[Int(document) - 1])] += 1 }
        }
        var counts = [Int](repeating: 0, count: values.count)
        for (entry, places) in valuesOfEntries.enumerated() where byEntry[entry + 1] > 0 {
            for place in places { counts[place] += byEntry[entry + 1] }
        }
        return values.indices.filter { counts[$0] > 0 }
            .map { FacetCount(value: values[$0], count: counts[$0]) }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }
}

/// Finds exactly the documents that a query's tree asks for.
///
/// The index says of a word which documents have it, and which may; the tree is worked out for both bounds, and only
/// documents between the two are read, for one word after the other.
struct BooleanSearch {
    private let table: DocumentTable
    private var evidence: [WordEvidence]
    private let root: Node

    /// The tree with its conditions worked out.
    private indirect enum Node {
        case word(Int)
        case documents(DocumentSet)
        case all([Node])
        case any([Node])
        case none(Node)
    }

    init(_ root: QueryNode, evidence: [WordEvidence], table: DocumentTable) {
        self.table = table
        self.evidence = evidence
        self.root = Self.resolved(root, table)
    }

    /// The documents that the tree is true of.
    mutating func documents(in engine: some SearchEngine) throws -> DocumentSet {
        var (certain, possible) = bounds(root)
        if certain == possible { return certain }
        // A rare word first: where it is not, the others need not be looked for.
        for index in evidence.indices.map({ (evidence[$0].possible.count, $0) }).sorted(by: <).map(\.1) {
            try evidence[index].settle(possible.subtracting(certain), in: engine, table: table)
            (certain, possible) = bounds(root)
            if certain == possible { break }
        }
        return certain
    }

    private static func resolved(_ node: QueryNode, _ table: DocumentTable) -> Node {
        switch node {
        case .word(let index): .word(index)
        case .condition(let condition): .documents(table.documents(meeting: condition))
        case .none(let inner): Node.none(resolved(inner, table))
        case .all(let nodes): .all(nodes.map { resolved($0, table) })
        case .any(let nodes): .any(nodes.map { resolved($0, table) })
        }
    }

    private func bounds(_ node: Node) -> (certain: DocumentSet, possible: DocumentSet) {
        switch node {
        case .word(let index):
            return (evidence[index].certain, evidence[index].possible)
        case .documents(let documents):
            return (documents, documents)
        case .none(let inner):
            let (certain, possible) = bounds(inner)
            return (possible.complement, certain.complement)
        case .all(let nodes):
            let bounds = nodes.map(bounds)
            guard var both = bounds.first else {
                let all = DocumentSet.all(capacity: table.documentCount)
                return (all, all)
            }
            for other in bounds.dropFirst() {
                both.certain.formIntersection(other.certain)
                both.possible.formIntersection(other.possible)
            }
            return both
        case .any(let nodes):
            let none = DocumentSet(capacity: table.documentCount)
            return nodes.map(bounds).reduce(into: (none, none)) { both, other in
                both.0.formUnion(other.certain)
                both.1.formUnion(other.possible)
            }
        }
    }
}

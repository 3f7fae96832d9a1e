/// Finds exactly the documents that a query's tree asks for.
///
/// The index says of a word which documents have it, and which may; the tree is worked out for both bounds, and only
/// documents between the two are read.
struct BooleanSearch {
    private let table: DocumentTable
    private let evidence: [WordEvidence]
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
    func documents(in engine: some SearchEngine) throws -> DocumentSet {
        var (certain, possible) = bounds(root)
        possible.subtract(certain)
        var buffer = FoldedPassage()
        try possible.forEach { document in
            if try holds(root, document, engine, &buffer) { certain.insert(document) }
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
            let all = DocumentSet.all(capacity: table.documentCount)
            return nodes.map(bounds).reduce((all, all)) { ($0.0.intersection($1.0), $0.1.intersection($1.1)) }
        case .any(let nodes):
            let none = DocumentSet(capacity: table.documentCount)
            return nodes.map(bounds).reduce((none, none)) { ($0.0.union($1.0), $0.1.union($1.1)) }
        }
    }

    private func holds(
        _ node: Node, _ document: Int32, _ engine: some SearchEngine, _ buffer: inout FoldedPassage
    ) throws -> Bool {
        switch node {
        case .word(let index):
            let word = evidence[index]
            if word.certain.contains(document) { return true }
            return try word.possible.contains(document) && word.occurs(in: document, engine, &buffer)
        case .documents(let documents):
            return documents.contains(document)
        case .none(let inner):
            return try !holds(inner, document, engine, &buffer)
        case .all(let nodes):
            for node in nodes { if try !holds(node, document, engine, &buffer) { return false } }
            return true
        case .any(let nodes):
            for node in nodes { if try holds(node, document, engine, &buffer) { return true } }
            return false
        }
    }
}

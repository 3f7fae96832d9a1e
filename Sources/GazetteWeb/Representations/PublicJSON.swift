import Foundation

/// How the site writes its public data: keys sorted and nothing between them, so that the same answer is the same bytes.
///
/// What is written are representations, types of this folder that are for nothing else. Their keys and the names they give to
/// the values of enumerations are a promise (`Documentation/PublicData.md`): the values that they are made from may change,
/// they may only grow.
enum PublicJSON {
    static func bytes(of representation: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(representation))
    }
}

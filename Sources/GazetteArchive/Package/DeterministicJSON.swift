import Foundation

/// JSON that is the same for the same values: keys sorted, slashes plain, a line end at the end.
enum DeterministicJSON {
    static func encode(_ value: some Encodable) throws(ArchiveError) -> [UInt8] {
        try encode(value, formatting: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + [0x0A]
    }

    /// On one line, for a field of the catalogue.
    static func encodeLine(_ value: some Encodable) throws(ArchiveError) -> String {
        String(decoding: try encode(value, formatting: [.sortedKeys, .withoutEscapingSlashes]), as: UTF8.self)
    }

    /// Reads a value; `name` says in the error what was read.
    static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8], name: String) throws(ArchiveError) -> Value {
        do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch {
            throw ArchiveError(message: "\(name) 不是这种档案的 JSON：\(error)")
        }
    }

    private static func encode(
        _ value: some Encodable, formatting: JSONEncoder.OutputFormatting
    ) throws(ArchiveError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        do { return [UInt8](try encoder.encode(value)) } catch { throw ArchiveError(message: "不能写成 JSON：\(error)") }
    }
}

package import DurableFiles
import ErrorKinds
import Foundation

/// JSON that is the same for the same values: keys sorted, slashes plain, a line end at the end.
package enum DeterministicJSON {
    package static func encode(_ value: some Encodable) throws(StorageError) -> [UInt8] {
        try encode(value, formatting: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]) + [0x0A]
    }

    /// On one line, for a field of the catalogue.
    package static func encodeLine(_ value: some Encodable) throws(StorageError) -> String {
        String(decoding: try encode(value, formatting: [.sortedKeys, .withoutEscapingSlashes]), as: UTF8.self)
    }

    /// Reads a value; `name` says in the error what was read.
    package static func decode<Value: Decodable>(
        _ type: Value.Type, from bytes: [UInt8], name: String
    ) throws(StorageError) -> Value {
        do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch {
            throw StorageError(.input, "\(name)：\(fault(error))")
        }
    }

    private static func encode(
        _ value: some Encodable, formatting: JSONEncoder.OutputFormatting
    ) throws(StorageError) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = formatting
        do { return [UInt8](try encoder.encode(value)) } catch { throw StorageError(.fault, "不能写成 JSON：\(error)") }
    }

    /// What is wrong, in Chinese and with the path of the key.
    private static func fault(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, let context): "缺少 \(path(context.codingPath + [key]))"
        case .typeMismatch(_, let context), .valueNotFound(_, let context): "\(path(context.codingPath)) 不是应有的那种值"
        case .dataCorrupted(let context) where !context.codingPath.isEmpty: "\(path(context.codingPath)) 的值不认识"
        default: "不是 JSON"
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue { path += "[\(index)]" } else { path += (path.isEmpty ? "" : ".") + key.stringValue }
        }
    }
}

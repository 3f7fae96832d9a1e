import Foundation
import HummingbirdTesting

/// A value of the public JSON, as somebody reads it who knows nothing of our types.
struct PublicValue {
    private let value: Any?

    private init(_ value: Any?) { self.value = value }

    /// Throws when the bytes are no JSON.
    init(_ bytes: [UInt8]) throws { self.init(try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) }

    subscript(key: String) -> PublicValue { PublicValue((value as? [String: Any])?[key]) }
    subscript(index: Int) -> PublicValue {
        let items = items
        return items.indices.contains(index) ? items[index] : PublicValue(nil)
    }

    var isThere: Bool { value != nil }
    var text: String? { value as? String }
    var number: Int? { (value as? NSNumber)?.intValue }
    var items: [PublicValue] { (value as? [Any] ?? []).map { PublicValue($0) } }
    var keys: [String] { (value as? [String: Any] ?? [:]).keys.sorted() }

    /// Every key of this value and of those in it.
    var allKeys: Set<String> {
        let own = Set(keys)
        return (keys.map { self[$0] } + items).reduce(own) { $0.union($1.allKeys) }
    }
}

extension TestResponse {
    var json: PublicValue { get throws { try PublicValue(bytes) } }
}

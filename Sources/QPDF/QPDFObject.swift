import CQPDF

/// An object of a file, as long as the file is there.
public struct QPDFObject {
    let data: qpdf_data?
    let handle: qpdf_oh

    init(_ data: qpdf_data?, _ handle: qpdf_oh) {
        self.data = data
        self.handle = handle
    }

    /// The number of an indirect object; 0 for a direct one.
    public var number: Int { Int(qpdf_oh_get_object_id(data, handle)) }

    public var isDictionary: Bool { qpdf_oh_is_dictionary(data, handle) != 0 }

    /// A dictionary's entry; nil when it has none. Setting nil removes it.
    public subscript(key: String) -> QPDFObject? {
        get {
            let value = qpdf_oh_get_key_if_dict(data, handle, key)
            return qpdf_oh_is_null(data, value) != 0 ? nil : QPDFObject(data, value)
        }
        nonmutating set {
            if let newValue {
                qpdf_oh_replace_key(data, handle, key, newValue.handle)
            } else {
                qpdf_oh_remove_key(data, handle, key)
            }
        }
    }

    /// The keys of a dictionary.
    public var keys: [String] {
        guard isDictionary else { return [] }
        var keys: [String] = []
        qpdf_oh_begin_dict_key_iter(data, handle)
        while qpdf_oh_dict_more_keys(data) != 0 { keys.append(String(cString: qpdf_oh_dict_next_key(data))) }
        return keys
    }

    /// The items of an array; none for any other object.
    public var items: [QPDFObject] {
        (0..<max(0, Int(qpdf_oh_get_array_n_items(data, handle)))).map {
            QPDFObject(data, qpdf_oh_get_array_item(data, handle, Int32($0)))
        }
    }

    /// Whether the object is this name, with its slash.
    public func isName(_ name: String) -> Bool { qpdf_oh_is_name_and_equals(data, handle, name) != 0 }

    /// A string's characters, of which NUL is one; nil for any other object.
    public var text: String? {
        guard qpdf_oh_is_string(data, handle) != 0 else { return nil }
        var length = 0
        let text = qpdf_oh_get_binary_utf8_value(data, handle, &length)
        return String(decoding: UnsafeRawBufferPointer(start: text, count: length), as: UTF8.self)
    }

    /// The bytes of a stream as the file has them.
    ///
    /// - Throws: when the object is no stream, or its bytes are not in the file.
    public func rawData() throws(QPDFError) -> [UInt8] {
        try bytes { buffer, length in qpdf_oh_get_stream_data(data, handle, qpdf_dl_none, nil, &buffer, &length) }
    }

    /// Gives a stream other bytes, encoded with the filter of that name.
    public func replace(_ content: [UInt8], filter: String?) {
        let name = filter.map { qpdf_oh_new_name(data, $0) } ?? qpdf_oh_new_null(data)
        qpdf_oh_replace_stream_data(data, handle, content, content.count, name, qpdf_oh_new_null(data))
    }
}

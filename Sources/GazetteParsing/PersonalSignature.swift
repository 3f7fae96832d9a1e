import ChineseText

/// A signature by office and name: 省长许勤, 院長蘇貞昌.
enum PersonalSignature {
    private static let offices = [
        "国家主席", "主席", "总理", "省长", "市长", "州长", "县长", "区长", "部长", "局长", "主任", "署长", "院长", "厅长", "行长",
        "審計長", "主任委員", "委員長", "院長", "部長", "局長", "署長", "縣長", "總統", "處長", "代理院長", "代理部長",
    ].sorted { $0.count > $1.count }

    /// Whether the text, without spaces, is an office followed by a name of two to five Han, or of more with ·.
    static func isOne(_ text: String) -> Bool {
        office(of: text) != nil
    }

    /// The office that the signature names.
    static func office(of text: String) -> String? {
        offices.first { office in
            guard text.hasExactPrefix(office) else { return false }
            let name = text.dropFirst(office.count)
            let length = name.containsExactly("·") ? 3...20 : 2...4
            return length.contains(name.count)
                && name.unicodeScalars.allSatisfy { $0 == "·" || (0x3400...0x9FFF).contains($0.value) }
        }
    }
}

/// `bagit.txt` of BagIt 1.0 (RFC 8493 §2.1.1).
enum BagDeclaration {
    static let path = "bagit.txt"
    static let bytes = Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)
}

import ErrorKinds
public import OpenSSL

/// What proves a signature long after (DSS, ISO 32000-2 §12.8.4.3): certificates and lists of revoked ones, for level
/// B-LT. It is the second update behind a file.
public struct SecurityStore: Sendable, Equatable {
    public var certificates: [Certificate]
    public var lists: [RevocationList]
    /// Authorities' answers about single certificates (OCSP).
    public var responses: [StatusResponse]

    public init(certificates: [Certificate], lists: [RevocationList], responses: [StatusResponse] = []) {
        self.certificates = certificates
        self.lists = lists
        self.responses = responses
    }

    /// A signed file with the store behind it.
    public func appended(to file: [UInt8]) throws(IntegrityError) -> [UInt8] {
        guard let update = update(behind: file[...]) else { throw IntegrityError(.input, "只能给本程序签名的 PDF 添上验证资料") }
        return file + update
    }

    /// The store's update; nil when the file does not end with our signature's.
    func update(behind file: ArraySlice<UInt8>) -> [UInt8]? {
        guard let trailer = PDFTrailer(ofUpdated: file), let catalog = Self.catalog(trailer.root, in: file) else { return nil }
        var update = PDFUpdate(after: trailer, length: file.count)
        let kinds = [("Certs", certificates.map(\.der)), ("CRLs", lists.map(\.der)), ("OCSPs", responses.map(\.der))]
        let entries = kinds.filter { !$0.1.isEmpty }.map { name, contents in
            " /\(name) [\(contents.map { "\(update.add(stream: $0)) 0 R" }.joined(separator: " "))]"
        }
        let store = update.add(Array("<< /Type /DSS\(entries.joined()) >>".utf8))
        update.replace(trailer.root, with: "\(catalog.dropLast(2))/DSS \(store) 0 R >>")
        return update.bytes(behind: file)
    }

    /// Reads an update that must be, to the byte, the one that we would append behind the file; nil for any other.
    init?(reading update: ArraySlice<UInt8>, behind file: ArraySlice<UInt8>) {
        self.init(certificates: [], lists: [])
        var scanner = PDFScanner(update)
        while scanner.number() != nil, scanner.skip(" 0 obj\n<< /Length "), let count = scanner.number() {
            guard scanner.skip(" >>\nstream\n"), let content = scanner.bytes(count), scanner.skip("\nendstream\nendobj\n") else {
                return nil
            }
            if let certificate = try? Certificate(der: Array(content)) {
                certificates.append(certificate)
            } else if let list = try? RevocationList(der: Array(content)) {
                lists.append(list)
            } else if let response = try? StatusResponse(der: Array(content)) {
                responses.append(response)
            } else {
                return nil
            }
        }
        guard let same = self.update(behind: file), update.elementsEqual(same) else { return nil }
    }

    /// The catalogue as the signature's update has it.
    private static func catalog(_ number: Int, in file: ArraySlice<UInt8>) -> String? {
        guard let place = PDFScanner.findLast("\nendobj\n\(number) 0 obj\n", in: file) else { return nil }
        var scanner = PDFScanner(file[place...])
        guard scanner.skip("\nendobj\n\(number) 0 obj\n") else { return nil }
        return scanner.text(upTo: "\nendobj\n")
    }
}

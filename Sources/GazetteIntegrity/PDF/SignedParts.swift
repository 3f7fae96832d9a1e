import OpenSSL

/// The parts of a signed file: what the signature covers, the signature, and what stands behind.
struct SignedParts {
    /// The two pieces on both sides of the signature.
    let covered: [ArraySlice<UInt8>]
    /// The signature as DER.
    let signature: [UInt8]
    /// The signed file without anything behind.
    let signed: ArraySlice<UInt8>
    let behind: ArraySlice<UInt8>
    /// When the signer says it was signed.
    let claimedTime: Moment

    /// Whether the file has a signature at all.
    static func exist(in file: [UInt8]) -> Bool { place(in: file) != nil }

    /// - Returns: nil when the signature does not have the form that we write; every byte of it counts.
    init?(of file: [UInt8]) {
        guard let place = Self.place(in: file) else { return nil }
        var scanner = PDFScanner(file[place...])
        guard scanner.skip("/ByteRange [0 "), let hole = scanner.number(), scanner.skip(" "), let resume = scanner.number(),
            scanner.skip(" "), let rest = scanner.number(), scanner.skip("] ")
        else { return nil }
        while scanner.skip(" ") {}
        guard scanner.skip(SignatureDictionary.contents), scanner.rest.startIndex == hole, resume + rest <= file.count,
            scanner.skip("<"), let encoded = scanner.bytes(resume - hole - 2), scanner.skip(">"),
            scanner.skip(SignatureDictionary.time), let time = scanner.bytes(14).flatMap({ Moment(digits: $0) }),
            let bytes = Hexadecimal.bytes(ofASCII: encoded), let count = Self.length(bytes),
            bytes[count...].allSatisfy({ $0 == 0 })
        else { return nil }
        let end = resume + rest
        guard file[..<end].suffix(7).elementsEqual("\n%%EOF\n".utf8) else { return nil }
        covered = [file[..<hole], file[resume..<end]]
        signature = Array(bytes[..<count])
        signed = file[..<end]
        behind = file[end...]
        claimedTime = time
    }

    /// The last signature's numbers.
    private static func place(in file: [UInt8]) -> Int? { PDFScanner.findLast("/ByteRange [", in: file[...]) }

    /// The length of the DER sequence with which the bytes begin.
    private static func length(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 4, bytes[0] == 0x30 else { return nil }
        if bytes[1] < 0x80 { return 2 + Int(bytes[1]) }
        let count = Int(bytes[1] & 0x7F)
        guard (1...3).contains(count) else { return nil }
        let length = bytes[2..<2 + count].reduce(0) { $0 << 8 | Int($1) }
        return 2 + count + length <= bytes.count ? 2 + count + length : nil
    }
}

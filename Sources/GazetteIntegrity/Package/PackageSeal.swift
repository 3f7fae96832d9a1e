import Foundation
public import OpenSSL

/// A signature with SM2 and SM3 over a package's manifest, and so over every file that it lists. A file of its own
/// beside the manifest.
public struct PackageSeal: Sendable, Equatable, Codable {
    /// The version of the file's form.
    public var format = 1
    public var algorithm = "SM2-SM3"
    /// The signer's identity, as the algorithm takes it in.
    public var identity = SM2Signature.identity
    /// The name of the signed file.
    public var file: String
    /// SM3 of the signed file in hexadecimal.
    public var digest: String
    /// The public key (SubjectPublicKeyInfo, DER) in hexadecimal.
    public var publicKey: String
    /// The signature (DER) in hexadecimal.
    public var signature: String

    /// The seal's own file in a package.
    public static let name = "signature-sm2.json"

    /// Seals a file.
    public init(sealing bytes: [UInt8], named file: String, by key: PrivateKey) throws(OpenSSLError) {
        self.file = file
        digest = Hexadecimal.text(of: SM3.digest(of: bytes))
        publicKey = Hexadecimal.text(of: try key.publicKey)
        signature = Hexadecimal.text(of: try SM2Signature.make(over: bytes, by: key))
    }

    /// Reads a seal; nil when the bytes are not, one for one, those that `json` gives.
    public init?(json bytes: [UInt8]) {
        guard let seal = try? JSONDecoder().decode(PackageSeal.self, from: Data(bytes)), (try? seal.json()) == bytes else {
            return nil
        }
        self = seal
    }

    /// The file's bytes, the same for the same seal.
    public func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(self)) + [0x0A]
    }

    /// SHA-256 of the public key in hexadecimal, as people compare it.
    public var fingerprint: String {
        Hexadecimal.bytes(ofASCII: publicKey.utf8).map(SHA256.hexDigest(of:)) ?? ""
    }
}

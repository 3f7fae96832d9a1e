public import GazetteModel
import OpenSSL

/// Verifies a package's seal.
public struct PackageSealInspection: Sendable {
    /// Public keys that one trusts, as DER.
    public var keys: [[UInt8]]

    public init(keys: [[UInt8]]) { self.keys = keys }

    /// Whether a seal is the file's, whoever sealed it.
    public static func isGenuine(_ seal: [UInt8], over bytes: [UInt8], named file: String) -> Bool {
        PackageSealInspection(keys: []).findings(of: seal, over: bytes, named: file).map(\.code)
            == [IntegrityCode.sealUnknown.rawValue]
    }

    /// What does not hold; nothing when the seal is that of a trusted key over the file.
    ///
    /// - Parameters:
    ///   - seal: the seal's file.
    ///   - bytes: the sealed file, as it is now.
    public func findings(of seal: [UInt8], over bytes: [UInt8], named file: String) -> [Diagnostic] {
        guard let read = PackageSeal(json: seal), read.format == 1, read.algorithm == "SM2-SM3", read.file == file,
            read.identity == SM2Signature.identity, let key = Hexadecimal.bytes(ofASCII: read.publicKey.utf8),
            let signature = Hexadecimal.bytes(ofASCII: read.signature.utf8)
        else {
            return [IntegrityCode.sealForm.finding("\(PackageSeal.name) 损坏了，或者不是本程序写的", fix: "重新取得这个文件夹。")]
        }
        guard read.digest == Hexadecimal.text(of: SM3.digest(of: bytes)), SM2Signature.isGenuine(signature, over: bytes, by: key)
        else {
            return [
                IntegrityCode.sealForged.finding("SM2 签名以后，\(file) 被改动过，或签名是假的", fix: "不要使用这个文件夹；重新取得一份。")
            ]
        }
        guard keys.contains(key) else {
            return [
                IntegrityCode.sealUnknown.finding(
                    "SM2 签名成立，但公钥没有得到信任（指纹 \(read.fingerprint)）", rule: "公钥要是信任的。",
                    fix: "用 --trust 给出发布单位公布的公钥。")
            ]
        }
        return []
    }
}

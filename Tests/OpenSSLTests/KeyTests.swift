import OpenSSL
import Testing

private let template = CertificateTemplate(
    name: "测试", organisation: "测试·无效力 TEST ONLY", serialNumber: 0x1234, validity: (0, 4_102_444_800),
    extensions: [("crlDistributionPoints", "URI:http://127.0.0.1/a.crl,URI:http://127.0.0.1/b.crl")])

@Test func `keys are read back with their passphrase, and with no other`() throws {
    for key in [try PrivateKey.rsa(), try PrivateKey.sm2()] {
        let plain = Array(try key.pem(passphrase: nil).utf8)
        #expect(!PrivateKey.isEncrypted(pem: plain))
        #expect(try PrivateKey(pem: plain).publicKey == key.publicKey)
        let locked = Array(try key.pem(passphrase: "口令 一").utf8)
        #expect(PrivateKey.isEncrypted(pem: locked))
        #expect(try PrivateKey(pem: locked, passphrase: "口令 一").publicKey == key.publicKey)
        for wrong in ["口令", "", nil] {
            let error = #expect(throws: OpenSSLError.self) { try PrivateKey(pem: locked, passphrase: wrong) }
            #expect(error?.message.contains("口令不对") == true)
        }
    }
    #expect(throws: OpenSSLError.self) { try PrivateKey(pem: Array("没有".utf8)) }
}

@Test func `a bundle keeps key, certificate and chain`() throws {
    let key = try PrivateKey.rsa()
    let certificate = try template.issue(for: key)
    let other = try template.issue(for: try .rsa())
    let file = try KeyBundle(key: key, certificate: certificate, chain: [other]).pkcs12(passphrase: "test")
    #expect(KeyBundle.isBundle(file))
    let bundle = try KeyBundle(pkcs12: file, passphrase: "test")
    #expect(bundle.certificate == certificate)
    #expect(bundle.chain == [other])
    #expect(bundle.certificate.matches(bundle.key))
    #expect(throws: OpenSSLError.self) { try KeyBundle(pkcs12: file, passphrase: "wrong") }
    #expect(throws: OpenSSLError.self) { try KeyBundle(pkcs12: [0x30, 0x00], passphrase: "") }
}

@Test func `a certificate tells whose it is and where its authority's lists are`() throws {
    let key = try PrivateKey.rsa()
    let certificate = try template.issue(for: key)
    #expect(certificate.subject == "测试")
    #expect(certificate.serialNumber == "1234")
    #expect(certificate.validity == (0, 4_102_444_800))
    #expect(certificate.distributionPoints == ["http://127.0.0.1/a.crl", "http://127.0.0.1/b.crl"])
    #expect(try Certificate.all(inPEM: Array((certificate.pem + certificate.pem).utf8)) == [certificate, certificate])
    #expect(throws: OpenSSLError.self) { try Certificate(der: certificate.der + [0]) }
    #expect(throws: OpenSSLError.self) { try Certificate(der: Array(certificate.der.dropLast())) }
}

@Test func `digests and SM2 signatures are those of the standards`() throws {
    // GB/T 32905-2016 appendix A.1.
    #expect(
        Hexadecimal.text(of: SM3.digest(of: Array("abc".utf8)))
            == "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")
    #expect(
        SHA256.digest(of: [Array("ab".utf8)[...], Array("c".utf8)[...]]) == SHA256.digest(of: Array("abc".utf8)))
    let key = try PrivateKey.sm2()
    let (message, publicKey) = (Array("公报".utf8), try key.publicKey)
    let signature = try SM2Signature.make(over: message, by: key)
    #expect(SM2Signature.isGenuine(signature, over: message, by: publicKey))
    #expect(!SM2Signature.isGenuine(signature, over: message + [0], by: publicKey))
    #expect(!SM2Signature.isGenuine(signature, over: message, by: try PrivateKey.sm2().publicKey))
    #expect(throws: OpenSSLError.self) { try SM2Signature.make(over: message, by: try .rsa()) }
}

@Test func `an exchange that cannot be says with whom`() throws {
    for address in ["", "ftp://127.0.0.1/", "http://127.0.0.1:1/none", "https://127.0.0.1:1/"] {
        let error = #expect(throws: OpenSSLError.self) { try WebExchange.get(address, seconds: 5) }
        #expect(error?.message.contains(address) == true)
    }
}

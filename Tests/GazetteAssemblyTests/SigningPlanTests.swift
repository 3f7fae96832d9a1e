import GazetteAssembly
import GazetteModel
import Testing

private let series = """
    id: dongxiang
    name: 东乡族自治县人民政府公报
    publisher: 东乡族自治县人民政府办公室
    layout: gazette-a4
    site: http://127.0.0.1:8080/
    serial:
      kind: unnumbered
    sections:
      - id: office
        name: 县政府办公室文件

    """

private func signing(_ lines: String) -> FileAnswer<SigningPlan> {
    SeriesReader.signing(Array((series + lines).utf8), file: "gazette.yaml")
}

@Test func `a gazette without signing is whole and has no plan of it`() {
    #expect(signing("").value == nil)
    #expect(signing("").diagnostics == [])
}

@Test func `every key of signing is read`() throws {
    let answer = signing(
        """
        signing:
          key: keys/signer.p12
          certificate: keys/signer.pem
          chain: keys/chain.pem
          passphrase-file: keys/passphrase.txt
          timestamp: http://127.0.0.1/tsa
          trust: [keys/ca.pem, keys/sm2.pem]
          revocation: [keys/ca.crl]
          fetch-revocation: true
          sm2-key: keys/sm2.key
          sm2-passphrase-file: keys/sm2.txt
          location: 东乡
        """)
    #expect(answer.diagnostics == [])
    let plan = try #require(answer.value)
    #expect(plan.key == "keys/signer.p12")
    #expect(plan.certificate == "keys/signer.pem")
    #expect(plan.chain == "keys/chain.pem")
    #expect(plan.passphraseFile == "keys/passphrase.txt")
    #expect(plan.timeStampAddress == "http://127.0.0.1/tsa")
    #expect(plan.trust == ["keys/ca.pem", "keys/sm2.pem"])
    #expect(plan.revocation == ["keys/ca.crl"])
    #expect(plan.fetchesRevocationLists)
    #expect(plan.sm2Key == "keys/sm2.key")
    #expect(plan.sm2PassphraseFile == "keys/sm2.txt")
    #expect(plan.location == "东乡")
}

@Test func `faults of signing are told at their places, by every command that reads the file`() {
    let lines = """
        signing:
          key: keys/signer.key
          timestamp: tsa.example
          fetch-revocation: 要
          passphrase: 123456
        """
    let told = ["key-missing 12:3", "key-unknown 15:3", "value-form 13:14", "value-form 14:21"]
    for diagnostics in [
        signing(lines).diagnostics, SeriesReader.read(Array((series + lines).utf8), file: "gazette.yaml").diagnostics,
    ] {
        let places = diagnostics.map { "\($0.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
        #expect(places.sorted() == told)
    }
}

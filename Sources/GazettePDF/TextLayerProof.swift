public import GazetteModel
public import GazetteTypesetting
import OpenSSL

/// Proves on the finished file that its text is the approved text; a difference must stop publication.
///
/// Two comparisons meet at the pages: what an independent reader finds on each page of the file equals what was drawn
/// there, running heads and folios included; and what was drawn for each block of each document equals the block. White
/// space (the Unicode property White_Space: U+0009–000D, 0020, 0085, 00A0, 1680, 2000–200A, 2028, 2029, 202F, 205F, 3000)
/// is left out of the first, because readers guess it from gaps; the second keeps it. Nothing is normalised.
public enum TextLayerProof {
    /// Reads the file and compares.
    ///
    /// - Parameters:
    ///   - pdf: the finished file.
    ///   - issue: the pages that it was drawn from.
    ///   - documents: the approved documents that the pages must carry.
    public static func prove(
        _ pdf: [UInt8], shows issue: TypesetIssue, documents: [GazetteDocument]
    ) throws(TextLayerProofError) -> ProofStatement {
        let reader = try PopplerReader()
        let drawn = DrawnText(issue)
        try compare(try reader.pages(of: pdf), with: drawn)
        var proved: [ProofStatement.ProvedDocument] = []
        for document in documents {
            var characters = 0
            for (index, block) in document.document.blocks.enumerated() {
                let place = DrawnText.BlockPlace(document: document.id, block: index)
                characters += try compare(block, at: place, with: drawn.blocks[place] ?? [])
            }
            let text = Array(document.document.plainText.utf8)
            proved.append(.init(id: document.id, characters: characters, digest: SHA256.hexDigest(of: text)))
        }
        return ProofStatement(
            reader: .init(name: "pdftotext", version: reader.version), documents: proved, pages: issue.pages.count, passed: true)
    }

    private static func compare(_ pages: [[Unicode.Scalar]], with drawn: DrawnText) throws(TextLayerProofError) {
        for index in 0..<max(pages.count, drawn.pages.count) {
            let expected = index < drawn.pages.count ? drawn.pages[index].withoutWhiteSpace : []
            let actual = index < pages.count ? pages[index].withoutWhiteSpace : []
            if let difference = TextDifference(expected: expected, actual: actual) {
                throw .mismatch(ProofFailure(.fileWithPages, page: index + 1, difference))
            }
        }
    }

    /// Compares a block with its lines; gives the number of characters other than white space.
    private static func compare(
        _ block: TextBlock, at place: DrawnText.BlockPlace, with lines: [DrawnText.Line]
    ) throws(TextLayerProofError) -> Int {
        let approved = Array(block.text.unicodeScalars)
        if let (difference, page) = BlockComparison.difference(approved: approved, lines: lines) {
            throw .mismatch(
                ProofFailure(.pagesWithDocument, page: page, document: place.document, block: place.block, difference))
        }
        return approved.withoutWhiteSpace.count
    }
}

extension [Unicode.Scalar] {
    var withoutWhiteSpace: [Unicode.Scalar] { filter { !$0.properties.isWhitespace } }
}

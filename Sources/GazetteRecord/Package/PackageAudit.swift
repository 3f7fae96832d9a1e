import DurableFiles
import GazetteModel
import OpenSSL

/// Whether a package says one thing everywhere: texts, documents, manuscripts and proof as its issue has them.
///
/// What is stored is compared by digest and value; what is derived is made again only where the package says that this
/// version of the rules made it.
package struct PackageAudit: Sendable {
    /// What is wrong, in Chinese.
    package private(set) var problems: [String] = []
    /// What is not wrong and yet has to be known: what could not be checked, or is not known here. In Chinese.
    package private(set) var remarks: [String] = []

    package init(_ packaged: PackagedIssue, bag: BagInspection, folder: String) {
        var known: Set<String> = [PackagePaths.pdf, PackagedIssue.path, PackagePaths.proof]
        do {
            let documents = try packaged.documents()
            let version = BagInformation.derivedTexts(in: (try? DurableFiles.read(folder + "/" + BagInformation.path)) ?? [])
            for document in documents {
                let (text, json) = (PackagedDocument.textPath(of: document.id), PackagedDocument.path(of: document.id))
                known.formUnion([text, json, document.sourcePath] + document.pictures.map(document.path(ofPicture:)))
                require(
                    bag.digests[document.sourcePath] == document.sourceDigest, "\(document.sourcePath)：与登记的 SHA-256 不同")
                inspect(document, folder + "/" + json, named: json, version)
                require(
                    version != DerivedTexts.version
                        || bag.digests[text] == SHA256.hexDigest(of: DerivedTexts.textFile(of: document.document)),
                    "\(text)：与 issue.json 里的正文不同")
            }
            try inspectProof(of: documents, bag: bag, folder: folder)
        } catch { problems.append(error.message) }
        inspectReview(bag, folder: folder)
        for path in known.sorted() where bag.manifest[path] == nil { problems.append("\(path)：清单里没有") }
        for path in bag.manifest.keys.sorted() where !known.contains(path) && path != PackagePaths.review {
            remarks.append("\(path)：这个程序不认识的文件，只核对了它与清单相符")
        }
    }

    private mutating func inspect(_ document: PackagedDocument, _ path: String, named name: String, _ version: Int?) {
        do {
            let stored = try PackagedDocument(reading: try DurableFiles.read(path), name: name)
            require(stored.saysTheSame(as: document), "\(name)：与 issue.json 里的公文不同")
            require(
                version != DerivedTexts.version || stored.citation == document.citation, "\(name)：引用的写法与 issue.json 推出的不同")
        } catch { problems.append(error.message) }
    }

    /// What was proved must be what is here; a signature may have been added after the proved bytes.
    private mutating func inspectProof(
        of documents: [PackagedDocument], bag: BagInspection, folder: String
    ) throws(StorageError) {
        // A missing file is told with the manifest.
        guard bag.digests[PackagePaths.proof] != nil else { return }
        switch ProofRecord(try DurableFiles.read(folder + "/" + PackagePaths.proof)) {
        case .statement(let statement):
            let pdf = try DurableFiles.read(folder + "/" + PackagePaths.pdf)
            require(
                SHA256.hexDigest(of: Array(pdf.prefix(max(0, statement.file.bytes)))) == statement.file.digest,
                "\(PackagePaths.proof)：核对的不是这个 gazette.pdf")
            let proved = Dictionary(statement.documents.map { ($0.id, $0.text.digest) }) { first, _ in first }
            for document in documents { try inspect(document, proved: proved[document.id], folder: folder) }
        case .otherFormat(let format): remarks.append("\(PackagePaths.proof)：核对记录是第\(format)版，这个程序不认，没有核验它")
        case .declaredAbsent: remarks.append("\(PackagePaths.proof)：这一期没有做过文字核对")
        case .unreadable: problems.append("\(PackagePaths.proof)：没有可认的核对记录")
        }
    }

    /// The text that was proved is the one that lies here, without its last line end.
    private mutating func inspect(_ document: PackagedDocument, proved: String?, folder: String) throws(StorageError) {
        let path = PackagedDocument.textPath(of: document.id)
        let text = try DurableFiles.read(folder + "/" + path)
        require(
            proved == SHA256.hexDigest(of: text.last == 0x0A ? text.dropLast() : text),
            "\(PackagePaths.proof)：核对的不是 \(document.id) 的这个文本")
    }

    private mutating func inspectReview(_ bag: BagInspection, folder: String) {
        guard bag.digests[PackagePaths.review] != nil else { return }
        do {
            let record = try ReviewRecord.read(
                try DurableFiles.read(folder + "/" + PackagePaths.review), name: PackagePaths.review)
            if record == nil { remarks.append("\(PackagePaths.review)：校核记录是这个程序不认的一版，没有核验它") }
        } catch { problems.append(error.message) }
    }

    private mutating func require(_ condition: Bool, _ problem: String) {
        if !condition { problems.append(problem) }
    }
}

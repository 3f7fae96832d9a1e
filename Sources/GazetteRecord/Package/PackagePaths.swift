/// Where things are in every package, beside what its documents name.
package enum PackagePaths {
    package static let pdf = "data/gazette.pdf"
    package static let proof = "data/proof.json"
    package static let review = "data/review.json"
}

import GazetteCatalogue
import Mustache

/// What can be searched at all, in words.
struct CoverageView: Sendable, Equatable {
    /// 2018年、2020—2022年; nil in an empty archive.
    var years: String?
    var issues: Int
    var documents: Int

    init(_ coverage: SearchCoverage) {
        issues = coverage.issues
        documents = coverage.documents
        years = Self.spans(coverage.years)
    }

    /// Years in runs; two in a row are as short as a run.
    private static func spans(_ years: [Int]) -> String? {
        var runs: [ClosedRange<Int>] = []
        for year in years {
            if let last = runs.last, last.upperBound + 1 == year {
                runs[runs.count - 1] = last.lowerBound...year
            } else {
                runs.append(year...year)
            }
        }
        let texts = runs.map { $0.count == 1 ? "\($0.lowerBound)年" : "\($0.lowerBound)—\($0.upperBound)年" }
        return texts.isEmpty ? nil : texts.joined(separator: "、")
    }
}

extension CoverageView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "years": years
        case "issues": issues
        case "documents": documents
        default: nil
        }
    }
}

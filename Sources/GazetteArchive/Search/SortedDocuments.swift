/// Set operations on ascending lists of documents' rows.
enum SortedDocuments {
    static func union(_ left: [Int32], _ right: [Int32]) -> [Int32] {
        if left.isEmpty { return right }
        if right.isEmpty { return left }
        var merged: [Int32] = []
        merged.reserveCapacity(left.count + right.count)
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            if j == right.count || i < left.count && left[i] < right[j] {
                merged.append(left[i])
                i += 1
            } else {
                if i < left.count, left[i] == right[j] { i += 1 }
                merged.append(right[j])
                j += 1
            }
        }
        return merged
    }

    static func intersection(_ left: [Int32], _ right: [Int32]) -> [Int32] {
        var common: [Int32] = []
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if left[i] == right[j] {
                common.append(left[i])
                i += 1
                j += 1
            } else if left[i] < right[j] {
                i += 1
            } else {
                j += 1
            }
        }
        return common
    }

    static func contains(_ list: [Int32], _ document: Int32) -> Bool { index(of: document, in: list) != nil }

    static func index(of document: Int32, in list: [Int32]) -> Int? {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle] < document { low = middle + 1 } else { high = middle }
        }
        return low < list.count && list[low] == document ? low : nil
    }
}

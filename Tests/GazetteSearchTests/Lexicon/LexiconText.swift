import ChineseText

func folded(_ text: String) -> [UInt32] { FoldedText(text).scalars }

func text(_ folded: some Sequence<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: folded.compactMap(Unicode.Scalar.init))
    return String(view)
}

import ChineseText
public import GazetteModel

/// 一句话不被换行截成两段。
public enum WordSplitCheck: Check {
    public static let code = "word-split-by-line-break"
    public static let explanation = CodeExplanation(
        title: "换行截断的句子",
        rule: "自然段以句末标点结束；词语和句子不被换行截成两段",
        clause: "GB/T 9704-2012 §7.3.3；GB/T 15834-2011 §4.1",
        wrong: "各乡镇、各部门要高度重视，对本单位的政务公开工作进行指导协调和监督检\n\n查，确保各项工作有序推进、取得实效。",
        right: "各乡镇、各部门要高度重视，对本单位的政务公开工作进行指导协调和监督检查，确保各项工作有序推进、取得实效。")

    private static let terminal = Set("。；：！？…”’」』）)》】〕.;:!?，、,—*>|".unicodeScalars)
    private static let inner = Set("，。；、".unicodeScalars)
    /// Shorter lines without a mark at their end are headings, names, addresses.
    private static let shortest = 25

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        let blocks = CheckedBlock.all(of: parsed)
        return zip(blocks, blocks.dropFirst()).compactMap { block, next in
            guard block.part == next.part, isOpen(block), next.block.role == .paragraph, next.block.labelLength == 0,
                let last = block.scalars.last, let strength = strength(block, next)
            else { return nil }
            let end = block.scalars.count
            let tail = block.text(max(0, end - 6)..<end)
            let head = next.text(0..<min(6, next.scalars.count))
            let isWord = strength == .error
            let summary = isWord ? "“\(tail)”后面换行，“\(head)”接在下一段，词语被截断" : "“\(tail)”段末没有标点，下一段“\(head)”像是同一句"
            let range = inner.contains(last) ? (end - 1)..<end : max(0, end - 1)..<end
            return finding(
                strength, summary, fix: isWord ? "删去中间的换行，把两段接成一段" : "核对原件：接成一段，或补上句末标点", in: parsed,
                block: block.index, range)
        }
    }

    /// A paragraph that has commas but no mark at its end.
    private static func isOpen(_ block: CheckedBlock) -> Bool {
        guard block.block.role == .paragraph || block.block.role == .article, block.scalars.count >= shortest,
            let last = block.scalars.last, !terminal.contains(last), HanScript.contains(last)
        else { return false }
        return block.scalars.suffix(200).contains(where: inner.contains)
    }

    /// Whether a word was cut (the next line has one or two characters before its first mark) or a sentence may have been.
    private static func strength(_ block: CheckedBlock, _ next: CheckedBlock) -> Diagnostic.Severity? {
        guard let mark = next.scalars.prefix(60).firstIndex(where: inner.contains) else { return nil }
        if mark <= 1 { return .error }
        guard next.scalars.last.map(terminal.contains) ?? false, next.scalars.count >= 12, block.isHan(block.scalars.count - 1),
            next.isHan(0)
        else { return nil }
        return .warning
    }
}

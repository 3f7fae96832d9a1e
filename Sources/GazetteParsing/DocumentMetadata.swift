import ChineseText
import GazetteModel

/// Reads number, authority, addressee and dates off the blocks.
enum DocumentMetadata {
    static func document(_ parts: [DocumentPart]) -> OfficialDocument {
        guard let main = parts.first else { return OfficialDocument(parts: []) }
        return OfficialDocument(
            parts: parts, number: number(main), title: main.title,
            genre: DocumentGenre(title: TitleForm.withoutSuffix(main.title)), authority: authority(main),
            addressees: addressees(main), dates: DocumentDates(adopted: adopted(main)))
    }

    private static func number(_ part: DocumentPart) -> DocumentNumber? {
        part.blocks.lazy.filter { $0.role == .documentNumber }.compactMap { DocumentNumber($0.text) }.first
    }

    /// The sign-off's organs; for a text signed by a person or not at all, the organ that the title names.
    private static func authority(_ part: DocumentPart) -> String? {
        var organs: [String] = []
        for block in part.blocks where block.role == .signature && !PersonalSignature.isOne(compact(block.text)) {
            for organ in signatories(block.text) where !organs.contains(organ) { organs.append(organ) }
        }
        if !organs.isEmpty { return organs.joined(separator: "、") }
        return TitleForm.authority(in: part.title)
    }

    /// 国务院　中央军委 are two signatories on one line.
    private static func signatories(_ line: String) -> [String] {
        let names = line.unicodeScalars.split(whereSeparator: HanScript.isSpacing).map { String($0) }
        return names.allSatisfy(TitleForm.isAuthority) ? names : [compact(line)]
    }

    private static func addressees(_ part: DocumentPart) -> String? {
        guard let text = part.blocks.first(where: { $0.role == .addressee })?.text else { return nil }
        return text.hasExactSuffix("：") || text.hasExactSuffix(":") ? String(text.dropLast()) : text
    }

    /// The last date line, which is the sign-off's; else the first day of a law's history.
    private static func adopted(_ part: DocumentPart) -> CalendarDay? {
        let dates = part.blocks.filter { $0.role == .date }.compactMap { day(in: $0.text) }
        if let last = dates.last { return last }
        return part.blocks.lazy.filter { $0.role == .headnote }.compactMap { day(in: $0.text) }.first
    }

    private static func day(in text: String) -> CalendarDay? {
        ChineseDate.matches(in: Array(text.unicodeScalars)).lazy
            .compactMap { CalendarDay(year: $0.year, month: $0.month, day: $0.day) }.first
    }

    private static func compact(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !HanScript.isSpacing(scalar) { view.append(scalar) }
        return String(view)
    }
}

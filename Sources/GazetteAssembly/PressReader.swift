public import GazetteModel
import SourceReading

/// Reads `press.yaml`: how issues are printed and where the copies go.
public enum PressReader {
    private typealias Binding = PressSpecification.Binding
    private typealias BlankPlace = PressSpecification.BlankPlace

    private static let keys = [
        "copies", "paper", "cover", "binding", "signature", "multiple", "blanks", "bleed", "milling", "creep", "sheet",
        "profile", "resolution", "waivers", "delivery", "contact", "telephone", "note",
    ]

    /// Reads a file's bytes, in any encoding that manuscripts come in.
    public static func read(_ bytes: [UInt8], file: String) -> FileAnswer<PressSpecification> {
        let reading = SettingsReading(bytes, file: file)
        let specification = specification(reading)
        return FileAnswer(value: specification, diagnostics: reading.diagnostics, locations: reading.locations)
    }

    private static func specification(_ reading: SettingsReading) -> PressSpecification? {
        guard let root = reading.root else {
            if reading.diagnostics.isEmpty {
                reading.report(.valueEmpty, "press.yaml 是空的", at: reading.start)
            }
            return nil
        }
        guard let top = MappingReader(root, path: "", subject: "press.yaml ", keys: keys, reading: reading) else { return nil }
        let copies = top.value("copies", form: "从 1 起的整数", positive)
        let paper = top.node("paper", required: true).flatMap { Self.paper($0, "paper", reading) }
        guard let copies, let paper else { return nil }
        var read = PressSpecification(copies: copies, paper: paper)
        read.coverPaper = top.node("cover", required: false).flatMap { Self.paper($0, "cover", reading) }
        set(&read.binding, top, "binding", form: " saddle（骑马订）、perfect（无线胶订）之一", Binding.init(rawValue:))
        set(&read.signature, top, "signature", form: " 4、8、16、32 之一", signature)
        set(&read.multiple, top, "multiple", form: " 4 的倍数", multiple)
        set(&read.blanks, top, "blanks", form: " before-last、after-last 之一", BlankPlace.init(rawValue:))
        set(&read.bleed, top, "bleed", form: "带单位的长度，如 3mm", length)
        set(&read.milling, top, "milling", form: "带单位的长度，如 3mm", length)
        set(&read.movesForCreep, top, "creep", form: " true、false 之一", truth)
        set(&read.resolution, top, "resolution", form: "从 1 起的整数", positive)
        read.sheet = top.node("sheet", required: false).flatMap { sheet($0, reading) }
        if top.optionalText("binding") ?? "saddle" == "saddle", read.coverPaper != nil {
            reading.report(
                .valueForm, "骑马订的封面与内文同一种纸，cover 用不上", rule: "cover 只用于无线胶订。", fix: "删去 cover，或写 binding: perfect。",
                at: reading.locations["cover"])
        }
        read.profile = top.node("profile", required: false).flatMap { profile($0, reading) }
        read.waivers = waivers(top)
        read.deliveries = deliveries(top, copies: copies)
        read.contact = top.text("contact") ?? ""
        read.telephone = top.text("telephone") ?? ""
        read.note = top.optionalText("note") ?? ""
        return read
    }

    /// Sets what the file says; a key that is not there leaves the usual value.
    private static func set<Value>(
        _ value: inout Value, _ reader: MappingReader, _ key: String, form: String, _ parse: (String) -> Value?
    ) {
        guard reader.node(key, required: false) != nil, let read = reader.value(key, form: form, parse) else { return }
        value = read
    }

    private static func paper(_ node: LocatedNode, _ path: String, _ reading: SettingsReading) -> PressSpecification.Paper? {
        guard
            let reader = MappingReader(node, path: path, subject: "纸张 \(path) ", keys: ["name", "thickness"], reading: reading),
            let name = reader.text("name"),
            let thickness = reader.value("thickness", form: "一张纸的厚，如 0.1mm", length)
        else { return nil }
        return PressSpecification.Paper(name: name, thickness: thickness)
    }

    private static func sheet(_ node: LocatedNode, _ reading: SettingsReading) -> PressSpecification.Sheet? {
        guard
            let reader = MappingReader(node, path: "sheet", subject: "印张 sheet ", keys: ["width", "height"], reading: reading),
            let width = reader.value("width", form: "带单位的长度，如 889mm", length),
            let height = reader.value("height", form: "带单位的长度，如 597mm", length)
        else { return nil }
        return PressSpecification.Sheet(width: width, height: height)
    }

    private static func profile(_ node: LocatedNode, _ reading: SettingsReading) -> PressSpecification.Profile? {
        guard
            let reader = MappingReader(
                node, path: "profile", subject: "色彩描述文件 profile ", keys: ["file", "condition"], reading: reading),
            let file = reader.value("file", form: "从工作区算起的相对路径，不含 ..", WorkspacePath.checked),
            let condition = reader.text("condition")
        else { return nil }
        return PressSpecification.Profile(file: file, condition: condition)
    }

    private static func waivers(_ top: MappingReader) -> [PressSpecification.ImageWaiver] {
        top.entries("waivers", required: false).compactMap { path, node in
            guard
                let entry = MappingReader(
                    node, path: path, subject: "豁免", keys: ["image", "reason", "by"], reading: top.reading),
                let image = entry.text("image"), let reason = entry.text("reason"), let by = entry.text("by")
            else { return nil }
            return PressSpecification.ImageWaiver(image: image, reason: reason, by: by)
        }
    }

    private static func deliveries(_ top: MappingReader, copies: Int) -> [PressSpecification.Delivery] {
        let entries = top.entries("delivery", required: true)
        let deliveries: [PressSpecification.Delivery] = entries.compactMap { path, node in
            guard
                let entry = MappingReader(
                    node, path: path, subject: "分送单", keys: ["to", "address", "copies"], reading: top.reading),
                let recipient = entry.text("to"), let copies = entry.value("copies", form: "从 1 起的整数", positive)
            else { return nil }
            return PressSpecification.Delivery(
                recipient: recipient, address: entry.optionalText("address") ?? "", copies: copies)
        }
        let total = deliveries.reduce(0) { $0 + $1.copies }
        if deliveries.count == entries.count, total != copies {
            top.reading.report(
                .pressCopies, "分送单合计 \(total) 份，印数是 \(copies)", rule: "分送单各行的份数加起来等于印数，余下的也写明存在哪里。",
                fix: total < copies ? "补上差的 \(copies - total) 份送到哪里，或改印数。" : "核对各行的份数，或改印数。",
                at: top.reading.locations["copies"])
        }
        return deliveries
    }

    private static func signature(_ text: String) -> Int? {
        Int(decimal: text).flatMap { PressSpecification.signatures.contains($0) ? $0 : nil }
    }

    private static func truth(_ text: String) -> Bool? { Bool(text) }
    private static func multiple(_ text: String) -> Int? { positive(text).flatMap { $0 % 4 == 0 ? $0 : nil } }
    private static func positive(_ text: String) -> Int? {
        Int(decimal: text).flatMap { (1...9_999_999).contains($0) ? $0 : nil }
    }

    /// A length in millimetres with at most three places, as micrometres.
    private static func length(_ text: String) -> Int? {
        guard text.hasSuffix("mm") else { return nil }
        let fields = text.dropLast(2).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(fields.count), let whole = Int(decimal: fields[0]), whole < 10_000
        else { return nil }
        guard fields.count == 2 else { return whole * 1000 }
        guard (1...3).contains(fields[1].count), let part = Int(decimal: fields[1]) else { return nil }
        let scale = [100, 10, 1][fields[1].count - 1]
        return whole * 1000 + part * scale
    }
}

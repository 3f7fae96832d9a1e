public import ErrorKinds
public import GazetteModel

/// Why no press file was made.
public struct PressError: KindedError, Equatable {
    public var code: PressCode
    /// One sentence in Simplified Chinese that leads with the page.
    public var message: String
    public var rule: String?
    public var fix: String?

    public var kind: ErrorKind

    init(_ code: PressCode, _ message: String, rule: String? = nil, fix: String? = nil, kind: ErrorKind? = nil) {
        self.code = code
        self.kind = kind ?? code.kind
        self.message = message
        self.rule = rule
        self.fix = fix
    }

    /// A text of ours has a character that no font has.
    public static func missingGlyph(_ scalar: Unicode.Scalar, text: String) -> PressError {
        PressError(.lettering, "“\(text)”里的“\(scalar)”没有字形", rule: "付印的文件不得缺字。", fix: "换成该字的正式编码。")
    }

    /// Something of the package could not be drawn.
    public static func undrawn(_ what: String, because reason: String) -> PressError {
        PressError(.file, "\(what)没有画成：\(reason)")
    }

    public var diagnostic: Diagnostic {
        Diagnostic(code: code, severity: .error, summary: message, rule: rule, fix: fix)
    }
}

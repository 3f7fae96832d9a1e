import CQPDF

extension QPDFObject {
    /// The object in PDF syntax; an indirect one as its reference.
    public var syntax: String { String(cString: qpdf_oh_unparse(data, handle)) }

    /// The object itself in PDF syntax, what it refers to as references; a number keeps the digits that the file has.
    public var resolvedSyntax: String { String(cString: qpdf_oh_unparse_resolved(data, handle)) }

    /// The generation of an indirect object's number.
    public var generation: Int { Int(qpdf_oh_get_generation(data, handle)) }
}

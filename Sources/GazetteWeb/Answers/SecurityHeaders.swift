import Hummingbird

/// The fields that tell browsers to load nothing from elsewhere and run nothing but our own file.
enum SecurityHeaders {
    /// Pages: our own style, icon and script, which may ask us alone; forms to ourselves, nothing else.
    static let pagePolicy = [
        "default-src 'none'", "style-src 'self'", "img-src 'self'", "script-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
    /// Files: browsers show a PDF in a viewer of their own, which needs an object and its inline style.
    static let filePolicy =
        "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

    private static let common: [(name: HTTPFields.Element.Name, value: String)] = [
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ].compactMap { name, value in HTTPFields.Element.Name(name).map { ($0, value) } }

    /// Adds the fields that every answer has.
    static func add(to fields: inout HTTPFields, isFile: Bool) {
        fields[.contentSecurityPolicy] = isFile ? filePolicy : pagePolicy
        for (name, value) in common { fields[name] = value }
    }
}

import Foundation
import Testing

@testable import GazetteWeb

struct StylesheetTests {
    private let css = String(decoding: Asset.stylesheet.bytes, as: UTF8.self)

    /// The colour that a custom property of `:root` names.
    private func colour(_ name: String) -> String? {
        guard let start = css.range(of: "--\(name): #")?.upperBound else { return nil }
        return String(css[start...].prefix { $0 != ";" })
    }

    /// WCAG 2.1 relative luminance.
    private func luminance(_ hex: String) throws -> Double {
        let value = try #require(Int(hex, radix: 16))
        let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel in
            let part = Double(channel) / 255
            return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    private func contrast(_ one: String, _ other: String) throws -> Double {
        let values = [try luminance(one), try luminance(other)].sorted()
        return (values[1] + 0.05) / (values[0] + 0.05)
    }

    /// The contrast of two colours, each a property's name or its digits.
    private func contrast(of one: String, on other: String) throws -> Double {
        try contrast(colour(one) ?? one, colour(other) ?? other)
    }

    @Test(arguments: ["ink", "quiet", "red", "deep"]) func `text has a contrast of at least 4.5 on every ground`(name: String)
        throws
    {
        for ground in ["paper", "shade", "ffffff"] { #expect(try contrast(of: name, on: ground) >= 4.5, "\(name) on \(ground)") }
    }

    @Test(arguments: [
        ("ffffff", "red"), ("ffffff", "deep"), ("ffffff", "quiet"), ("ink", "mark"), ("quiet", "mark"), ("5a3d00", "fff3cd"),
        ("6b655d", "ffffff"),
    ])
    func `buttons, marks and notices have it, too`(text: String, ground: String) throws {
        #expect(try contrast(of: text, on: ground) >= 4.5)
    }

    @Test func `the stylesheet loads nothing and serves print, focus and phones`() {
        #expect(!css.contains("url(") && !css.contains("@import") && !css.contains("outline: 0"))
        for rule in ["@media print", ":focus-visible", "@media (max-width: 40rem)", "prefers-contrast"] {
            #expect(css.contains(rule))
        }
    }
}

// swift-tools-version: 6.2
// One package, levels as in ARCHITECTURE.md: a target imports only targets of lower levels.
import PackageDescription

/// Warnings fail the build only where nobody is editing: in CI.
let strict: [SwiftSetting] = Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)]

let settings: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
    ] + strict

func module(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(
        name: name, dependencies: ["GazetteTestSupport"] + dependencies,
        exclude: fixtureFolders(of: name), swiftSettings: settings)
}

/// Fixtures are read from the source tree, so that recording can write them.
func fixtureFolders(of test: String) -> [String] {
    let withFixtures: Set = [
        "GazetteParsingTests", "GazetteCheckingTests", "GazetteAssemblyTests", "GazetteTypesettingTests", "GazetteArchiveTests",
        "GazetteWebTests", "GazetteCommandsTests", "GazetteSearchTests",
    ]
    return withFixtures.contains(test) ? ["Fixtures"] : []
}

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let nio = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "gazette",
    products: [
        .executable(name: "gazette", targets: ["gazette"]),
        .executable(name: "gazette-server", targets: ["gazette-server"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Level 0: C libraries from Debian, and tables without any import.
        .systemLibrary(name: "CHarfBuzz", pkgConfig: "harfbuzz-subset", providers: [.apt(["libharfbuzz-dev"])]),
        .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
        .systemLibrary(name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),
        .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "COpenSSL", pkgConfig: "libssl", providers: [.apt(["libssl-dev"])]),
        module("UnicodeTables", []),
        module("ErrorKinds", []),
        // Level 1: text and libraries, no gazette knowledge.
        module("ChineseText", ["UnicodeTables"]),
        module("HarfBuzz", ["CHarfBuzz"]),
        module("Cairo", ["CCairo", "CFreeType"]),
        module("TurboJPEG", ["CTurboJPEG"]),
        module("Zlib", ["CZlib"]),
        module("QPDF", ["CQPDF"]),
        module("LibXML", ["CLibXML2"]),
        module("CompactFont", []),
        module("OpenSSL", ["COpenSSL"]),
        // Level 2: the values.
        module("GazetteModel", ["ChineseText"]),
        // Level 3: received and hand-written files.
        module("SourceReading", ["GazetteModel", "ErrorKinds", yams]),
        // Level 4: one stage each.
        module("GazetteParsing", ["GazetteModel", "ChineseText"]),
        module("GazetteChecking", ["GazetteModel", "ChineseText"]),
        module("GazetteAssembly", ["GazetteModel", "SourceReading", "ErrorKinds"]),
        module(
            "GazetteTypesetting", ["GazetteModel", "SourceReading", "ErrorKinds", "ChineseText", "HarfBuzz", "OpenSSL"]),
        module("GazetteIntegrity", ["GazetteModel", "OpenSSL", "QPDF"]),
        module("GazetteSearch", ["GazetteModel", "ChineseText", grdb, sqlite]),
        module("TaggedPDF", ["GazetteModel", "QPDF", "Zlib"]),
        // Level 5: pages to files, files to the archive.
        module("GazetteArchive", ["GazetteModel", "GazetteSearch", "ChineseText", "OpenSSL", grdb]),
        module(
            "GazettePDF",
            [
                "GazetteModel", "ChineseText", "GazetteTypesetting", "TaggedPDF", "HarfBuzz", "Cairo", "CompactFont", "Zlib",
                "QPDF", "TurboJPEG", "OpenSSL",
            ]),
        module("GazettePress", ["GazetteModel", "QPDF", "Zlib", "OpenSSL"]),
        // Level 6: where stages meet; the read-only site.
        module(
            "GazettePublishing",
            [
                "GazetteModel", "ChineseText", "GazetteParsing", "GazetteChecking", "GazetteAssembly",
                "GazetteTypesetting", "GazettePDF", "GazettePress", "GazetteArchive", "GazetteIntegrity", "HarfBuzz", "LibXML",
                "OpenSSL", "QPDF", "TaggedPDF", "ErrorKinds", "SourceReading",
            ]),
        module(
            "GazetteWeb", ["GazetteModel", "Zlib", "GazetteSearch", "GazetteArchive", hummingbird, mustache, logging, nio],
            resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
        // Level 7: the command line.
        module(
            "GazetteCommands",
            [
                "GazetteModel", "ChineseText", "GazetteParsing", "GazetteChecking", "GazetteAssembly",
                "GazetteTypesetting", "GazettePDF", "GazetteArchive", "GazettePublishing", "GazetteWeb", "CMalloc", arguments,
                "GazettePress", "GazetteIntegrity", "GazetteSearch", "OpenSSL", "ErrorKinds", "SourceReading", logging,
            ]),
        // Level 8: executables of a few lines.
        .executableTarget(name: "gazette", dependencies: ["GazetteCommands"], swiftSettings: settings),
        .executableTarget(
            name: "gazette-server", dependencies: ["GazetteWeb", "GazetteArchive", arguments, logging], swiftSettings: settings),

        .target(
            name: "GazetteTestSupport", dependencies: [], path: "Tests/GazetteTestSupport", swiftSettings: settings),
        tests("UnicodeTablesTests", ["UnicodeTables"]),
        tests("CompactFontTests", ["CompactFont"]),
        tests("ZlibTests", ["Zlib"]),
        tests("OpenSSLTests", ["OpenSSL"]),
        tests("GazetteIntegrityTests", ["GazetteIntegrity", "GazetteModel", "OpenSSL", "QPDF"]),
        tests("ChineseTextTests", ["ChineseText", "UnicodeTables"]),
        tests("SourceReadingTests", ["SourceReading", "GazetteModel", "ErrorKinds"]),
        tests("GazetteParsingTests", ["GazetteParsing", "SourceReading", "GazetteModel", "ChineseText"]),
        tests("GazetteCheckingTests", ["GazetteChecking", "SourceReading", "GazetteParsing", "GazetteModel"]),
        tests("GazetteAssemblyTests", ["GazetteAssembly", "GazetteParsing", "GazetteModel"]),
        tests(
            "GazetteTypesettingTests",
            [
                "GazetteTypesetting", "ErrorKinds", "GazetteParsing", "GazetteModel", "ChineseText", "HarfBuzz",
            ]),
        tests(
            "GazettePDFTests",
            [
                "GazettePDF", "GazetteTypesetting", "GazetteParsing", "SourceReading", "GazetteModel", "TaggedPDF", "QPDF",
                "Zlib", "ChineseText", "HarfBuzz",
            ]),
        tests("GazettePressTests", ["GazettePress", "GazetteModel", "QPDF"]),
        tests(
            "GazetteSearchTests",
            ["GazetteSearch", "GazetteArchive", "GazetteParsing", "SourceReading", "GazetteModel", "ChineseText", grdb]),
        tests("GazetteArchiveTests", ["GazetteArchive", "GazetteSearch", "GazetteModel", "ChineseText", "OpenSSL", grdb]),
        tests("TaggedPDFTests", ["TaggedPDF"]),
        tests(
            "GazettePublishingTests",
            [
                "GazettePublishing", "GazetteChecking", "GazetteAssembly", "GazetteArchive", "GazetteIntegrity",
                "GazettePress", "GazetteTypesetting", "GazetteModel", "OpenSSL", "QPDF",
            ]),
        tests(
            "GazetteWebTests",
            [
                "GazetteWeb", "GazetteArchive", "GazetteSearch", "GazetteModel", "LibXML", "Zlib",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests(
            "GazetteCommandsTests",
            [
                "GazetteCommands", "GazettePublishing", "GazetteAssembly", "GazetteIntegrity", "GazetteModel", "GazetteChecking",
                "GazetteTypesetting",
            ]),
        tests("EndToEndTests", ["GazetteCommands", "GazettePublishing", "GazetteArchive", "GazetteModel"]),
    ],
    swiftLanguageModes: [.v6]
)

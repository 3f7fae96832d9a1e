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
        "GazetteWebTests", "GazetteCommandsTests", "GazetteSearchTests", "GazetteRecordTests",
    ]
    return withFixtures.contains(test) ? ["Fixtures"] : []
}

let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nio = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "gazette",
    products: [
        .executable(name: "gazette", targets: ["gazette"]),
        .executable(name: "gazette-server", targets: ["gazette-server"]),
    ],
    // Exact versions, for the same manuscripts must give the same bytes tomorrow. Package.resolved keeps the commit ids of one
    // mirror, so it is not committed.
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
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
        module("HarfBuzz", ["ErrorKinds", "CHarfBuzz"]),
        module("Cairo", ["ErrorKinds", "CCairo", "CFreeType"]),
        module("TurboJPEG", ["ErrorKinds", "CTurboJPEG"]),
        module("Zlib", ["ErrorKinds", "CZlib"]),
        module("QPDF", ["ErrorKinds", "CQPDF"]),
        module("LibXML", ["ErrorKinds", "CLibXML2"]),
        module("CompactFont", ["ErrorKinds"]),
        module("OpenSSL", ["ErrorKinds", "COpenSSL"]),
        module("DurableFiles", ["ErrorKinds"]),
        module("Parallel", []),
        module("TextComparison", []),
        // Level 2: the values.
        module("GazetteModel", ["ChineseText"]),
        // Level 3: values that several stages share; what is kept, apart from the model.
        module("PageModel", ["GazetteModel", "ChineseText", "HarfBuzz"]),
        module("SourceReading", ["GazetteModel", "ErrorKinds", yams]),
        module("GazetteRecord", ["GazetteModel", "DurableFiles", "ErrorKinds", "OpenSSL"]),
        // Level 4: one stage each.
        module("GazetteParsing", ["GazetteModel", "ChineseText"]),
        module("GazetteChecking", ["GazetteModel", "ChineseText"]),
        module("GazetteAssembly", ["GazetteModel", "SourceReading", "ErrorKinds"]),
        module(
            "GazetteTypesetting",
            ["GazetteModel", "SourceReading", "PageModel", "ErrorKinds", "ChineseText", "Parallel", "HarfBuzz", "OpenSSL"]),
        module("GazetteIntegrity", ["GazetteModel", "ErrorKinds", "OpenSSL", "QPDF"]),
        module("GazetteSearch", ["GazetteModel", "ChineseText", grdb, sqlite]),
        module("TaggedPDF", ["ErrorKinds", "TextComparison", "Parallel", "QPDF", "Zlib"]),
        // Level 5: pages to files, proved; packages to the catalogue.
        module(
            "GazetteCatalogue",
            [
                "GazetteModel", "GazetteRecord", "GazetteSearch", "ChineseText", "TextComparison", "Parallel", "DurableFiles",
                "ErrorKinds", grdb,
            ]),
        module(
            "GazettePDF",
            [
                "GazetteModel", "ErrorKinds", "PageModel", "ChineseText", "TextComparison", "Parallel", "HarfBuzz", "Cairo",
                "CompactFont", "Zlib", "QPDF", "TurboJPEG",
            ]),
        module("GazettePress", ["GazetteModel", "ErrorKinds", "ChineseText", "QPDF", "Zlib", "OpenSSL"]),
        module(
            "GazetteProof",
            ["GazetteModel", "ErrorKinds", "PageModel", "TaggedPDF", "TextComparison", "LibXML", "QPDF", "OpenSSL"]),
        // Level 6: packages and catalogue together.
        module("GazetteArchive", ["GazetteModel", "GazetteRecord", "GazetteCatalogue", "DurableFiles", "ErrorKinds"]),
        // Level 7: where stages meet; the read-only site.
        module(
            "GazettePublishing",
            [
                "GazetteModel", "GazetteParsing", "GazetteChecking", "GazetteAssembly",
                "PageModel", "GazetteTypesetting", "GazettePDF", "GazettePress", "GazetteProof", "GazetteRecord",
                "GazetteCatalogue", "GazetteArchive", "GazetteIntegrity", "Parallel", "HarfBuzz", "OpenSSL", "DurableFiles",
                "ErrorKinds", "SourceReading",
            ]),
        module(
            "GazetteWeb",
            [
                "ErrorKinds", "GazetteModel", "Zlib", "GazetteSearch", "GazetteCatalogue", hummingbird, mustache, logging,
                nioCore, nio,
                arguments,
            ],
            resources: [.embedInCode("Templates"), .embedInCode("Assets")]),
        // Level 8: what measures the rest, for those who work on it.
        module(
            "GazetteMeasuring",
            [
                "GazetteModel", "ChineseText", "GazetteChecking", "PageModel", "GazetteTypesetting", "GazettePDF", "GazetteProof",
                "GazetteRecord", "GazetteCatalogue", "GazetteArchive", "GazetteSearch", "GazettePublishing", "Parallel",
                "OpenSSL",
                "ErrorKinds",
            ]),
        // Level 9: the command line.
        module(
            "GazetteCommands",
            [
                "GazetteModel", "ChineseText", "GazetteParsing", "GazetteChecking", "GazetteAssembly",
                "PageModel", "GazetteTypesetting", "GazetteRecord", "GazetteCatalogue", "GazetteArchive", "GazetteMeasuring",
                "GazettePublishing",
                "GazetteWeb", "CMalloc", arguments, "GazettePress", "GazetteIntegrity", "GazetteSearch", "Parallel", "OpenSSL",
                "ErrorKinds", "SourceReading", "GazetteProof", logging,
            ]),
        // Level 10: executables of a few lines.
        .executableTarget(name: "gazette", dependencies: ["GazetteCommands"], swiftSettings: settings),
        .executableTarget(
            name: "gazette-server", dependencies: ["ErrorKinds", "GazetteWeb", "GazetteCatalogue", arguments, logging],
            swiftSettings: settings),

        .target(
            name: "GazetteTestSupport", dependencies: [], path: "Tests/GazetteTestSupport", swiftSettings: settings),
        // Pages and files that several targets' tests begin with.
        .target(
            name: "PageSamples",
            dependencies: [
                "GazetteTestSupport", "GazetteModel", "PageModel", "GazetteTypesetting", "GazettePDF", "HarfBuzz", "QPDF", "Zlib",
            ], path: "Tests/PageSamples", swiftSettings: settings),
        tests("GazetteTestSupportTests", []),
        tests("UnicodeTablesTests", ["UnicodeTables"]),
        tests("CompactFontTests", ["CompactFont"]),
        tests("ZlibTests", ["Zlib"]),
        tests("OpenSSLTests", ["OpenSSL"]),
        tests("QPDFTests", ["QPDF"]),
        tests("HarfBuzzTests", ["HarfBuzz"]),
        tests("GazetteModelTests", ["GazetteModel"]),
        tests("GazetteIntegrityTests", ["GazetteIntegrity", "GazetteModel", "ErrorKinds", "OpenSSL", "QPDF"]),
        tests("ChineseTextTests", ["ChineseText"]),
        tests("SourceReadingTests", ["SourceReading", "GazetteModel", "ErrorKinds"]),
        tests("GazetteParsingTests", ["GazetteParsing", "SourceReading", "GazetteModel", "Parallel"]),
        tests("GazetteCheckingTests", ["GazetteChecking", "SourceReading", "GazetteParsing", "GazetteModel", "Parallel"]),
        tests("GazetteAssemblyTests", ["GazetteAssembly", "GazetteModel"]),
        tests("PageModelTests", ["PageModel"]),
        tests(
            "GazetteTypesettingTests",
            [
                "GazetteTypesetting", "ErrorKinds", "PageModel", "GazetteParsing", "GazetteModel", "ChineseText", "Parallel",
                "HarfBuzz",
            ]),
        tests(
            "GazettePDFTests",
            [
                "GazettePDF", "GazetteProof", "PageModel", "PageSamples", "GazetteTypesetting", "GazetteParsing", "GazetteModel",
                "ErrorKinds", "ChineseText", "HarfBuzz",
            ]),
        tests(
            "GazetteProofTests",
            [
                "GazetteProof", "SourceReading", "PageModel", "PageSamples", "GazettePDF", "GazetteTypesetting", "GazetteParsing",
                "GazetteModel",
                "ErrorKinds", "TaggedPDF", "TextComparison", "HarfBuzz", "QPDF",
            ]),
        tests("GazettePressTests", ["GazettePress", "GazetteModel", "QPDF"]),
        tests(
            "GazetteSearchTests",
            [
                "GazetteSearch", "SourceReading", "GazetteArchive", "GazetteCatalogue", "GazetteRecord", "GazetteParsing",
                "GazetteModel",
                "ChineseText", "Parallel", "DurableFiles", grdb,
            ]),
        tests("GazetteRecordTests", ["GazetteRecord", "GazetteModel", "DurableFiles", "ErrorKinds"]),
        tests("DurableFilesTests", ["DurableFiles", "ErrorKinds"]),
        tests(
            "GazetteArchiveTests",
            [
                "GazetteArchive", "GazetteCatalogue", "GazetteRecord", "DurableFiles", "ErrorKinds", "GazetteSearch",
                "GazetteModel", "ChineseText", "Parallel", "OpenSSL", grdb,
            ]),
        tests("TaggedPDFTests", ["TaggedPDF"]),
        tests(
            "GazettePublishingTests",
            [
                "GazettePublishing", "GazetteAssembly", "GazetteChecking", "GazetteArchive", "GazetteIntegrity",
                "GazettePress", "GazetteTypesetting", "PageModel", "ErrorKinds", "DurableFiles", "GazetteModel", "OpenSSL",
                "QPDF",
            ]),
        tests("GazetteMeasuringTests", ["GazetteMeasuring", "GazettePublishing", "GazetteModel"]),
        tests(
            "GazetteWebTests",
            [
                "ErrorKinds", "DurableFiles", "GazetteWeb", "GazetteCatalogue", "GazetteArchive", "GazetteRecord",
                "GazetteSearch",
                "GazetteModel", "LibXML", "OpenSSL", "Zlib", hummingbird, mustache, nioCore, logging,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]),
        tests(
            "GazetteCommandsTests",
            [
                "ErrorKinds", "GazetteCommands", "GazetteAssembly", "GazetteModel", "GazetteChecking",
                "GazetteTypesetting",
            ]),
        tests("EndToEndTests", ["GazetteCommands"]),
    ],
    swiftLanguageModes: [.v6]
)

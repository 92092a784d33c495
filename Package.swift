// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 mode, explicit existentials, explicit imports, and no warning left standing.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room of the house. `below` names rooms of lower floors, `using` products of other packages.
func room(
    _ name: String, below: [String] = [], using: [Target.Dependency] = [], resources: [Resource] = [],
    exclude: [String] = []
) -> Target {
    .target(
        name: name, dependencies: below.map { .byName(name: $0) } + using, exclude: exclude,
        resources: resources, swiftSettings: strict)
}

/// The tests of one room.
func tests(
    of name: String, with others: [String] = [], using: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: ([name] + others).map { .byName(name: $0) } + using, exclude: exclude,
        swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
/// The parts of Hummingbird's floor that the web room speaks to itself: the channel, its types, the thread pool.
let channels: [Target.Dependency] = [
    .product(name: "HummingbirdCore", package: "hummingbird"), .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
]
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "yaas",
    products: [.executable(name: "yaas", targets: ["yaas"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        // Floor 5: the command.
        .executableTarget(
            name: "yaas",
            dependencies: [
                "Web", "Desk", "Demo", "Intake", "Judging", "Exhibit", "Catalogue", "Post", "Media", "Sandbox",
                "Scoring",
                "Themes", "Language", "Showcase", argumentParser, logging,
            ],
            swiftSettings: strict),

        // Floor 4: faces.
        room(
            "Web", below: ["Intake", "Judging", "Catalogue", "Post", "Themes", "Language", "Showcase"],
            using: [hummingbird, mustache, logging, crypto] + channels),
        room("Desk", below: ["Language", "Showcase"]),

        // Floor 3: what the program exists for.
        room(
            "Intake", below: ["Catalogue", "Post", "Media", "Sandbox", "Language", "Showcase"], using: [crypto, csv]),
        room("Judging", below: ["Catalogue", "Scoring", "Language", "Showcase"], using: [crypto]),
        room("Exhibit", below: ["Catalogue", "Media", "Language", "Showcase"], using: [mustache]),
        room("Demo", below: ["Media", "Showcase"]),

        // Floor 2: what is kept, what is sent.
        room(
            "Catalogue", below: ["Showcase"], using: [grdb, crypto],
            resources: [1, 2, 3, 4, 5].map { .embedInCode("Migrations/step-000\($0).sql") }),
        room("Post", below: ["Catalogue", "CCurl", "Language", "Showcase"], using: [mustache]),

        // Floor 1: one craft each.
        room(
            "Media",
            below: [
                "CArchive", "CFAAD", "CFLAC", "CFluidSynth", "CHEIF", "CICU", "CJPEG", "CKissFFT", "CLCMS", "CMagic",
                "CPNG", "CPoppler", "CSndfile", "CTIFF", "CUchardet", "CWebP", "Showcase",
            ], using: [crypto]),
        room("Sandbox", below: ["CWalls", "Showcase"]),
        room("Scoring"),
        room("Themes", below: ["Showcase"], using: [yams]),
        room("Language", below: ["Showcase"]),

        // Floor 0: the words, and the C libraries.
        room("Showcase"),
        .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
        .target(name: "CJPEG", linkerSettings: [.linkedLibrary("jpeg")]),
        .target(name: "CPNG", linkerSettings: [.linkedLibrary("png16"), .linkedLibrary("z")]),
        // Opened at run time, by the first file that needs them.
        .target(name: "CFAAD"), .target(name: "CFluidSynth"),
        .target(name: "CTIFF", linkerSettings: [.linkedLibrary("tiff")]),
        .target(name: "CWalls", linkerSettings: [.linkedLibrary("seccomp")]),
        .systemLibrary(name: "CFLAC", pkgConfig: "flac", providers: [.apt(["libflac-dev"])]),
        .systemLibrary(name: "CHEIF", pkgConfig: "libheif", providers: [.apt(["libheif-dev"])]),
        .systemLibrary(name: "CKissFFT", providers: [.apt(["libkissfft-dev"])]),
        .systemLibrary(name: "CLCMS", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev"])]),
        .systemLibrary(name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev"])]),
        .target(name: "CPoppler", linkerSettings: [.linkedLibrary("poppler-cpp"), .linkedLibrary("qpdf")]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(name: "CMagic", providers: [.apt(["libmagic-dev"])]),
        .systemLibrary(name: "CSndfile", pkgConfig: "sndfile", providers: [.apt(["libsndfile1-dev"])]),

        // A worker that tries each wall of Sandbox, and a server that uses it.
        .executableTarget(
            name: "WallProbe", dependencies: ["Sandbox", "Showcase"], path: "Tests/WallProbe", swiftSettings: strict),

        // What is measured against other programs: make bench.
        .executableTarget(
            name: "InspectionBenchmark", dependencies: ["Media", "Sandbox", "Showcase"], path: "Benchmarks/Inspection",
            swiftSettings: strict),
        // Works of our own making with near-duplicates of them, for tests and for the figures of finding them.
        .target(
            name: "LikenessSet", dependencies: ["Media", "Showcase"], path: "Tests/LikenessSet", swiftSettings: strict),
        .executableTarget(
            name: "LikenessBenchmark", dependencies: ["LikenessSet", "Catalogue", "Media", "Showcase"],
            path: "Benchmarks/Likeness", swiftSettings: strict),
        // Figures of the scoring room: simulated panels, and the largest tasks timed.
        .executableTarget(
            name: "ScoringBenchmark", dependencies: ["Scoring"], path: "Benchmarks/Scoring", swiftSettings: strict),

        // Tests, a room each, and the whole house.
        tests(of: "Showcase"), tests(of: "Themes", with: ["Showcase"]), tests(of: "Language", with: ["Showcase"]),
        tests(of: "Scoring"),
        tests(of: "Media", with: ["LikenessSet", "CArchive", "CHEIF", "CLCMS", "CSndfile", "CWebP", "Showcase"]),
        tests(of: "Sandbox", with: ["WallProbe", "Showcase"]),
        tests(of: "Catalogue", with: ["Showcase"], using: [grdb]),
        tests(
            of: "Post", with: ["Catalogue", "Language", "Themes", "Showcase"],
            using: [
                .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
            ], exclude: ["Server"]),
        tests(
            of: "Intake",
            with: ["LikenessSet", "Catalogue", "Language", "Media", "Post", "Sandbox", "Themes", "Showcase"]),
        tests(of: "Judging", with: ["Catalogue", "Scoring", "Themes", "Showcase"]),
        tests(of: "Exhibit", with: ["Media", "Showcase"]), tests(of: "Demo", with: ["Media", "Showcase"]),
        tests(of: "Desk", with: ["Showcase"]),
        tests(
            of: "Web", with: ["Intake", "Judging", "Catalogue", "Post", "Sandbox", "Themes", "Language", "Showcase"],
            using: [crypto, logging] + channels),
        .testTarget(
            name: "EndToEndTests", dependencies: ["CSndfile", "Demo", "Desk", "Media", "Showcase"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.2
import PackageDescription

// The rooms of the house, from the ground floor up. A room lists only rooms below it, and the build runs with
// `--explicit-target-dependency-import-check error`, so an arrow that points upwards does not compile.

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The released program carries what it needs of Swift's own libraries: it starts sooner, takes less memory, and runs on a
// machine without Swift. The linker is the toolchain's own; these libraries refer to each other in circles.
let ofSwift = [
    "Foundation", "FoundationEssentials", "FoundationInternationalization", "_FoundationICU", "CoreFoundation",
    "_FoundationCShims", "_FoundationCollections", "dispatch", "BlocksRuntime", "swiftDispatch", "swift_Concurrency",
    "swift_StringProcessing", "swift_RegexParser",
]
let wholeProgram: [LinkerSetting] = [
    .unsafeFlags(
        ["-static-stdlib", "-use-ld=lld", "-Xlinker", "--start-group"] + ofSwift.map { "-l\($0)" }
            + ["-Xlinker", "--end-group"],
        .when(platforms: [.linux], configuration: .release))
]

let package = Package(
    name: "maklumat",
    products: [.executable(name: "maklumat", targets: ["maklumat"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: ["FullFoundation"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    ],
    targets: [
        // Ground floor: knows nothing of services.
        .target(name: "WorkingTime", swiftSettings: settings),
        .target(name: "HTML", swiftSettings: settings),

        // The kernel: pure values and functions.
        .target(
            name: "Standards",
            dependencies: ["WorkingTime", "HTML", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        .target(
            name: "Casework",
            dependencies: ["Standards", "WorkingTime", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: settings
        ),

        // The outside world, each behind one small door.
        .target(
            name: "Database",
            dependencies: [
                "CPostgres", "CSQLite", "CZlib", "Casework", "Standards", "WorkingTime",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Files",
            dependencies: [
                "Casework",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: settings
        ),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .target(name: "Documents", dependencies: ["HTML", "CQRencode"], swiftSettings: settings),

        // Use cases, one file per act.
        .target(
            name: "Desk",
            dependencies: [
                "Casework", "Database", "Files", "Standards", "WorkingTime",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),

        // The doors that people and programs use.
        .target(
            name: "Website",
            dependencies: [
                "CZlib", "Casework", "Database", "Desk", "Documents", "Files", "HTML", "Standards", "WorkingTime",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            resources: [.embedInCode("Assets")],
            swiftSettings: settings
        ),
        .target(
            name: "API",
            dependencies: [
                "Casework", "Database", "Desk", "Files", "Standards", "WorkingTime",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "maklumat",
            dependencies: [
                "API", "CMalloc", "Casework", "Database", "Desk", "Files", "Standards", "Website", "WorkingTime",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings,
            linkerSettings: wholeProgram
        ),

        // A suite for each room below the doors. The doors are tested through them, from Tests/Browser: over HTTP, in a
        // real browser, and by the program's commands.
        .testTarget(name: "WorkingTimeTests", dependencies: ["WorkingTime"], swiftSettings: settings),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: settings),
        .testTarget(
            name: "StandardsTests", dependencies: ["Standards", "WorkingTime", "HTML"],
            exclude: ["Decrees/expected.json"], swiftSettings: settings
        ),
        .testTarget(
            name: "CaseworkTests", dependencies: ["Casework", "Standards", "WorkingTime"], swiftSettings: settings),
        .testTarget(name: "DatabaseTests", dependencies: ["Database", "Standards"], swiftSettings: settings),
        .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: settings),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "HTML"], swiftSettings: settings),
        .testTarget(
            name: "DeskTests",
            dependencies: ["Casework", "Database", "Desk", "Files", "Standards", "WorkingTime"],
            swiftSettings: settings
        ),
    ],
    swiftLanguageModes: [.v6]
)

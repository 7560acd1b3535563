// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// A room: one target, and the rooms it may import. `script/check` holds the sources to the same list.
func room(_ name: String, _ uses: [Target.Dependency] = [], resources: [Resource]? = nil) -> Target {
    .target(name: name, dependencies: uses, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ uses: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: uses, exclude: exclude, swiftSettings: settings)
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
    name: "helan",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "helan", targets: ["Helan"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/LebJe/TOMLKit.git", from: "0.6.0"),
    ],
    targets: [
        // Pure rooms.
        room("Law"),
        room("Identifier", ["Law"]),
        room("Register", ["Law", "Identifier"]),
        room("Access", ["Law", "Register", crypto, cryptoExtras]),
        room("Query", ["Law", "Register"]),
        room("Plan", ["Law"]),
        room("Penalty", ["Law"]),
        room("Goods"),
        room("Credit", ["Law"]),
        room("Warning", ["Law"]),
        room("Region", ["Law", "Penalty", "Plan", "Identifier", "Register", "Credit", "Warning", toml]),
        room("Procedure", ["Law", "Plan"]),
        room("People", ["Law", "Identifier", "Register", crypto]),
        room("Wire", ["Law"]),
        room("Mechanism", ["Law", "Plan", "Procedure"]),
        room("Protection", ["Law", "Plan", "Penalty", "Procedure", "Mechanism"]),
        room("Information", ["Law", "Plan", "Procedure", "Mechanism"]),
        room("Indicator", ["Law", "Plan", "Register", "People", "Procedure"]),
        room("Interchange", ["Law", "Identifier", "Register", "Credit", "CArchive", "CXlsx"]),
        room("Markup"),
        room("Similarity"),
        room("ClaimChart"),
        room("Clearance", ["Law", "Register", "Similarity", "Goods"]),
        room("Watch", ["Law", "Register", "Similarity", "Goods", "Clearance"]),
        room(
            "Documents", ["Law", "Markup", "CQRCode", crypto],
            resources: ["Drawing/worker.py", "Template/paper.css", "Template/volume.css", "Seal/verify.html", "Parcel/receipt.html"].map {
                .embedInCode($0)
            }),
        // The store and what stands on it.
        room("Store", ["Law", "Register", "Access", "Query", crypto]),
        room("StoreSQLite", ["Store", "CSearch", grdb, sqlite]),
        room("StorePostgres", ["Store", "CPostgres"]),
        room("StoreTesting", ["Law", "Store", "StoreSQLite", "StorePostgres"]),
        room(
            "Search", ["Law", "Identifier", "Register", "Query", "Store", "CSearch"], resources: [.embedInCode("Words/readings.txt")]),
        room("Work", ["Law", "Store"]),
        room("Matters", ["Law", "Identifier", "Register", "Access", "Procedure", "Store", crypto]),
        room("Correspondence", ["Law", "Access", "Store", crypto]),
        room("Delivery", ["Law", crypto]),
        room("TalentBank", ["Law", "Register", "Access", "People", "Matters", "Store", crypto]),
        room("Evaluation", ["Law", "Plan", "People", "Procedure", "Indicator", "Matters", "Store", crypto]),
        room("CreditRecord", ["Law", "Register", "Credit", "Matters", "Store"]),
        room("WarningRecord", ["Law", "Warning", "Matters", "Store", crypto]),
        room("WatchRecord", ["Law", "Register", "Access", "Clearance", "Watch", "Store", crypto]),
        room("Intake", ["Law", "Identifier", "Register", "Credit", "CreditRecord", "Interchange", "Store", "Search", "Work"]),
        // What people see.
        room(
            "Design", ["Law", "Markup"],
            resources: [
                "Style/tokens.css", "Style/base.css", "Style/components.css", "Style/forms.css", "Style/tables.css", "Style/matters.css",
                "Style/print.css", "Style/emblem.svg", "Script/page.js", "Script/progress.js", "Script/suggest.js", "Script/upload.js",
                "Script/autosave.js", "Script/digest.js", "Script/charts.js",
            ].map { .embedInCode($0) }),
        room(
            "Web",
            [
                "Law", "Plan", "Register", "Access", "People", "Credit", "Procedure", "Indicator", "Warning", "Similarity", "Goods",
                "Clearance",
                "Watch", "ClaimChart",
                "Wire",
                "Markup",
                "Design",
                "Documents",
                hummingbird,
            ]),
        room(
            "Answers",
            [
                "Law", "Penalty", "Plan", "Credit", "Identifier", "Register", "Similarity", "Goods", "Clearance", "ClaimChart", "Procedure",
                "Indicator",
                "Warning",
                "Wire",
                "Web", "Markup", "Design",
            ]),
        room(
            "API",
            [
                "Law", "Penalty", "Plan", "Identifier", "Register", "Region", "Access", "People", "Credit", "Procedure", "Indicator",
                "Similarity", "Goods", "Clearance", "Watch", "ClaimChart", "Warning", "Wire",
                "Answers",
                "Documents",
                "Web", "Markup",
                "Design",
                crypto, hummingbird,
            ]),
        room(
            "Portal",
            [
                "Law", "Penalty", "Plan", "Identifier", "Register", "Access", "People", "Credit", "Procedure", "Indicator", "Query",
                "Similarity",
                "Goods", "Clearance", "ClaimChart", "Wire", "Answers",
                "Documents",
                "Web",
                "Markup",
                "Design", hummingbird,
            ]),
        room(
            "Desk",
            [
                "Law", "Plan", "Identifier", "Register", "Access", "People", "Credit", "Procedure", "Indicator", "Warning", "Clearance",
                "Watch",
                "Wire",
                "Documents", "Web",
                "Markup", "Design",
                crypto,
                hummingbird,
            ]),
        room(
            "Platform",
            [
                "Wire", "Law", "Penalty", "Plan", "Identifier", "Register", "Similarity", "Goods", "Clearance", "ClaimChart", "Access",
                "Region",
                "Query",
                "Interchange", "Store",
                "Search", "Work",
                "Intake",
                "Web",
                "Portal", "Desk", "API", "Procedure", "Matters", "Credit", "CreditRecord", "Warning", "WarningRecord", "Watch",
                "WatchRecord", "Documents",
                "Correspondence", "Delivery",
                "People", "TalentBank",
                "Indicator",
                "Evaluation", "Demo",
                "Answers", crypto, cryptoExtras,
                hummingbird,
            ]),
        room(
            "Demo", ["Law", "Identifier", "Register", "Credit", "Region", "Interchange"],
            resources: [.embedInCode("Goods/classification.txt")]),
        .executableTarget(
            name: "Helan",
            dependencies: [
                "Delivery", "Law", "Penalty", "Plan", "Procedure", "Protection", "Information", "Identifier", "Register", "Similarity",
                "Goods",
                "Clearance", "ClaimChart", "Access",
                "Credit", "Region",
                "Query",
                "Interchange",
                "Store",
                "StoreSQLite",
                "StorePostgres", "Search", "Work", "Intake", "Wire", "Answers", "Documents", "Web", "Portal", "Platform", "Demo",
                "Indicator", "Warning",
                hummingbird, arguments, logging,
            ],
            swiftSettings: settings),
        // Measurements, each a program.
        .executableTarget(
            name: "search-bench", dependencies: ["Law", "Query", "Register", "Search", "Store", "StoreSQLite", "StoreTesting"],
            path: "Benchmarks/SearchBench", exclude: ["peer.py"],
            swiftSettings: settings),
        .executableTarget(
            name: "desk-bench",
            dependencies: [
                "Law", "Access", "Procedure", "Protection", "Region", "Store", "StoreSQLite", "StorePostgres", "Search", "Matters",
                "Platform",
                "Work",
            ], path: "Benchmarks/DeskBench", exclude: ["load.lua"], swiftSettings: settings),
        .executableTarget(
            name: "mark-bench", dependencies: ["Similarity"], path: "Benchmarks/MarkBench", exclude: ["peer.py"], swiftSettings: settings),
        .executableTarget(
            name: "watch-bench",
            dependencies: [
                "Law", "Register", "Clearance", "Watch", "Region", "Demo", "Store", "StoreSQLite", "Search", "Intake", "WatchRecord",
                "Work",
                "Platform",
            ], path: "Benchmarks/WatchBench", swiftSettings: settings),
        // Small C and module maps.
        .target(name: "CSearch", dependencies: [sqlite]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CXlsx", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        // Tests.
        tests("LawTests", ["Law"]),
        tests("ProcedureTests", ["Law", "Procedure"]),
        tests("PenaltyTests", ["Law", "Penalty"]),
        tests("GoodsTests", ["Goods"]),
        tests("ProtectionTests", ["Law", "Penalty", "Procedure", "Mechanism", "Protection"]),
        tests("IndicatorTests", ["Law", "Plan", "Register", "Procedure", "Protection", "Indicator"]),
        tests("PeopleTests", [crypto, "Law", "Register", "People"]),
        tests("CreditTests", ["Law", "Credit"]),
        tests("IdentifierTests", ["Law", "Identifier"]),
        tests("RegisterTests", ["Law", "Identifier", "Register"]),
        tests("AccessTests", ["Law", "Register", "Access"]),
        tests("QueryTests", ["Law", "Query", "Register"]),
        tests("PlanTests", ["Law", "Plan"]),
        tests("WarningTests", ["Law", "Warning"]),
        tests("WatchTests", ["Law", "Register", "Clearance", "Goods", "Watch"]),
        tests("RegionTests", ["Law", "Penalty", "Plan", "Identifier", "Register", "Credit", "Warning", "Region"]),
        tests("InterchangeTests", ["Law", "Identifier", "Register", "Credit", "Interchange"]),
        tests("MarkupTests", ["Markup"]),
        tests("SimilarityTests", ["Similarity"]),
        tests("ClaimChartTests", ["ClaimChart"]),
        tests("InformationTests", ["Law", "Procedure", "Mechanism", "Information"]),
        tests("ClearanceTests", ["Law", "Register", "Similarity", "Goods", "Clearance"]),
        tests("DocumentsTests", ["Law", "Markup", "Documents"]),
        tests("DeliveryTests", ["Delivery"]),
        tests("CorrespondenceTests", ["Law", "Correspondence"]),
        tests("StoreTests", [crypto, "Law", "Register", "Store", "StoreSQLite", "StorePostgres", "StoreTesting", "Work"]),
        tests(
            "MattersTests",
            ["Law", "Register", "Access", "Procedure", "Protection", "Store", "StoreSQLite", "StorePostgres", "StoreTesting", "Matters"]),
        tests(
            "SearchTests", ["Law", "Identifier", "Register", "Query", "Store", "StoreSQLite", "StorePostgres", "StoreTesting", "Search"]),
        tests(
            "IntakeTests",
            [
                "Law", "Identifier", "Register", "Interchange", "Store", "StoreSQLite", "StorePostgres", "StoreTesting", "Search", "Work",
                "Intake",
            ]),
        tests("DesignTests", ["Law", "Design", "Markup"], exclude: ["Snapshots"]),
        tests("WebTests", ["Law", "Web", hummingbird]),
        tests("HelanTests", ["Answers", "Helan", "Law", "Penalty", "Plan", "Procedure", "Region", arguments]),
        tests("PortalTests", ["Law", "Plan", "Register", "Access", "Web", "Portal", "Desk", hummingbirdTesting]),
        tests("DemoTests", ["Law", "Identifier", "Register", "Region", "Interchange", "Goods", "Demo"]),
        tests(
            "Scenarios",
            [
                "Delivery", "Law", "Plan", "Identifier", "Register", "Access", "Region", "Store", "StoreSQLite", "StorePostgres",
                "StoreTesting",
                "Search",
                "Work",
                "Intake",
                "Documents", "Web", "Desk", "Platform", "Demo", "Procedure", "Protection", "Matters", "People", "TalentBank", "Indicator",
                "Information",
                "Evaluation", "API", "Credit", "CreditRecord", "Warning", "WarningRecord", crypto,
                hummingbirdTesting,
            ]),
    ],
    swiftLanguageModes: [.v6]
)

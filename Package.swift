// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// One of our own targets.
///
/// Dependencies point down the list in `targets` only.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency =
  .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "bihuan",
  products: [
    .executable(name: "bihuan", targets: ["bihuan"]),
    .library(name: "CEL", targets: ["CEL"]),
    .library(name: "RuleLanguage", targets: ["RuleLanguage"]),
    .library(name: "Workflow", targets: ["Workflow"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Bottom to top.
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    room("CEL"),
    room("YAMLSource", ["CLibYAML"]),
    room("JSONSource"),
    room("SafetyModel"),
    room("RuleLanguage", ["CEL", "YAMLSource", "SafetyModel", crypto]),
    room("Determination", ["CEL", "SafetyModel"]),
    room("Workflow", ["SafetyModel"]),
    room("Ledger", ["SafetyModel", crypto]),
    room("SQLite", ["CSQLite"]),
    room("SQLStore", ["SQLite", "Ledger", "SafetyModel"]),
    room("Workspace", ["SQLStore", "RuleLanguage", "Ledger", "SafetyModel"]),
    room(
      "Operations",
      [
        "Workspace", "SQLStore", "Ledger", "Workflow", "Determination", "RuleLanguage",
        "SafetyModel", "JSONSource", "CEL",
      ]
    ),
    room(
      "Messages",
      [
        "Operations", "Workspace", "Ledger", "Workflow", "RuleLanguage", "SafetyModel",
        "JSONSource", "CEL",
      ]
    ),
    room(
      "Reporting",
      [
        "Messages", "Operations", "SQLStore", "Ledger", "Workflow", "Determination",
        "RuleLanguage", "SafetyModel",
      ]
    ),
    room(
      "ToolCommands",
      [
        "Reporting", "Messages", "Operations", "Workspace", "SQLStore", "Ledger", "Workflow",
        "Determination", "RuleLanguage", "SafetyModel", "JSONSource", "CEL", argumentParser,
      ]
    ),
    .executableTarget(
      name: "bihuan",
      dependencies: ["ToolCommands"],
      swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-static-executable"], .when(configuration: .release))]
    ),
    .executableTarget(
      name: "AppendCost",
      dependencies: ["Operations", "Workspace", "SQLStore", "SQLite", "Ledger", "SafetyModel"],
      path: "Benchmarks/AppendCost",
      swiftSettings: house
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Ledger", "SafetyModel"],
      path: "Tests/TestSupport",
      swiftSettings: house
    ),
    tests("CELTests", ["CEL"]),
    tests("YAMLSourceTests", ["YAMLSource"]),
    tests("JSONSourceTests", ["JSONSource"]),
    tests("SafetyModelTests", ["SafetyModel"]),
    tests("RuleLanguageTests", ["RuleLanguage", "YAMLSource", "SafetyModel"]),
    tests(
      "RuleLibraryTests",
      ["Operations", "Determination", "RuleLanguage", "YAMLSource", "SafetyModel"]
    ),
    tests("DeterminationTests", ["Determination", "SafetyModel"]),
    .target(
      name: "HazardSimulation",
      dependencies: ["Workflow", "RuleLanguage", "SafetyModel"],
      path: "Tests/HazardSimulation",
      swiftSettings: house
    ),
    tests(
      "WorkflowTests",
      ["Workflow", "RuleLanguage", "SafetyModel", "HazardSimulation", "TranscriptSupport"]
    ),
    .target(
      name: "TranscriptSupport",
      path: "Tests/TranscriptSupport",
      swiftSettings: house
    ),
    tests(
      "WorkspaceTests",
      ["Workspace", "SQLStore", "RuleLanguage", "Ledger", "SafetyModel", "TranscriptSupport"]
    ),
    tests(
      "OperationsTests",
      [
        "Operations", "Workspace", "SQLStore", "Ledger", "Workflow", "Determination",
        "RuleLanguage", "SafetyModel", "JSONSource", "CEL", "TranscriptSupport",
      ]
    ),
    tests(
      "ReportingTests",
      [
        "Reporting", "Messages", "Operations", "Workspace", "SQLStore", "Ledger", "Workflow",
        "Determination", "RuleLanguage", "SafetyModel", "TranscriptSupport",
      ]
    ),
    tests(
      "ToolCommandsTests",
      [
        "ToolCommands", "Reporting", "Messages", "Operations", "Workspace", "SQLStore", "Ledger",
        "Workflow", "Determination", "RuleLanguage", "SafetyModel", "TranscriptSupport",
        argumentParser,
      ]
    ),
    tests("ArchitectureTests", ["TranscriptSupport"]),
    tests("TranscriptTests", ["TranscriptSupport"]),
    tests(
      "DocumentationTests",
      [
        "Reporting", "Operations", "Determination", "RuleLanguage", "SafetyModel", "JSONSource",
        "CEL", "TranscriptSupport",
      ]
    ),
    tests(
      "MessagesTests",
      [
        "Messages", "Operations", "Workspace", "Ledger", "Workflow", "RuleLanguage", "SafetyModel",
        "CEL",
      ]
    ),
    tests("LedgerTests", ["Ledger", "SafetyModel", "TestSupport"]),
    .target(
      name: "MergeSimulation",
      dependencies: ["Workflow", "Ledger", "SafetyModel"],
      path: "Tests/MergeSimulation",
      swiftSettings: house
    ),
    tests("MergeTests", ["MergeSimulation", "Workflow", "Ledger", "SafetyModel"]),
    tests("SQLiteTests", ["SQLite", "TranscriptSupport"]),
    tests(
      "SQLStoreTests",
      ["SQLite", "SQLStore", "Ledger", "SafetyModel", "TestSupport", "TranscriptSupport"]
    ),
  ]
)

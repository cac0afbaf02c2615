// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// One of our own targets. Dependencies point down the list in `targets` only.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
  name: "bihuan",
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Bottom to top.
    room("SafetyModel"),
    room("Ledger", ["SafetyModel", crypto]),
    .target(
      name: "TestSupport", dependencies: ["Ledger", "SafetyModel"], path: "Tests/TestSupport",
      swiftSettings: house),
    tests("LedgerTests", ["Ledger", "SafetyModel", "TestSupport"]),
  ]
)

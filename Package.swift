// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "weft",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Weft", targets: ["Weft"]),
    .executable(name: "weft", targets: ["WeftCommand"]),
  ],
  traits: [
    .trait(
      name: "Graphviz",
      description:
        "Draw maps as SVG, PDF and PNG through libgraphviz; without it maps are DOT only."),
    .default(enabledTraits: ["Graphviz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
  ],
  targets: [
    // MARK: - Targets
    .systemLibrary(
      name: "CGraphviz",
      pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev", "pkg-config"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CRsvg",
      pkgConfig: "cairo",
      providers: [.apt(["librsvg2-dev", "pkg-config"]), .brew(["librsvg"])]),
    .systemLibrary(
      name: "CLibzip",
      pkgConfig: "libzip",
      providers: [.apt(["libzip-dev", "pkg-config"]), .brew(["libzip"])]),
    .target(name: "WeftGraph"),
    .target(
      name: "WeftModel",
      dependencies: [
        "WeftGraph",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .target(
      name: "WeftFormats",
      dependencies: [
        "WeftModel", "WeftGraph", "CLibzip",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .target(
      name: "WeftAnalysis",
      dependencies: [
        "WeftModel", "WeftGraph",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ]),
    .target(
      name: "WeftDiagram",
      dependencies: [
        "WeftModel", "WeftGraph",
        .product(name: "OrderedCollections", package: "swift-collections"),
        .target(name: "CGraphviz", condition: .when(traits: ["Graphviz"])),
        .target(name: "CRsvg", condition: .when(traits: ["Graphviz"])),
      ]),
    .target(
      name: "WeftReport", dependencies: ["WeftAnalysis", "WeftDiagram", "WeftModel", "WeftGraph"]),
    .target(
      name: "Weft",
      dependencies: [
        "WeftGraph", "WeftModel", "WeftFormats", "WeftAnalysis", "WeftDiagram", "WeftReport",
      ]),
    .executableTarget(
      name: "WeftCommand",
      dependencies: [
        "WeftGraph", "WeftModel", "WeftFormats", "WeftAnalysis", "WeftDiagram", "WeftReport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    // MARK: - Tests
    .target(
      name: "WeftTestSupport", dependencies: ["WeftGraph", "WeftModel"],
      path: "Tests/WeftTestSupport"),
    .testTarget(
      name: "WeftGraphTests", dependencies: ["WeftGraph", "WeftTestSupport"],
      exclude: [
        "Golden/centrality.json", "Golden/definitions.json", "Golden/definitions.py",
        "Golden/make_centrality.py", "Golden/measures.json",
        "Golden/measures.py",
      ]),
    .testTarget(
      name: "WeftModelTests", dependencies: ["WeftModel", "WeftGraph", "WeftTestSupport"]),
    .testTarget(
      name: "WeftFormatsTests",
      dependencies: ["WeftFormats", "WeftModel", "WeftGraph", "WeftTestSupport"],
      exclude: [
        "Checking/Faulty", "Conformance/Corpus", "Conformance/Files", "Conformance/Written",
        "Conformance/README.md", "Conformance/make-others.py", "Conformance/make-tables.py",
        "Conformance/make-workbooks.py", "Conformance/make.py",
        "Conformance/readback.json", "Conformance/readback.py",
      ]),
    .testTarget(
      name: "WeftAnalysisTests",
      dependencies: ["WeftAnalysis", "WeftFormats", "WeftModel", "WeftGraph", "WeftTestSupport"]),
    .testTarget(
      name: "WeftDiagramTests",
      dependencies: [
        "WeftDiagram", "WeftFormats", "WeftModel", "WeftGraph", "WeftTestSupport",
        .product(name: "OrderedCollections", package: "swift-collections"),
      ],
      exclude: ["DOT/Snapshots"]),
    .testTarget(
      name: "WeftReportTests",
      dependencies: ["WeftReport", "WeftFormats", "WeftAnalysis", "WeftModel", "WeftTestSupport"]),
    .testTarget(
      name: "WeftCommandTests",
      dependencies: ["WeftCommand", "Weft", "WeftModel", "WeftTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  var settings = target.swiftSettings ?? []
  settings.append(.enableUpcomingFeature("ExistentialAny"))
  settings.append(.enableUpcomingFeature("InternalImportsByDefault"))
  settings.append(.enableUpcomingFeature("MemberImportVisibility"))
  target.swiftSettings = settings
}

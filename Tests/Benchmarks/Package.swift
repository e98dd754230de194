// swift-tools-version: 6.2

import PackageDescription

// Apart from the package itself, so that nobody who builds Weft builds the tools that time it.
let package = Package(
  name: "weft-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "weft", path: "../..")],
  targets: [
    // Every measure on each family of graphs, and one measurement in one process for the comparison
    // with other libraries: Peers/compare.py.
    .executableTarget(
      name: "WeftTimings", dependencies: [.product(name: "Weft", package: "weft")],
      path: "WeftTimings"),
    // One reading of one file in one process: Peers/readers.py
    .executableTarget(
      name: "WeftReadings", dependencies: [.product(name: "Weft", package: "weft")],
      path: "WeftReadings"),
  ],
  swiftLanguageModes: [.v6]
)

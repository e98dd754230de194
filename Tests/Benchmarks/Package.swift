// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "weft-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "weft", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // One measurement in one process, for the comparison with other libraries.
    .executableTarget(
      name: "WeftTimings", dependencies: [.product(name: "Weft", package: "weft")],
      path: "WeftTimings")
  ],
  swiftLanguageModes: [.v6]
)

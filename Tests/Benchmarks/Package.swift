// swift-tools-version: 6.2

import PackageDescription

// Apart from the package itself, so that nobody who builds Weft builds the tools that time it.
let package = Package(
  name: "weft-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "weft", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // Every measure on each family of graphs: swift package --package-path Tests/Benchmarks benchmark
    .executableTarget(
      name: "WeftBenchmarks",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Weft", package: "weft"),
      ],
      path: "WeftBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    // One measurement in one process, for the comparison with other libraries: Peers/compare.py
    .executableTarget(
      name: "WeftTimings", dependencies: [.product(name: "Weft", package: "weft")],
      path: "WeftTimings"),
  ],
  swiftLanguageModes: [.v6]
)

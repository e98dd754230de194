// swift-tools-version: 6.2

import PackageDescription

// Apart from the package itself: it is built with a fuzzer's instruments, and nothing else is.
let package = Package(
  name: "weft-fuzzer",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "weft", path: "../..", traits: [])],
  targets: [
    .systemLibrary(name: "CLibFuzzer", path: "CLibFuzzer"),
    .executableTarget(
      name: "FormatFuzzer", dependencies: ["CLibFuzzer", .product(name: "Weft", package: "weft")],
      path: "FormatFuzzer"),
  ],
  swiftLanguageModes: [.v6]
)

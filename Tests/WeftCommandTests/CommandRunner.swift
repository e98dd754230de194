import Foundation
import WeftTestSupport

/// Runs the built `weft` as a user would.
struct CommandRunner {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder the tests were built into, where the command is too.
  private static let products = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent()

  /// The path of the built command.
  static var command: String { products.appendingPathComponent("weft").path }

  /// Runs `weft` with arguments in the repository's top folder, and presses Ctrl-C after some
  /// seconds where that is asked for.
  static func weft(
    _ arguments: String..., arguments more: [String] = [], input: String = "",
    environment: [String: String] = [:],
    interruptedAfter seconds: Double? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = products.appendingPathComponent("weft")
    process.arguments = arguments + more
    process.currentDirectoryURL = URL(fileURLWithPath: SharedData.root)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let folder = try TemporaryFolder()
    let outputPath = try folder.write("", to: "output")
    let errorPath = try folder.write("", to: "errors")
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = FileHandle(forWritingAtPath: outputPath)
    process.standardError = FileHandle(forWritingAtPath: errorPath)
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
    }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try folder.text(of: "output"),
      errors: try folder.text(of: "errors"))
  }
}

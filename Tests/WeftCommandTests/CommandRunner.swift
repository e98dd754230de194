import Foundation
import Testing

/// Runs the built `weft` as a user would.
struct CommandRunner {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The repository's top folder.
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The folder the tests were built into, where the command is too.
  private static let products = URL(fileURLWithPath: CommandLine.arguments[0])
    .deletingLastPathComponent()

  /// Runs `weft` with arguments in the repository's top folder.
  static func weft(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = products.appendingPathComponent("weft")
    process.arguments = arguments
    process.currentDirectoryURL = repository
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let folder = try TemporaryFolder()
    let output = try folder.file("output")
    let errors = try folder.file("errors")
    let pipe = Pipe()
    process.standardInput = pipe
    process.standardOutput = output.handle
    process.standardError = errors.handle
    try process.run()
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: try String(contentsOf: output.url, encoding: .utf8),
      errors: try String(contentsOf: errors.url, encoding: .utf8))
  }
}

/// A folder that goes when it is no longer held.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// An empty file in the folder, open for writing.
  func file(_ name: String) throws -> (url: URL, handle: FileHandle) {
    let file = url.appendingPathComponent(name)
    try Data().write(to: file)
    return (file, try FileHandle(forWritingTo: file))
  }

  /// The path of something in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}

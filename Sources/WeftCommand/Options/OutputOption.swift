import ArgumentParser
import Foundation
import WeftModel

/// Where a command writes.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("The file to write; - or nothing for standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  /// Writes to a temporary file and renames it, so that nothing is ever half-written; says so when
  /// a file is replaced.
  func write(_ text: String) throws {
    guard let output, output != "-" else {
      FileHandle.standardOutput.write(Data(text.utf8))
      return
    }
    try OutputFile.write(Data(text.utf8), to: output)
  }
}

/// Writing of whole files.
enum OutputFile {
  /// Writes a file whole or not at all; says so when one is replaced.
  static func write(_ data: Data, to path: String) throws {
    let replaces = FileManager.default.fileExists(atPath: path)
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Diagnostic(
        .error, code: "cannot-write", file: path,
        message: "The file cannot be written (\(error.localizedDescription)).",
        mend: "Check that the folder exists and may be written to.")
    }
    if replaces { StandardError.say("Replaced \(path).") }
  }
}

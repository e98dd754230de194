import Foundation
import WeftModel

/// Writing so that a reader never meets half a file.
enum OutputFile {
  /// Writes a file under a passing name and then renames it; `-` is standard output.
  ///
  /// - Throws: A ``Diagnostic`` that names the file.
  static func write(_ bytes: Data, to path: String) throws {
    if path == "-" {
      try FileHandle.standardOutput.write(contentsOf: bytes)
      return
    }
    let target = URL(fileURLWithPath: path)
    let folder = target.deletingLastPathComponent()
    let passing = folder.appendingPathComponent(
      ".\(target.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).part")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try bytes.write(to: passing)
      guard rename(passing.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(at: passing)
      throw Diagnostic(
        .error, code: "unwritable-file", file: path, message: "The file cannot be written.",
        mend: "Check that the folder may be written to and that the disk has room.")
    }
  }

  /// Removes a file that a new version of its folder no longer has.
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}

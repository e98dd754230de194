import Foundation
import WeftModel

/// Writing of a folder of files: all of them or none where the folder is new, each of them whole
/// where it is not.
enum OutputFolder {
  /// What writing did to a folder that was there before.
  struct Outcome {
    /// The files that were there and were replaced.
    var replaced: [String] = []
    /// Files in the folders written to that do not belong to what was written, and were left.
    var leftFromBefore: [String] = []
  }

  /// Writes files into a folder.
  ///
  /// - Parameters:
  ///   - files: Paths inside the folder, and what is in them.
  ///   - folder: The folder; made where it does not exist.
  /// - Returns: What was replaced and what was left.
  /// - Throws: A ``WeftModel/Diagnostic`` where it cannot be written.
  static func write(_ files: [(path: String, data: Data)], to folder: String) throws -> Outcome {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: folder).standardizedFileURL
    let staging = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent).\(getpid()).part")
    do {
      try? manager.removeItem(at: staging)
      defer { try? manager.removeItem(at: staging) }
      for (path, data) in files {
        let file = staging.appendingPathComponent(path)
        try manager.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
      }
      guard manager.fileExists(atPath: target.path) else {
        try manager.moveItem(at: staging, to: target)
        return Outcome()
      }
      return try merge(files.map(\.path), from: staging, into: target, named: folder)
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch {
      throw Diagnostic(
        .error, code: "cannot-write", file: folder,
        message: "The folder cannot be written (\(error.localizedDescription)).",
        mend: "Check that the folder around it exists and may be written to.")
    }
  }

  private static func merge(
    _ paths: [String], from staging: URL, into target: URL, named folder: String
  ) throws -> Outcome {
    let manager = FileManager.default
    var outcome = Outcome()
    var folders: Set<String> = []
    for path in paths {
      let file = target.appendingPathComponent(path)
      let parent = file.deletingLastPathComponent()
      try manager.createDirectory(at: parent, withIntermediateDirectories: true)
      if parent.path != target.path {
        folders.insert(String(path.prefix(while: { $0 != "/" })))
      }
      if manager.fileExists(atPath: file.path) { outcome.replaced.append("\(folder)/\(path)") }
      let staged = staging.appendingPathComponent(path)
      guard rename(staged.path, file.path) == 0 else {
        throw Diagnostic(
          .error, code: "cannot-write", file: file.path,
          message: "The file cannot be written (\(String(cString: strerror(errno)))).",
          mend: "Check that no folder stands in its place and that it may be written to.")
      }
    }
    let written = Set(paths)
    for name in folders.sorted() {
      let inside = try manager.contentsOfDirectory(
        atPath: target.appendingPathComponent(name).path)
      outcome.leftFromBefore += inside.sorted().map { "\(name)/\($0)" }
        .filter { !written.contains($0) }.map { "\(folder)/\($0)" }
    }
    return outcome
  }
}

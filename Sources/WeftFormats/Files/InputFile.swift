import Foundation
import WeftModel

/// Something to read: a file or a folder, on disk or in memory.
struct InputFile: Sendable {
  /// Where its bytes are.
  enum Contents: Sendable {
    /// A file on disk.
    case path(String)
    /// A file in memory.
    case bytes(Data)
    /// A folder on disk.
    case folder(String)
    /// A folder in memory, such as an archive: bytes by the path inside it.
    case files([String: Data])
  }

  /// The name diagnostics give it.
  let name: String
  let contents: Contents
  /// Is told how much of the file has been read, 0 to 1; from one thread.
  var progress: (@Sendable (Double) -> Void)?

  init(
    name: String, contents: Contents, progress: (@Sendable (Double) -> Void)? = nil
  ) {
    self.name = name
    self.contents = contents
    self.progress = progress
  }

  /// Finds what a path names; `-` is standard input.
  init(path: String) throws {
    if path == "-" {
      let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
      self.init(name: "standard input", contents: .bytes(bytes))
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Diagnostic(
        .error, code: "no-such-file", file: path, message: "There is no such file or folder.",
        mend: "Check the spelling of the path, and the folder you are in.")
    }
    self.init(name: path, contents: isFolder.boolValue ? .folder(path) : .path(path))
  }

  var isFolder: Bool {
    switch contents {
    case .folder, .files: true
    case .path, .bytes: false
    }
  }

  /// The part of the name after the last slash; the folder's own name where that is `.` or `..`.
  var baseName: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard last == "." || last == ".." else { return last }
    return URL(fileURLWithPath: name).standardizedFileURL.lastPathComponent
  }

  /// The extension of the name in lower case, without its dot.
  var fileExtension: String {
    let parts = baseName.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 ? (parts.last?.lowercased() ?? "") : ""
  }

  /// The part of the name after the last slash, without its extension.
  var stem: String {
    let base = baseName
    guard let dot = base.lastIndex(of: "."), dot > base.startIndex else { return base }
    return String(base[..<dot])
  }

  /// The bytes of a file; large files are mapped, not copied.
  func bytes() throws -> Data { try load().bytes }

  /// The bytes of a file, and whether they are mapped.
  func load() throws -> (bytes: Data, isMapped: Bool) {
    switch contents {
    case .bytes(let data): return (data, false)
    case .path(let path):
      do {
        if let mapped = MappedFile.data(path) { return (mapped, true) }
        return (try Data(contentsOf: URL(fileURLWithPath: path)), false)
      } catch {
        throw Diagnostic(
          .error, code: "unreadable-file", file: name, message: "The file cannot be read.",
          mend: "Check that you may read it, and that no other program holds it.")
      }
    case .folder, .files:
      throw Diagnostic(
        .error, code: "is-a-folder", file: name, message: "This is a folder, not a file.",
        mend: "Name a file in it.")
    }
  }

  /// The names of the files directly in a folder, sorted.
  func fileNames() -> [String] {
    switch contents {
    case .folder(let path):
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return names.filter { !$0.hasPrefix(".") }.sorted()
    case .files(let files): return files.keys.sorted()
    case .path, .bytes: return []
    }
  }

  /// A file in a folder, or nil where there is none of that name.
  func file(_ inner: String) -> InputFile? {
    switch contents {
    case .folder(let path):
      let full = path.hasSuffix("/") ? path + inner : path + "/" + inner
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return nil }
      return InputFile(
        name: inner, contents: .path(full), progress: isLargest(inner) ? progress : nil)
    case .files(let files):
      guard let data = files[inner] else { return nil }
      return InputFile(name: inner, contents: .bytes(data))
    case .path, .bytes: return nil
    }
  }

  /// Whether a file is the largest of those directly in the folder, by which progress is told.
  private func isLargest(_ inner: String) -> Bool {
    guard progress != nil, case .folder(let path) = contents else { return false }
    func size(_ name: String) -> Int {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
      return (attributes?[.size] as? NSNumber)?.intValue ?? 0
    }
    let own = size(inner)
    return fileNames().allSatisfy { size($0) <= own }
  }

  /// Whether a path inside a package stays inside it.
  static func staysInside(_ inner: String) -> Bool {
    !inner.isEmpty && !inner.hasPrefix("/") && !inner.contains("\\") && !inner.contains(":")
      && !inner.split(separator: "/").contains("..")
  }
}

import Foundation
import WeftModel

/// A data package, or another network of several files, in a zip archive.
enum ZippedPackage {
  /// The folder that an archive stands for; a single top folder is stepped into.
  static func folder(_ file: InputFile) throws -> InputFile {
    var files = try ZipArchive.files(file.bytes(), file: file.name)
    files = files.filter { !$0.key.hasPrefix("__MACOSX/") && !$0.key.hasSuffix(".DS_Store") }
    let tops = Set(files.keys.map { $0.prefix { $0 != "/" } })
    if tops.count == 1, let top = tops.first, files.keys.allSatisfy({ $0.contains("/") }) {
      files = Dictionary(
        uniqueKeysWithValues: files.map { (String($0.key.dropFirst(top.count + 1)), $0.value) })
    }
    return InputFile(name: file.stem, contents: .files(files))
  }

  /// Reads whatever network of several files the archive holds.
  static func read(_ file: InputFile, _ options: ReadingOptions) throws -> Reading {
    let folder = try folder(file)
    var reading = try NetworkFile.read(folder, as: nil, options)
    reading.format = .zippedPackage
    return reading
  }

  /// Writes a data package into an archive.
  static func write(_ network: Network) throws -> (bytes: Data, diagnostics: [Diagnostic]) {
    let (files, lost) = DataPackageWriter.files(network)
    return (try ZipArchive.archive(files), lost)
  }
}

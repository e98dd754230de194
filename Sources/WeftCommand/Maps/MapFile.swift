import ArgumentParser
import Foundation

/// What is written, by the name of the file.
enum MapFile: Equatable {
  case dot, svg, pdf, png, markdown

  /// Reads a name.
  ///
  /// - Parameter path: The file; DOT for standard output.
  /// - Throws: Wrong use where the name says nothing of a map.
  init(path: String?) throws {
    guard let path, path != "-" else {
      self = .dot
      return
    }
    let ending = (path as NSString).pathExtension.lowercased()
    switch ending {
    case "dot", "gv": self = .dot
    case "svg": self = .svg
    case "pdf": self = .pdf
    case "png": self = .png
    case "md", "markdown": self = .markdown
    default:
      throw ValidationError(
        "\"\(path)\" does not say what to write. End it in .pdf, .svg, .png, .dot or .md.")
    }
  }
}

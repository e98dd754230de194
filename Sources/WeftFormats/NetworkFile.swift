import Foundation
public import WeftModel

/// Reading and writing networks, whatever the format.
public enum NetworkFile {
  /// Reads a network.
  ///
  /// Whatever is wrong with the data is told in the reading's diagnostics, with file, row and
  /// column; all of it, not the first problem alone.
  ///
  /// - Parameters:
  ///   - path: A file or a folder; `-` is standard input.
  ///   - format: The format, where it should not be recognised by its content and extension.
  /// - Returns: The network as far as it could be read, and what there is to say about the file.
  /// - Throws: A ``WeftModel/Diagnostic`` where nothing can be read at all.
  public static func read(_ path: String, as format: FileFormat? = nil) throws -> Reading {
    try read(InputFile(path: path), as: format)
  }

  static func read(_ input: InputFile, as format: FileFormat?) throws -> Reading {
    switch try format ?? FileFormat(recognising: input) {
    case .dataPackage: try DataPackageReader.read(input)
    case .edgeList: try EdgeListReader.read(input)
    case .graphML: try GraphML.read(input)
    case .gexf: try GEXF.read(input)
    }
  }

  /// Writes a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - path: The file or folder to write; `-` is standard output.
  ///   - format: The format, where the extension does not say it: without one, a data package.
  /// - Returns: What the format cannot hold.
  /// - Throws: A ``WeftModel/Diagnostic`` where the file cannot be written.
  @discardableResult
  public static func write(
    _ network: Network, to path: String, as format: FileFormat? = nil
  ) throws -> [Diagnostic] {
    switch try format ?? FileFormat(writing: path) {
    case .dataPackage:
      if path == "-" {
        throw Diagnostic(
          .error, code: "needs-a-folder",
          message: "A data package is a folder and cannot be written to standard output.",
          mend: "Name a folder, or choose another format with --to.")
      }
      return try DataPackageWriter.write(network, to: path)
    case .edgeList:
      let (csv, lost) = EdgeListWriter.write(network)
      try OutputFile.write(csv.bytes, to: path)
      return lost
    case .graphML, .gexf:
      let (bytes, lost) = try GraphFormats.write(network, as: format ?? FileFormat(writing: path))
      try OutputFile.write(bytes, to: path)
      return lost
    }
  }
}

extension FileFormat {
  /// Recognises a format by content, then by extension.
  init(recognising input: InputFile) throws {
    if input.isFolder {
      guard DataPackageReader.recognises(input) else {
        throw Diagnostic(
          .error, code: "unknown-format", file: input.name,
          message: "The folder holds no network that Weft knows.",
          mend: "A network is a folder with actors.csv and ties.csv; see `weft formats`.")
      }
      self = .dataPackage
      return
    }
    self = try GraphFormats.recognise(input) ?? .edgeList
  }

  /// The format that a path to be written means.
  init(writing path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if let format = GraphFormats.format(ofExtension: name.lowercased()) {
      self = format
      return
    }
    self = name.lowercased().hasSuffix(".csv") || path == "-" ? .edgeList : .dataPackage
  }
}

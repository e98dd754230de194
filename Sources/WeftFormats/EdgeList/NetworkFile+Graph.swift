import Foundation
import WeftGraph
import WeftModel

extension NetworkFile {
  /// What a file was read as by ``readGraphOrNetwork(_:as:options:fewestBytes:)``.
  public enum GraphOrNetwork: Sendable {
    /// A long edge list, as a graph and nothing else.
    case graph(EdgeListGraph, title: String)
    /// Anything else, as a network.
    case network(Reading)
  }

  /// Reads a long edge list as a graph, and everything else as a network.
  ///
  /// A graph is read where that loses nothing: from a file of two columns, or of three of which the
  /// last is a weight, in which no row is at fault. Whatever has a say in names or kinds (further
  /// columns, a table of aliases) makes it a network, as do faults, so that all of them are told.
  ///
  /// - Parameters:
  ///   - path: A file or a folder; `-` is standard input.
  ///   - format: The format, where it should not be recognised by its content and extension.
  ///   - options: What a user says of the file that its own words do not.
  ///   - fewestBytes: The size from which an edge list is long.
  /// - Returns: The graph or the network.
  /// - Throws: A ``WeftModel/Diagnostic`` where nothing can be read at all.
  /// - Complexity: O(bytes).
  public static func readGraphOrNetwork(
    _ path: String, as format: FileFormat? = nil, options: ReadingOptions = ReadingOptions(),
    fewestBytes: Int = 2 << 20
  ) throws -> GraphOrNetwork {
    let input = try InputFile(path: path)
    if !input.isFolder, options == ReadingOptions(), try input.bytes().count >= fewestBytes,
      try hasTwoEndsAndNoMore(input),
      try (format ?? FileFormat(recognising: input)) == .edgeList
    {
      let list = try EdgeListGraph.read(input, isDirected: false, parallels: .sum)
      if list.diagnostics.isEmpty { return .graph(list, title: input.stem) }
    }
    return .network(try read(input, as: format, options))
  }

  /// Whether the first row names or is two ends, with a weight at most.
  private static func hasTwoEndsAndNoMore(_ input: InputFile) throws -> Bool {
    var ignored: [Diagnostic] = []
    var first: [String] = []
    try CSVFile.read(input, diagnostics: &ignored) {
      first = $0.cells
      return false
    } row: { _ in
    }
    guard first.count == 3 else { return first.count == 2 }
    let third = first[2].trimmed.lowercased()
    return third == "weight" || Double(third) != nil
  }
}

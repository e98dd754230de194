import Foundation
public import WeftGraph
public import WeftModel

/// A graph read straight from an edge list: the way in for millions of rows.
///
/// No actors, no kinds, no provenance: each row is `source,target` or `source,target,weight`, the
/// fields apart by commas, semicolons, tabs or spaces (whichever the first row shows), a field
/// with any of these in double quotes. Rows that begin with `#` or `%` are comments. A first row
/// whose third field is no number, or whose first two are such as `source` and `target`, is a
/// header. Nodes are numbered in the order in which their names appear.
///
/// ```swift
/// let list = try EdgeListGraph.read("grants.csv", isDirected: true)
/// let ranks = list.graph.pageRank()
/// print(list.names[ranks.ranking()[0].node])
/// ```
public struct EdgeListGraph: Sendable {
  /// The name of each node.
  public var names: [String]
  /// The graph: loops left out, the weights of equal edges added.
  public var graph: Graph
  /// How many rows there were that are edges, repeated ones and loops included.
  public var rows: Int
  /// The rows that are no edges, and why; the first hundred of them.
  public var diagnostics: [Diagnostic]

  /// Reads an edge list.
  ///
  /// - Parameters:
  ///   - path: The path of the file; `-` is standard input.
  ///   - isDirected: Whether an edge has a direction.
  ///   - parallels: What becomes of repeated edges.
  /// - Returns: The graph and the names of its nodes.
  /// - Throws: A ``Diagnostic`` where the file cannot be read.
  /// - Complexity: O(bytes + n + m).
  public static func read(
    _ path: String, isDirected: Bool = false, parallels: Graph.ParallelRule = .sum
  ) throws -> EdgeListGraph {
    try read(InputFile(path: path), isDirected: isDirected, parallels: parallels)
  }

  static func read(
    _ file: InputFile, isDirected: Bool, parallels: Graph.ParallelRule
  ) throws -> EdgeListGraph {
    let bytes = try file.bytes()
    var scanner = EdgeListScanner(file: file.name)
    bytes.withUnsafeBytes { scanner.scan($0) }
    return EdgeListGraph(
      names: scanner.nodes.names,
      graph: Graph(
        nodeCount: scanner.nodes.names.count, sources: scanner.sources, targets: scanner.targets,
        weights: scanner.weights, isDirected: isDirected, parallels: parallels),
      rows: scanner.sources.count, diagnostics: scanner.diagnostics)
  }
}

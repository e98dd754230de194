/// A centrality of every node, with the convention the numbers follow.
///
/// ```swift
/// let betweenness = graph.betweenness()
/// betweenness[7]               // 14, the raw score of node 7
/// betweenness.normalised?[7]   // .3889, as a share of the greatest score possible
/// betweenness.centralisation   // .3889 for the kite
/// betweenness.ranking()        // nodes from the most to the least central
/// ```
public struct Centrality: Sendable, Hashable {
  /// The score of each node.
  public let scores: [Double]
  /// The greatest score a node of any graph of this size can have, where that is defined.
  public let greatest: Double?
  /// How far the graph comes near the most centralised one of its size (Freeman 1978): the sum of
  /// the differences from the highest score, over the greatest that sum can be; nil where that is
  /// not defined.
  public let centralisation: Double?
  /// The convention the scores follow, in words.
  public let convention: String

  /// Collects the scores of a measure.
  ///
  /// - Parameters:
  ///   - scores: The score of each node.
  ///   - greatest: The greatest score possible; nil or 0 where there is none.
  ///   - mostCentralised: The greatest possible sum of differences from the highest score; nil or
  ///     0 where there is none.
  ///   - convention: The convention in words.
  init(
    scores: [Double], greatest: Double?, mostCentralised: Double?, convention: String
  ) {
    self.scores = scores
    self.greatest = greatest.flatMap { $0 > 0 ? $0 : nil }
    self.convention = convention
    self.centralisation = mostCentralised.flatMap { most in
      guard most > 0, let highest = scores.max() else { return nil }
      return scores.reduce(0) { $0 + (highest - $1) } / most
    }
  }

  /// The scores as shares of the greatest one possible; nil where that is not defined.
  public var normalised: [Double]? {
    greatest.map { greatest in scores.map { $0 / greatest } }
  }
}

extension Centrality: RandomAccessCollection {
  /// The first node.
  public var startIndex: Int { 0 }
  /// The number of nodes.
  public var endIndex: Int { scores.count }
  /// The score of a node.
  public subscript(node: Int) -> Double { scores[node] }
}

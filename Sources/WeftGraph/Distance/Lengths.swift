/// How long an edge is, for whatever is made of shortest paths.
public enum Lengths: Sendable, Hashable, CaseIterable {
  /// Every edge is one step long, whatever its weight.
  case hops
  /// A weight is a length: heavier edges take longer.
  case weights
  /// A weight is a strength: the length of an edge is 1/weight, so that heavier edges are shorter
  /// (Newman 2001, <https://doi.org/10.1103/PhysRevE.64.016132>).
  case inverseWeights

  /// The convention in words.
  var convention: String {
    switch self {
    case .hops: "every edge of length 1"
    case .weights: "weights are lengths"
    case .inverseWeights: "length of an edge is 1/weight"
    }
  }
}

extension Graph {
  /// The length of each place of the adjacency, or nil where every edge is one step.
  ///
  /// - Complexity: O(m).
  func arcLengths(_ lengths: Lengths) -> [Double]? {
    switch lengths {
    case .hops: nil
    case .weights: arcWeights
    case .inverseWeights: arcWeights?.map { 1 / $0 }
    }
  }
}

/// Whether two sums of lengths are the same but for rounding.
///
/// Lengths such as 1/3 have no exact binary form; sums that differ by less than a part in 10¹⁰
/// are ties, or a third route of equal length would be lost.
@inline(__always)
func isTie(_ first: Double, _ second: Double) -> Bool {
  abs(first - second) <= 1e-10 * max(first, second)
}

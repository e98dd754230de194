/// Which way the edges of a directed graph are followed; an undirected graph has only one way.
public enum Direction: Sendable, Hashable, CaseIterable {
  /// From a node along its edges.
  case outgoing
  /// Against the edges that lead to a node.
  case incoming
  /// Either way: directions are ignored.
  case both
}

extension Graph {
  /// The graph whose outgoing edges are the ones a direction follows in this graph.
  ///
  /// - Complexity: O(1) where nothing changes, else O(n + m).
  func facing(_ direction: Direction) -> Graph {
    switch direction {
    case .outgoing: self
    case .incoming: reversed()
    case .both: symmetrised()
    }
  }
}

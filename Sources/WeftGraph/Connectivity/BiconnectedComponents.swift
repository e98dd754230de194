/// The parts of a graph that no single node holds together, and the single points that join them.
public struct BiconnectedComponents: Sendable, Hashable {
  /// The nodes of each biconnected component, ascending; components in the order of their edges
  /// in ``Graph/edges``. A bridge is a component of two nodes; an isolate is in none.
  public let members: [[Int]]
  /// The component of each edge, in the order of ``Graph/edges``.
  public let ofEdge: [Int]
  /// Whether each node is a cut-point: without it, its component falls apart.
  public let isCutPoint: [Bool]
  /// Whether each edge is a bridge: without it, its component falls apart; in the order of
  /// ``Graph/edges``.
  public let isBridge: [Bool]

  /// How many biconnected components there are.
  public var count: Int { members.count }

  /// The cut-points, ascending.
  public var cutPoints: [Int] { isCutPoint.indices.filter { isCutPoint[$0] } }

  /// The places of the bridges in ``Graph/edges``, ascending.
  public var bridges: [Int] { isBridge.indices.filter { isBridge[$0] } }
}

extension Graph {
  /// The biconnected components, cut-points and bridge ties: where the network would tear.
  ///
  /// Directions are ignored; edges both ways between two nodes are one tie, and where it is a
  /// bridge both are.
  ///
  /// Source: Hopcroft & Tarjan 1973, <https://doi.org/10.1145/362248.362272>.
  ///
  /// - Complexity: O(n + m) time and space.
  public func biconnectedComponents() -> BiconnectedComponents {
    guard isDirected else { return undirectedBiconnectedComponents() }
    let ties = symmetrised(parallels: .unweighted)
    let whole = ties.undirectedBiconnectedComponents()
    let tieOfArc = ties.edgeOfArc
    let tieOfEdge = edges.map { edge in
      ties.arc(from: edge.source, to: edge.target).map { Int(tieOfArc[$0]) } ?? 0
    }
    return BiconnectedComponents(
      members: whole.members, ofEdge: tieOfEdge.map { whole.ofEdge[$0] },
      isCutPoint: whole.isCutPoint, isBridge: tieOfEdge.map { whole.isBridge[$0] })
  }

  private func undirectedBiconnectedComponents() -> BiconnectedComponents {
    let edgeOfArc = edgeOfArc
    var labels = [Int](repeating: -1, count: edgeCount)
    var isCutPoint = [Bool](repeating: false, count: nodeCount)
    var discovered = [Int](repeating: -1, count: nodeCount)
    var low = discovered
    var cursor = offsets
    var parent = discovered
    var open: [Int] = []
    var clock = 0
    var count = 0
    for root in nodes where discovered[root] < 0 {
      var children = 0
      var current: Int? = root
      discovered[root] = clock
      low[root] = clock
      clock += 1
      while let node = current {
        if cursor[node] < offsets[node + 1] {
          let arc = Int(cursor[node])
          let target = Int(targets[arc])
          cursor[node] += 1
          if discovered[target] < 0 {
            open.append(Int(edgeOfArc[arc]))
            parent[target] = node
            discovered[target] = clock
            low[target] = clock
            clock += 1
            if node == root { children += 1 }
            current = target
          } else if target != parent[node], discovered[target] < discovered[node] {
            open.append(Int(edgeOfArc[arc]))
            low[node] = min(low[node], discovered[target])
          }
          continue
        }
        guard parent[node] >= 0 else { break }
        let above = parent[node]
        low[above] = min(low[above], low[node])
        if low[node] >= discovered[above] {
          if above != root { isCutPoint[above] = true }
          let last = arc(from: above, to: node).map { Int(edgeOfArc[$0]) }
          while let edge = open.popLast() {
            labels[edge] = count
            if edge == last { break }
          }
          count += 1
        }
        current = above
      }
      isCutPoint[root] = children > 1
    }
    return BiconnectedComponents(
      graph: self, labels: labels, count: count, isCutPoint: isCutPoint)
  }
}

extension BiconnectedComponents {
  /// Numbers components in the order of their edges and collects their nodes.
  fileprivate init(graph: Graph, labels: [Int], count: Int, isCutPoint: [Bool]) {
    let numbered = Components(labels: labels, count: count)
    var members = [[Int]](repeating: [], count: count)
    for (edge, component) in zip(graph.edges, numbered.ofNode) {
      members[component].append(edge.source)
      members[component].append(edge.target)
    }
    self.members = members.map { both in
      var last = -1
      return both.sorted().filter { node in
        defer { last = node }
        return node != last
      }
    }
    self.ofEdge = numbered.ofNode
    self.isCutPoint = isCutPoint
    self.isBridge = numbered.ofNode.map { numbered.sizes[$0] == 1 }
  }
}

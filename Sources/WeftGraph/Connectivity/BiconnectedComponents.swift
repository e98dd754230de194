/// The parts of a graph that no single node holds together, and the single points that join them.
public struct BiconnectedComponents: Sendable, Hashable {
  /// The component of each edge, in the order of ``Graph/edges``; components are numbered in the
  /// order of their edges.
  public let ofEdge: [Int]
  /// Whether each node is a cut-point: without it, its component falls apart.
  public let isCutPoint: [Bool]
  /// Whether each edge is a bridge: without it, its component falls apart; in the order of
  /// ``Graph/edges``.
  public let isBridge: [Bool]
  /// The nodes of all components, one component after another, each ascending.
  private let nodes: [UInt32]
  /// Where the nodes of each component begin.
  private let starts: [UInt32]

  /// How many biconnected components there are.
  public var count: Int { starts.count - 1 }

  /// The nodes of each biconnected component, ascending. A bridge is a component of two nodes; an
  /// isolate is in none.
  ///
  /// - Complexity: O(n).
  public var members: [[Int]] { (0..<count).map { members(of: $0) } }

  /// The nodes of one biconnected component, ascending.
  ///
  /// - Parameter component: The component.
  /// - Returns: Its nodes.
  /// - Complexity: O(k) for k nodes.
  public func members(of component: Int) -> [Int] {
    nodes[Int(starts[component])..<Int(starts[component + 1])].map { Int($0) }
  }

  /// The cut-points, ascending.
  public var cutPoints: [Int] { isCutPoint.indices.filter { isCutPoint[$0] } }

  /// The places of the bridges in ``Graph/edges``, ascending.
  public var bridges: [Int] { isBridge.indices.filter { isBridge[$0] } }
}

extension Graph {
  /// The biconnected components, cut-points and bridge ties: where the network would tear.
  ///
  /// Directions are ignored; edges both ways between two nodes are one tie, and where it is a
  /// bridge both are. An isolate is in no biconnected component and no cut-point; each component of
  /// the graph is cut up as if it were alone.
  ///
  /// Source: Hopcroft & Tarjan 1973, <https://doi.org/10.1145/362248.362272>.
  ///
  /// - Complexity: O(n + m) time and space.
  public func biconnectedComponents() -> BiconnectedComponents {
    guard isDirected else { return BiconnectedComponents(self, DepthFirst(self)) }
    let ties = symmetrised(parallels: .unweighted)
    return BiconnectedComponents(
      BiconnectedComponents(ties, DepthFirst(ties)), of: ties, forEdgesOf: self)
  }
}

extension Graph {
  /// The cut-points alone, ascending: nodes without which their component falls apart.
  ///
  /// An isolate is none. See ``biconnectedComponents()`` for the convention and the source.
  ///
  /// - Complexity: O(n + m) time, O(n) space (O(n + m) where directed).
  public func cutPoints() -> [Int] {
    let isCutPoint = DepthFirst(symmetrised(parallels: .unweighted)).isCutPoint
    return nodes.filter { isCutPoint[$0] }
  }

  /// The bridges alone, as places in ``edges``, ascending: edges without which their component
  /// falls apart. See ``biconnectedComponents()`` for the convention and the source.
  ///
  /// - Complexity: O(n + m) time, O(n) space (O(n + m) where directed).
  public func bridges() -> [Int] {
    guard !isDirected else { return biconnectedComponents().bridges }
    let search = DepthFirst(self)
    let places = edgePlaces
    var bridges: [Int] = []
    for node in nodes where search.places[node].home != .max {
      let block = Int(search.places[node].home)
      if search.sizeOfBlock[block] == 2,
        let place = places[node, Int(search.rootOfBlock[block])]
      {
        bridges.append(place)
      }
    }
    return bridges.sorted()
  }
}

extension BiconnectedComponents {
  /// Numbers the blocks of a search in the order of their edges, and collects their nodes.
  fileprivate init(_ graph: Graph, _ search: DepthFirst) {
    let blockCount = search.rootOfBlock.count
    var numbers = [UInt32](repeating: .max, count: blockCount)
    let ofEdge = Self.numberBlocks(graph, search, &numbers)
    var starts = [UInt32](repeating: 0, count: blockCount + 1)
    for block in 0..<blockCount { starts[Int(numbers[block]) + 1] = search.sizeOfBlock[block] }
    isBridge = starts.withUnsafeBufferPointer { sizes in ofEdge.map { sizes[$0 &+ 1] == 2 } }
    for block in 0..<blockCount { starts[block + 1] += starts[block] }
    self.ofEdge = ofEdge
    isCutPoint = search.isCutPoint
    self.starts = starts
    nodes = Self.nodes(graph, search, numbers, starts)
  }

  /// Numbers each block when its first edge comes, and gives the number of each edge's block.
  private static func numberBlocks(
    _ graph: Graph, _ search: DepthFirst, _ numbers: inout [UInt32]
  ) -> [Int] {
    var next: UInt32 = 0
    return [Int](unsafeUninitializedCapacity: graph.edgeCount) { ofEdge, edgeCount in
      search.places.withUnsafeBufferPointer { places in
        numbers.withUnsafeMutableBufferPointer { numbers in
          for source in graph.nodes {
            let own = places[source]
            for target in graph.neighbours(of: source) where target > UInt32(source) {
              let other = places[Int(target)]
              let block = Int(own.discovered > other.discovered ? own.home : other.home)
              if numbers[block] == .max {
                numbers[block] = next
                next &+= 1
              }
              ofEdge[edgeCount] = Int(numbers[block])
              edgeCount &+= 1
            }
          }
        }
      }
    }
  }

  /// The nodes of each block, ascending: each in its home, roots among the rest.
  private static func nodes(
    _ graph: Graph, _ search: DepthFirst, _ number: [UInt32], _ starts: [UInt32]
  ) -> [UInt32] {
    var nodes = [UInt32](repeating: 0, count: Int(starts[starts.count - 1]))
    var cursor = starts
    for node in graph.nodes where search.places[node].home != .max {
      let component = Int(number[Int(search.places[node].home)])
      nodes[Int(cursor[component])] = UInt32(node)
      cursor[component] += 1
    }
    for (block, root) in search.rootOfBlock.enumerated() {
      // The root moves up from the end to its place.
      let start = Int(starts[Int(number[block])])
      var place = Int(starts[Int(number[block]) + 1]) - 1
      while place > start, nodes[place - 1] > root {
        nodes[place] = nodes[place - 1]
        place -= 1
      }
      nodes[place] = root
    }
    return nodes
  }

  /// Says of each edge of a directed graph what was found of its tie.
  fileprivate init(_ whole: BiconnectedComponents, of ties: Graph, forEdgesOf graph: Graph) {
    let places = ties.edgePlaces
    let tieOfEdge = graph.edges.map { places[$0.source, $0.target] ?? 0 }
    ofEdge = tieOfEdge.map { whole.ofEdge[$0] }
    isBridge = tieOfEdge.map { whole.isBridge[$0] }
    isCutPoint = whole.isCutPoint
    nodes = whole.nodes
    starts = whole.starts
  }
}

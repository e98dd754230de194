/// The nodes of an undirected graph that have exactly the same neighbours, put together.
///
/// Recipients of exactly the same funders have the same part in every shortest path but those
/// among themselves: one node with a multiplicity can stand for all. Nodes with the same
/// neighbours are not neighbours themselves ("open twins").
///
/// Source: Sarıyüce et al. 2013, <https://doi.org/10.1137/1.9781611972832.76> ("identical
/// vertices").
struct TwinClasses {
  /// The class of each node; classes are numbered in the order of their first nodes.
  let ofNode: [UInt32]
  /// The first node of each class.
  let first: [UInt32]

  /// Finds the classes by a sum of hashes over each row, and compares the rows of equal sums.
  ///
  /// - Complexity: O(n log n + m).
  init(_ graph: ReducedGraph) {
    var keys = [UInt64](repeating: 0, count: graph.count)
    for node in 0..<graph.count {
      var sum: UInt64 = 0
      for arc in graph.row(node) { sum &+= Self.hash(graph.targets[arc]) }
      keys[node] = sum
    }
    let order = (0..<UInt32(graph.count)).sorted {
      (keys[Int($0)], $0) < (keys[Int($1)], $1)
    }
    var leader = (0..<UInt32(graph.count)).map { $0 }
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[Int(order[end])] == keys[Int(order[start])] { end += 1 }
      // Equal keys of unequal rows are as good as impossible, and then only cost time.
      for position in (start + 1)..<max(end, start + 1)
      where graph.hasSameRow(Int(order[position]), Int(order[start])) {
        leader[Int(order[position])] = order[start]
      }
      start = end
    }
    var ofNode = [UInt32](repeating: 0, count: graph.count)
    var first: [UInt32] = []
    for node in 0..<graph.count {
      if Int(leader[node]) == node {
        ofNode[node] = UInt32(first.count)
        first.append(UInt32(node))
      } else {
        ofNode[node] = ofNode[Int(leader[node])]
      }
    }
    self.ofNode = ofNode
    self.first = first
  }

  /// A mixed 64-bit number (the finaliser of SplitMix64).
  private static func hash(_ node: UInt32) -> UInt64 {
    var mixed = (UInt64(node) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The graph of the classes: multiplicities and weights are sums over the class.
  func merged(_ graph: ReducedGraph) -> ReducedGraph {
    var multiplicity = [Double](repeating: 0, count: first.count)
    var weight = multiplicity
    for node in 0..<graph.count {
      multiplicity[Int(ofNode[node])] += graph.multiplicity[node]
      weight[Int(ofNode[node])] += graph.weight[node]
    }
    var offsets: [UInt32] = [0]
    var targets: [UInt32] = []
    for node in first {
      for arc in graph.row(Int(node)) {
        let target = graph.targets[arc]
        let other = ofNode[Int(target)]
        if first[Int(other)] == target { targets.append(other) }
      }
      offsets.append(UInt32(targets.count))
    }
    return ReducedGraph(
      offsets: offsets, targets: targets, multiplicity: multiplicity, weight: weight)
  }
}

extension ReducedGraph {
  /// Whether two nodes have the same neighbours; a node without any is like no other.
  fileprivate func hasSameRow(_ first: Int, _ second: Int) -> Bool {
    let (one, other) = (row(first), row(second))
    guard one.count == other.count, !one.isEmpty else { return false }
    return targets[one].elementsEqual(targets[other])
  }
}

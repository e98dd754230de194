/// The parts of a graph that hang together.
public struct Components: Sendable, Hashable {
  /// What it takes for two nodes to be in the same component.
  public enum Kind: Sendable, Hashable {
    /// A path that ignores directions.
    case weak
    /// Paths both ways along the directions; the same as weak in an undirected graph.
    case strong
  }

  /// The component of each node; components are numbered in the order of their lowest nodes.
  public let ofNode: [Int]
  /// The number of nodes of each component.
  public let sizes: [Int]

  /// How many components there are; 0 in a graph without nodes.
  public var count: Int { sizes.count }

  /// The nodes of each component, ascending.
  ///
  /// - Complexity: O(n).
  public var members: [[Int]] {
    var result = sizes.map { size in
      var members: [Int] = []
      members.reserveCapacity(size)
      return members
    }
    for (node, component) in ofNode.enumerated() { result[component].append(node) }
    return result
  }

  /// The largest component, the first of several; nil in a graph without nodes.
  public var largest: Int? {
    sizes.indices.max { (sizes[$0], $1) < (sizes[$1], $0) }
  }

  init(ofNode: [Int], sizes: [Int]) {
    self.ofNode = ofNode
    self.sizes = sizes
  }

  /// Numbers components anew in the order of their lowest nodes.
  init(labels: [Int], count: Int) {
    var number = [Int](repeating: -1, count: count)
    var sizes: [Int] = []
    var ofNode = labels
    for node in labels.indices {
      let label = labels[node]
      if number[label] < 0 {
        number[label] = sizes.count
        sizes.append(0)
      }
      ofNode[node] = number[label]
      sizes[number[label]] += 1
    }
    self.ofNode = ofNode
    self.sizes = sizes
  }
}

extension Graph {
  /// The components of the graph: which parts have no tie between them.
  ///
  /// An isolate is a component of its own. Components are numbered in the order of their lowest
  /// nodes.
  ///
  /// Source for strong components: Tarjan 1972, <https://doi.org/10.1137/0201010>.
  ///
  /// - Parameter kind: Whether directions are ignored or paths both ways are needed.
  /// - Returns: The component of each node.
  /// - Complexity: O(n + m) time, O(n) space (O(n + m) for weak components of a directed graph).
  public func components(_ kind: Components.Kind = .weak) -> Components {
    if !isDirected { return weakComponents() }
    return kind == .weak ? symmetrised(parallels: .unweighted).weakComponents() : strongComponents()
  }

  private func weakComponents() -> Components {
    var labels = [Int](repeating: -1, count: nodeCount)
    var sizes: [Int] = []
    let queue = Scratch<UInt32>(repeating: 0, count: nodeCount)
    labels.withUnsafeMutableBufferPointer { labels in
      targets.withUnsafeBufferPointer { targets in
        offsets.withUnsafeBufferPointer { offsets in
          for start in 0..<labels.count where labels[start] < 0 {
            let label = sizes.count
            labels[start] = label
            queue.start[0] = UInt32(truncatingIfNeeded: start)
            var head = 0
            var end = 1
            while head < end {
              let node = Int(queue.start[head])
              head &+= 1
              for arc in Int(offsets[node])..<Int(offsets[node &+ 1]) {
                let target = Int(targets[arc])
                guard labels[target] < 0 else { continue }
                labels[target] = label
                queue.start[end] = targets[arc]
                end &+= 1
              }
            }
            sizes.append(end)
          }
        }
      }
    }
    return Components(ofNode: labels, sizes: sizes)
  }

  private func strongComponents() -> Components {
    var labels = [Int](repeating: -1, count: nodeCount)
    var discovered = [Int](repeating: -1, count: nodeCount)
    var low = discovered
    var cursor = offsets
    var path: [Int] = []
    var open: [Int] = []
    var clock = 0
    var count = 0
    for start in nodes where discovered[start] < 0 {
      path.append(start)
      while let node = path.last {
        if discovered[node] < 0 {
          discovered[node] = clock
          low[node] = clock
          clock += 1
          open.append(node)
        }
        if cursor[node] < offsets[node + 1] {
          let target = Int(targets[Int(cursor[node])])
          cursor[node] += 1
          if discovered[target] < 0 {
            path.append(target)
          } else if labels[target] < 0 {
            low[node] = min(low[node], discovered[target])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { low[parent] = min(low[parent], low[node]) }
        guard low[node] == discovered[node] else { continue }
        while let member = open.popLast() {
          labels[member] = count
          if member == node { break }
        }
        count += 1
      }
    }
    return Components(labels: labels, count: count)
  }
}

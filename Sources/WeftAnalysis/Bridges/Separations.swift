import WeftGraph

extension Graph {
  /// For each node, how many nodes are in each piece its component falls into when it is removed,
  /// in no particular order: one piece for a node that is no cut-point, none for an isolate.
  ///
  /// One depth-first search (Tarjan 1972): each child none of whose descendants reaches above the
  /// node is a piece; the rest is another.
  ///
  /// - Parameter weight: How much a node counts; nil for 1 each.
  /// - Returns: The sizes, by node.
  /// - Complexity: O(n + m).
  func separations(weight: [Int]? = nil) -> [[Int]] {
    let graph = symmetrised()
    var order = [Int](repeating: -1, count: nodeCount)
    var low = [Int](repeating: 0, count: nodeCount)
    var size = nodes.map { weight?[$0] ?? 1 }
    var pieces = [[Int]](repeating: [], count: nodeCount)
    var time = 0
    for root in nodes where order[root] < 0 {
      var stack: [(node: Int, parent: Int, next: Int)] = [(root, -1, 0)]
      var component: [Int] = []
      while let top = stack.last {
        if top.next == 0 {
          order[top.node] = time
          low[top.node] = time
          time += 1
          component.append(top.node)
        }
        let row = graph.neighbours(of: top.node)
        var next = top.next
        var child: Int?
        while next < row.count, child == nil {
          let neighbour = Int(row[row.startIndex + next])
          next += 1
          if order[neighbour] < 0 {
            child = neighbour
          } else if neighbour != top.parent {
            low[top.node] = min(low[top.node], order[neighbour])
          }
        }
        // A node without neighbours is entered once all the same.
        stack[stack.count - 1].next = max(next, 1)
        if let child {
          stack.append((child, top.node, 0))
        } else if next >= row.count {
          stack.removeLast()
          if let parent = stack.last?.node {
            low[parent] = min(low[parent], low[top.node])
            size[parent] += size[top.node]
            if low[top.node] >= order[parent] { pieces[parent].append(size[top.node]) }
          }
        }
      }
      let total = size[root]
      for node in component where node != root {
        let above = total - (weight?[node] ?? 1) - pieces[node].reduce(0, +)
        pieces[node].append(above)
      }
    }
    return pieces
  }

  /// The pieces a node's component falls into when it is removed, each as its nodes ascending, the
  /// largest first, then by lowest node.
  ///
  /// - Complexity: O(n + m).
  func pieces(without removed: Int) -> [[Int]] {
    var isSeen = [Bool](repeating: false, count: nodeCount)
    isSeen[removed] = true
    var result: [[Int]] = []
    for start in neighbours(of: removed).map(Int.init) where !isSeen[start] {
      isSeen[start] = true
      var piece = [start]
      var next = 0
      while next < piece.count {
        for neighbour in neighbours(of: piece[next]).map(Int.init) where !isSeen[neighbour] {
          isSeen[neighbour] = true
          piece.append(neighbour)
        }
        next += 1
      }
      result.append(piece.sorted())
    }
    return result.sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }
}

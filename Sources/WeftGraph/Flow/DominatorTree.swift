/// Who stands on every way from the roots to whom.
///
/// A node a dominates a node b where every path from a root to b passes through a. Where money or
/// support flows along the edges, the loss of a would leave b without any.
public struct DominatorTree: Sendable, Hashable {
  /// Where the ways begin.
  public let roots: [Int]
  /// The nearest node that dominates each node, other than itself; nil for a root, for a node
  /// reached by ways that have only their end in common, and for a node not reached.
  public let immediateDominators: [Int?]
  /// Whether there is a way to each node.
  public let isReached: [Bool]

  /// When each node is entered and left in a walk over the tree; an ancestor's span holds it.
  private let entered: [Int]
  private let left: [Int]

  /// Whether every way from the roots to a node passes through another; a node dominates itself.
  ///
  /// - Parameters:
  ///   - dominator: The node that may stand on every way.
  ///   - node: The node the ways lead to.
  /// - Returns: False where either is not reached.
  /// - Complexity: O(1).
  public func dominates(_ dominator: Int, _ node: Int) -> Bool {
    isReached[dominator] && isReached[node] && entered[dominator] <= entered[node]
      && left[node] <= left[dominator]
  }

  /// The other nodes that a node dominates, ascending: who would be reached no more without it.
  ///
  /// - Complexity: O(n).
  public func dominated(by dominator: Int) -> [Int] {
    isReached.indices.filter { $0 != dominator && dominates(dominator, $0) }
  }

  /// The nodes that dominate a node, nearest first, itself excepted.
  ///
  /// - Complexity: O(their number).
  public func dominators(of node: Int) -> [Int] {
    var result: [Int] = []
    var next = immediateDominators[node]
    while let dominator = next {
      result.append(dominator)
      next = immediateDominators[dominator]
    }
    return result
  }

  init(roots: [Int], immediateDominators: [Int?], isReached: [Bool]) {
    let count = isReached.count
    var children = [[Int]](repeating: [], count: count)
    var tops: [Int] = []
    for node in 0..<count where isReached[node] {
      if let dominator = immediateDominators[node] {
        children[dominator].append(node)
      } else {
        tops.append(node)
      }
    }
    var entered = [Int](repeating: 0, count: count)
    var left = entered
    var clock = 0
    var cursor = entered
    for top in tops {
      var path = [top]
      entered[top] = clock
      clock += 1
      while let node = path.last {
        if cursor[node] < children[node].count {
          let child = children[node][cursor[node]]
          cursor[node] += 1
          entered[child] = clock
          clock += 1
          path.append(child)
        } else {
          left[node] = clock
          path.removeLast()
        }
      }
    }
    self.roots = roots
    self.immediateDominators = immediateDominators
    self.isReached = isReached
    self.entered = entered
    self.left = left
  }
}

extension Graph {
  /// The dominators of every node that can be reached from some roots.
  ///
  /// In a flow graph, whose edges lead from the one relied upon to the one who relies on it, the
  /// dominators of a node are those without whom nothing would reach it. Several roots are taken
  /// together: a node that gets the same thing by separate ways from two roots depends on neither.
  /// In an undirected graph edges lead both ways. Weights are ignored.
  ///
  /// - Parameter roots: Where the ways begin.
  /// - Returns: The tree of dominators; nodes that are not reached are in no relation.
  /// - Precondition: Roots are nodes of the graph.
  /// - Complexity: O(m log n) time, O(n + m) space.
  ///
  /// Source: Lengauer & Tarjan 1979, <https://doi.org/10.1145/357062.357071>.
  public func dominatorTree(from roots: [Int]) -> DominatorTree {
    var search = LengauerTarjan(self, roots: roots)
    search.run()
    return DominatorTree(
      roots: roots, immediateDominators: search.immediateDominators,
      isReached: nodes.map { search.number[$0] > 0 })
  }

  /// The dominators of every node that can be reached from one root.
  ///
  /// - Parameter root: Where the ways begin.
  /// - Returns: The tree of dominators; see ``dominatorTree(from:)-([Int])``.
  /// - Complexity: O(m log n) time, O(n + m) space.
  ///
  /// Source: Lengauer & Tarjan 1979, <https://doi.org/10.1145/357062.357071>.
  public func dominatorTree(from root: Int) -> DominatorTree { dominatorTree(from: [root]) }
}

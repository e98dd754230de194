import WeftGraph
import WeftModel

extension FlowGraph {
  /// The ties on the routes from one node to another, by place, ascending.
  ///
  /// - Complexity: O(n + m).
  func tiesBetween(_ giver: Int, and receiver: Int) -> [Int] {
    tiesBetween(giver, andAny: [receiver])
  }

  /// The ties on the routes from one node to any of some others, by place, ascending. In a layer
  /// that is not passed on, what a body gives ends at the receiver and its members.
  ///
  /// - Complexity: O(n + m).
  func tiesBetween(_ giver: Int, andAny receivers: Set<Int>) -> [Int] {
    guard layer.isPassedOn else {
      let ties = receivers.flatMap { receiver in
        suppliers(of: receiver).filter { $0.giver == giver }.flatMap(\.ties)
      }
      return Set(ties).sorted()
    }
    var ahead: Set<Int> = [giver]
    var queue = [giver]
    while let node = queue.popLast() {
      for next in graph.neighbours(of: node) where ahead.insert(Int(next)).inserted {
        queue.append(Int(next))
      }
    }
    var ties: Set<Int> = []
    var behind = receivers
    queue = receivers.sorted()
    while let node = queue.popLast() {
      if node == giver { continue }
      for supply in suppliersByTie(of: node) where ahead.contains(supply.giver) {
        ties.formUnion(supply.ties)
        if behind.insert(supply.giver).inserted { queue.append(supply.giver) }
      }
      for cluster in ownClusters(of: node) where ahead.contains(cluster) {
        if behind.insert(cluster).inserted { queue.append(cluster) }
      }
    }
    return ties.sorted()
  }
}

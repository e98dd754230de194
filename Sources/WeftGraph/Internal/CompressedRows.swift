/// Rows of neighbours, ascending and without repetitions, from edges in any order.
///
/// Edges are dealt into rows by their targets, and from these, row after row, into rows by their
/// sources: the second deal finds the targets in ascending order, so nothing is ever sorted by
/// comparison.
struct CompressedRows {
  /// Where each row begins; one more entry than there are rows.
  private(set) var offsets: [UInt32]
  /// The rows, one after another.
  private(set) var targets: [UInt32]
  /// The weight of each entry, or nil where there are none.
  private(set) var weights: [Double]?

  /// Makes rows; an edge from a node to itself is left out.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of rows.
  ///   - sources: Where each edge begins.
  ///   - targets: Where each edge ends.
  ///   - weights: The weight of each edge, or nil.
  ///   - isDirected: Whether an edge stands in the row of its source only.
  ///   - parallels: What becomes of the weights of equal edges.
  /// - Complexity: O(n + m).
  init(
    nodeCount: Int, sources: [UInt32], targets: [UInt32], weights: [Double]?, isDirected: Bool,
    parallels: Graph.ParallelRule
  ) {
    let dealt = Self.deal(nodeCount, sources, targets, weights, isDirected)
    (offsets, self.targets, self.weights) = Self.turn(nodeCount, dealt, isDirected)
    merge(parallels)
  }

  private typealias Rows = (offsets: [UInt32], entries: [UInt32], weights: [Double]?)

  /// Deals the sources of the edges into rows by target; where undirected, both ways.
  private static func deal(
    _ nodeCount: Int, _ sources: [UInt32], _ targets: [UInt32], _ weights: [Double]?,
    _ isDirected: Bool
  ) -> Rows {
    var offsets = [UInt32](repeating: 0, count: nodeCount + 1)
    offsets.withUnsafeMutableBufferPointer { counts in
      for edge in 0..<sources.count {
        let (source, target) = (Int(sources[edge]), Int(targets[edge]))
        precondition(source < nodeCount && target < nodeCount, "an edge ends outside the graph")
        guard source != target else { continue }
        counts[target &+ 1] &+= 1
        if !isDirected { counts[source &+ 1] &+= 1 }
      }
      var sum: UInt32 = 0
      for node in 0...nodeCount {
        let (next, isTooLarge) = sum.addingReportingOverflow(counts[node])
        precondition(!isTooLarge, "a graph has fewer than 2³² entries of adjacency")
        sum = next
        counts[node] = sum
      }
    }
    let total = Int(offsets[nodeCount])
    var cursor = offsets
    var dealtWeights = weights.map { _ in [Double](repeating: 0, count: total) }
    let entries = [UInt32](unsafeUninitializedCapacity: total) { entries, count in
      cursor.withUnsafeMutableBufferPointer { cursor in
        for edge in 0..<sources.count {
          let (source, target) = (sources[edge], targets[edge])
          guard source != target else { continue }
          let place = Int(cursor[Int(target)])
          cursor[Int(target)] &+= 1
          entries[place] = source
          if let weights { dealtWeights?[place] = weights[edge] }
          if !isDirected {
            let place = Int(cursor[Int(source)])
            cursor[Int(source)] &+= 1
            entries[place] = target
            if let weights { dealtWeights?[place] = weights[edge] }
          }
        }
      }
      count = total
    }
    return (offsets, entries, dealtWeights)
  }

  /// Turns rows round: the entry b in row a becomes the entry a in row b.
  private static func turn(
    _ nodeCount: Int, _ rows: Rows, _ isDirected: Bool
  ) -> Rows {
    let total = rows.entries.count
    var offsets = rows.offsets
    if isDirected {
      for node in 0...nodeCount { offsets[node] = 0 }
      for entry in rows.entries { offsets[Int(entry) + 1] += 1 }
      for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
    }
    var cursor = offsets
    var turnedWeights = rows.weights.map { _ in [Double](repeating: 0, count: total) }
    let entries = [UInt32](unsafeUninitializedCapacity: total) { entries, count in
      cursor.withUnsafeMutableBufferPointer { cursor in
        for node in 0..<nodeCount {
          for place in Int(rows.offsets[node])..<Int(rows.offsets[node + 1]) {
            let row = Int(rows.entries[place])
            let turned = Int(cursor[row])
            cursor[row] &+= 1
            entries[turned] = UInt32(truncatingIfNeeded: node)
            if let weights = rows.weights { turnedWeights?[turned] = weights[place] }
          }
        }
      }
      count = total
    }
    return (offsets, entries, turnedWeights)
  }

  /// Makes one entry of equal ones, which stand beside one another.
  private mutating func merge(_ parallels: Graph.ParallelRule) {
    var weights = self.weights
    self.weights = nil
    let count = offsets.count - 1
    var end = 0
    offsets.withUnsafeMutableBufferPointer { offsets in
      targets.withUnsafeMutableBufferPointer { targets in
        for node in 0..<count {
          let row = Int(offsets[node])..<Int(offsets[node &+ 1])
          let start = end
          offsets[node] = UInt32(truncatingIfNeeded: start)
          for place in row {
            if end > start, targets[end &- 1] == targets[place] {
              Self.combine(&weights, end &- 1, place, parallels)
            } else {
              targets[end] = targets[place]
              if let weight = weights?[place] { weights?[end] = weight }
              end &+= 1
            }
          }
        }
        offsets[count] = UInt32(truncatingIfNeeded: end)
      }
    }
    if end < targets.count {
      targets.removeSubrange(end...)
      weights?.removeSubrange(end...)
    }
    self.weights = weights
  }

  private static func combine(
    _ weights: inout [Double]?, _ kept: Int, _ place: Int, _ parallels: Graph.ParallelRule
  ) {
    guard let first = weights?[kept], let second = weights?[place] else { return }
    switch parallels {
    case .sum: weights?[kept] = first + second
    case .maximum: weights?[kept] = max(first, second)
    case .unweighted: break
    }
  }
}

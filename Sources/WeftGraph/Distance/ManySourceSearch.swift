/// Breadth-first search from 512 sources at once, a source in each bit.
///
/// What a search adds up is how many sources reach each node at each distance; in an undirected
/// graph that is also how many nodes it reaches. Whole numbers, so exact.
///
/// Source: Then et al. 2014, <https://doi.org/10.14778/2735496.2735507>.
final class ManySourceSearch {
  private let graph: ReducedGraph
  private let batches: SourceBatches
  private let seen: Scratch<SourceBits>
  private let frontier: Scratch<SourceBits>
  private let next: Scratch<SourceBits>
  /// What is known of each node: 0, 1 where it is in the list of nodes touched at this level, 2
  /// where every source has reached it, so that no edge to it matters any more.
  private let state: Scratch<UInt8>
  /// Of so many nodes, one that heard something at the last level is enough to ask all.
  private static let leastShareToPull = 8
  private let active: Scratch<UInt32>
  private let touched: Scratch<UInt32>

  init(_ graph: ReducedGraph, _ batches: SourceBatches) {
    self.graph = graph
    self.batches = batches
    seen = Scratch(repeating: .zero, count: graph.count)
    frontier = Scratch(repeating: .zero, count: graph.count)
    next = Scratch(repeating: .zero, count: graph.count)
    state = Scratch(repeating: 0, count: graph.count)
    active = Scratch(repeating: 0, count: graph.count)
    touched = Scratch(repeating: 0, count: graph.count)
  }

  /// Searches from a batch along outgoing edges.
  ///
  /// - Parameters:
  ///   - batch: The batch.
  ///   - visit: Hears of each node at each level how many sources reach it there.
  func search(_ batch: Int, visit: (_ node: Int, _ level: Int, _ sources: Int) -> Void) {
    let (seen, frontier, next) = (seen.start, frontier.start, next.start)
    let (state, active, touched) = (state.start, active.start, touched.start)
    for node in 0..<graph.count {
      seen[node] = .zero
      state[node] = 0
    }
    var all = SourceBits.zero
    var activeCount = 0
    for (bit, source) in batches[batch].enumerated() {
      var bits = SourceBits.zero
      bits[bit / 64] = 1 << UInt64(bit % 64)
      all |= bits
      seen[Int(source)] = bits
      frontier[Int(source)] = bits
      active[activeCount] = source
      activeCount += 1
    }
    let weights = batches.wordWeights(batch)
    let common = weights.allSatisfy { $0 == weights[0] } ? weights[0] : nil
    var level = 0
    graph.withRows { rows in
      while activeCount > 0 {
        level += 1
        var touchedCount = 0
        if Self.leastShareToPull * activeCount > graph.count {
          // Nearly every node hears something: asking its neighbours is one way through memory.
          for node in 0..<graph.count where state[node] == 0 {
            var bits = SourceBits.zero
            for arc in rows.incoming(node) { bits |= frontier[Int(rows.sources[arc])] }
            guard !(bits & ~seen[node]).isEmpty else { continue }
            next[node] = bits
            touched[touchedCount] = UInt32(truncatingIfNeeded: node)
            touchedCount &+= 1
          }
        } else {
          for position in 0..<activeCount {
            let node = Int(active[position])
            let bits = frontier[node]
            for arc in rows.outgoing(node) {
              let target = Int(rows.targets[arc])
              let known = state[target]
              if known == 2 { continue }
              next[target] |= bits
              if known == 0 {
                state[target] = 1
                touched[touchedCount] = UInt32(truncatingIfNeeded: target)
                touchedCount &+= 1
              }
            }
          }
        }
        for position in 0..<activeCount { frontier[Int(active[position])] = .zero }
        activeCount = 0
        for position in 0..<touchedCount {
          let node = Int(touched[position])
          let new = next[node] & ~seen[node]
          next[node] = .zero
          state[node] = 0
          guard !new.isEmpty else { continue }
          let reached = seen[node] | new
          seen[node] = reached
          if reached == all { state[node] = 2 }
          frontier[node] = new
          active[activeCount] = touched[position]
          activeCount &+= 1
          visit(node, level, common.map { $0 &* new.bitCount } ?? count(new, weights, batch))
        }
      }
    }
  }

  /// How many sources some bits stand for, where words have different weights.
  private func count(_ bits: SourceBits, _ weights: [Int?], _ batch: Int) -> Int {
    var sum = 0
    for word in 0..<8 {
      if let weight = weights[word] {
        sum += weight * bits[word].nonzeroBitCount
      } else {
        var rest = bits[word]
        while rest != 0 {
          let bit = rest.trailingZeroBitCount
          sum += batches.weight(batch * SourceBatches.width + word * 64 + bit)
          rest &= rest - 1
        }
      }
    }
    return sum
  }
}

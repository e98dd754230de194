import Foundation
import WeftGraph

extension ShapeSearch {
  /// A core of s is one of C(n, s), s one of n − 3 sizes, and each body outside it is tied to one
  /// of 2^s − 1 sets of the core.
  func coreAndPeriphery() -> Arrangement {
    count <= Shape.exactLimit ? bestCore() : goodCore()
  }

  /// What a core costs.
  private struct Cost {
    var size: Int
    /// Edges within the core and within the rest.
    var within: Int
    var outside: Int
    /// Bodies outside the core without a tie to it.
    var unattached: Int

    var missing: Int { size * (size - 1) / 2 - within + unattached }
    var edits: Int { missing + outside }
  }

  private func bits(_ cost: Cost) -> Double {
    let size = Double(cost.size)
    // log2(2^s − 1), for cores too large for 2^s too.
    let attachment = size + log2(1 - exp2(-size))
    return Self.log2Binomial(count, cost.size) + log2(Double(count - 3))
      + Double(count - cost.size) * attachment + bits(edits: cost.edits)
  }

  private func arrangement(_ core: [Int], _ cost: Cost, isExact: Bool) -> Arrangement {
    Arrangement(
      ideal: .coreAndPeriphery, missing: cost.missing, surplus: cost.outside, bits: bits(cost),
      centre: core, isExact: isExact)
  }

  /// The best of all cores; of equals the one of the lowest nodes.
  func bestCore() -> Arrangement {
    let rows = graph.nodes.map { node in
      graph.neighbours(of: node).reduce(0) { $0 | (1 << Int($1)) }
    }
    var best: (set: Int, cost: Cost, bits: Double)?
    for set in 1..<(1 << count) where (2...(count - 2)).contains(set.nonzeroBitCount) {
      var cost = Cost(size: set.nonzeroBitCount, within: 0, outside: 0, unattached: 0)
      for node in 0..<count {
        let inCore = (rows[node] & set).nonzeroBitCount
        if set & (1 << node) != 0 {
          cost.within += inCore
        } else {
          cost.outside += rows[node].nonzeroBitCount - inCore
          cost.unattached += inCore == 0 ? 1 : 0
        }
      }
      cost.within /= 2
      cost.outside /= 2
      let bits = bits(cost)
      if best.map({ bits < $0.bits - 1e-9 }) ?? true { best = (set, cost, bits) }
    }
    let set = best?.set ?? 0
    let cost = best?.cost ?? Cost(size: 0, within: 0, outside: 0, unattached: 0)
    return arrangement((0..<count).filter { set & (1 << $0) != 0 }, cost, isExact: true)
  }

  /// A good core: the nodes of highest degree, so many of them (which, but for the bodies tied to
  /// nobody of the core, is the optimum for each size: Lip 2011, <https://arxiv.org/abs/1102.5511>),
  /// then one node in or out while that helps; from every size in a small graph, from the best in a
  /// large one.
  func goodCore() -> Arrangement {
    let order = graph.nodes.sorted {
      (graph.degree(of: $1), $0) < (graph.degree(of: $0), $1)
    }
    var state = CoreState(graph)
    var starts: [(size: Int, bits: Double)] = []
    for node in order.prefix(count - 2) {
      state.toggle(node)
      if state.size >= 2 { starts.append((state.size, bits(cost(state)))) }
    }
    if count > 60 {
      starts.sort { ($0.bits, $0.size) < ($1.bits, $1.size) }
      starts.removeLast(max(0, starts.count - 1))
    }
    var best: (core: [Int], cost: Cost, bits: Double)?
    for start in starts {
      state = CoreState(graph)
      for node in order.prefix(start.size) { state.toggle(node) }
      let bits = improve(&state, from: start.bits)
      if best.map({ bits < $0.bits - 1e-9 }) ?? true {
        best = (graph.nodes.filter { state.isCore[$0] }, cost(state), bits)
      }
    }
    let none = Cost(size: 0, within: 0, outside: 0, unattached: 0)
    return arrangement(best?.core ?? [], best?.cost ?? none, isExact: false)
  }

  /// Takes one node in or out, while that helps, for at most fifty rounds.
  private func improve(_ state: inout CoreState, from start: Double) -> Double {
    var bits = start
    for _ in 0..<50 {
      var hasImproved = false
      for node in graph.nodes {
        state.toggle(node)
        let isCore = (2...(count - 2)).contains(state.size)
        let other = isCore ? self.bits(cost(state)) : .infinity
        if other < bits - 1e-9 {
          bits = other
          hasImproved = true
        } else {
          state.toggle(node)
        }
      }
      guard hasImproved else { break }
    }
    return bits
  }

  private func cost(_ state: CoreState) -> Cost {
    Cost(
      size: state.size, within: state.within, outside: state.outside,
      unattached: state.unattached)
  }
}

/// A core that grows and shrinks by one node at a time, in O(degree).
private struct CoreState {
  let graph: Graph
  private(set) var isCore: [Bool]
  private var coreNeighbours: [Int]
  private(set) var size = 0
  private(set) var within = 0
  private(set) var outside: Int
  private(set) var unattached: Int

  init(_ graph: Graph) {
    self.graph = graph
    isCore = [Bool](repeating: false, count: graph.nodeCount)
    coreNeighbours = [Int](repeating: 0, count: graph.nodeCount)
    outside = graph.edgeCount
    unattached = graph.nodeCount
  }

  mutating func toggle(_ node: Int) {
    let inCore = coreNeighbours[node]
    let apart = graph.degree(of: node) - inCore
    let step = isCore[node] ? -1 : 1
    size += step
    within += step * inCore
    outside -= step * apart
    if inCore == 0 { unattached -= step }
    for neighbour in graph.neighbours(of: node) {
      let other = Int(neighbour)
      let before = coreNeighbours[other]
      coreNeighbours[other] += step
      guard !isCore[other] else { continue }
      if before == 0 { unattached -= 1 } else if coreNeighbours[other] == 0 { unattached += 1 }
    }
    isCore[node].toggle()
  }
}

/// Goes through divisions into core and periphery, keeping count of ties on either side.
///
/// With N_c and N_p the pairs within core and periphery and e_c, e_p the ties among them, all that
/// Pearson's correlation needs are those four numbers.
struct CorePeripherySearch {
  private let graph: Graph
  /// The graph without directions; the weight of an edge is the number of ties it stands for.
  private let ties: Graph
  private let tiesPerPair: Int

  init(_ graph: Graph) {
    self.graph = graph
    ties = Graph(
      nodeCount: graph.nodeCount, edges: graph.edges.lazy.map { Graph.Edge($0.source, $0.target) })
    tiesPerPair = graph.isDirected ? 2 : 1
  }

  /// The correlation, or nil where either side is too small or nothing varies.
  private func correlation(core: Int, coreTies: Int, peripheryTies: Int) -> Double? {
    let periphery = graph.nodeCount - core
    guard core >= 2, periphery >= 2 else { return nil }
    let inCore = Double(tiesPerPair * core * (core - 1) / 2)
    let inPeriphery = Double(tiesPerPair * periphery * (periphery - 1) / 2)
    let (pairs, all) = (inCore + inPeriphery, Double(coreTies + peripheryTies))
    let spread = inCore * inPeriphery * all * (pairs - all)
    guard spread > 0 else { return nil }
    return (pairs * Double(coreTies) - inCore * all) / spread.squareRoot()
  }

  func exhaustive() -> CorePeriphery? {
    let count = graph.nodeCount
    var rows = [(once: UInt32, twice: UInt32)](repeating: (0, 0), count: count)
    for node in 0..<count {
      for arc in ties.arcs(of: node) {
        let bit: UInt32 = 1 << ties.targets[arc]
        rows[node].once |= bit
        if ties.arcWeights.map({ $0[arc] > 1 }) ?? false { rows[node].twice |= bit }
      }
    }
    var best: (mask: UInt32, value: Double, ways: Int)?
    var (mask, core, coreTies, peripheryTies): (UInt32, Int, Int, Int) = (0, 0, 0, graph.edgeCount)
    let all = UInt32.max >> UInt32(32 - count)
    // In Gray's order one node changes sides at a time.
    for step in 1..<(1 << count) {
      let node = step.trailingZeroBitCount
      let bit: UInt32 = 1 << UInt32(node)
      let isLeaving = mask & bit != 0
      mask ^= bit
      let (inside, outside) = (mask & ~bit, all & ~mask & ~bit)
      let toCore =
        (rows[node].once & inside).nonzeroBitCount + (rows[node].twice & inside).nonzeroBitCount
      let toPeriphery =
        (rows[node].once & outside).nonzeroBitCount + (rows[node].twice & outside).nonzeroBitCount
      core += isLeaving ? -1 : 1
      coreTies += isLeaving ? -toCore : toCore
      peripheryTies += isLeaving ? toPeriphery : -toPeriphery
      guard
        let value = correlation(core: core, coreTies: coreTies, peripheryTies: peripheryTies)
      else { continue }
      guard let known = best, value <= known.value + 1e-12 else {
        best = (mask, value, 1)
        continue
      }
      guard value >= known.value - 1e-12 else { continue }
      best = (isBefore(mask, known.mask) ? mask : known.mask, known.value, known.ways + 1)
    }
    return best.map { best in
      CorePeriphery(
        core: (0..<count).filter { best.mask >> UInt32($0) & 1 == 1 }, correlation: best.value,
        isExact: true, equallyGood: best.ways)
    }
  }

  /// The smaller core, then the first in order of its nodes.
  private func isBefore(_ one: UInt32, _ other: UInt32) -> Bool {
    if one.nonzeroBitCount != other.nonzeroBitCount {
      return one.nonzeroBitCount < other.nonzeroBitCount
    }
    let difference = one ^ other
    return difference != 0 && one >> UInt32(difference.trailingZeroBitCount) & 1 == 1
  }

  func heuristic(starts: Int, seed: UInt64) -> CorePeriphery? {
    let byDegree = graph.nodes.sorted { (ties.degree(of: $1), $0) < (ties.degree(of: $0), $1) }
    var best: (core: [Int], value: Double)?
    for start in 0..<max(1, starts) {
      var chance = SplitMix64.stream(seed: seed, repetition: start)
      var order = byDegree
      if start > 0 { chance.shuffle(&order) }
      guard let found = climbed(from: order) else { continue }
      if best.map({ found.value > $0.value + 1e-12 }) ?? true { best = found }
    }
    return best.map {
      CorePeriphery(core: $0.core, correlation: $0.value, isExact: false, equallyGood: nil)
    }
  }

  /// From the best of the first nodes in an order as core, changes sides while that helps.
  private func climbed(from order: [Int]) -> (core: [Int], value: Double)? {
    var sides = Sides(ties)
    var best: (size: Int, value: Double)?
    for (place, node) in order.enumerated() {
      sides.turn(node)
      if let value = value(sides), best.map({ value > $0.value }) ?? true {
        best = (place + 1, value)
      }
    }
    guard var reached = best else { return nil }
    sides = Sides(ties)
    for node in order.prefix(reached.size) { sides.turn(node) }
    while true {
      var step: (node: Int, value: Double)?
      for node in graph.nodes {
        let value = value(sides.turned(node))
        if let value, value > (step?.value ?? reached.value) + 1e-12 { step = (node, value) }
      }
      guard let step else { break }
      sides.turn(step.node)
      reached.value = step.value
    }
    return (graph.nodes.filter { sides.isCore[$0] }, reached.value)
  }

  private func value(_ sides: Sides) -> Double? { value(sides.counts) }
  private func value(_ counts: Sides.Counts) -> Double? {
    correlation(
      core: counts.core, coreTies: counts.coreTies, peripheryTies: counts.peripheryTies)
  }
}

/// Who is in the core, and the ties that follow.
private struct Sides {
  struct Counts {
    var core = 0
    var coreTies = 0
    var peripheryTies = 0
  }

  private let ties: Graph
  private(set) var isCore: [Bool]
  private(set) var counts = Counts()
  /// The ties of each node to the core, and all its ties.
  private var toCore: [Int]
  private let all: [Int]

  init(_ ties: Graph) {
    self.ties = ties
    isCore = [Bool](repeating: false, count: ties.nodeCount)
    toCore = [Int](repeating: 0, count: ties.nodeCount)
    all = ties.nodes.map { node in
      ties.weights(of: node).reduce(0) { $0 + Int($1) }
    }
    counts.peripheryTies = all.reduce(0, +) / 2
  }

  /// The counts if a node changed sides.
  func turned(_ node: Int) -> Counts {
    var result = counts
    let outward = all[node] - toCore[node]
    if isCore[node] {
      result.core -= 1
      result.coreTies -= toCore[node]
      result.peripheryTies += outward
    } else {
      result.core += 1
      result.coreTies += toCore[node]
      result.peripheryTies -= outward
    }
    return result
  }

  mutating func turn(_ node: Int) {
    counts = turned(node)
    isCore[node].toggle()
    for arc in ties.arcs(of: node) {
      let weight = Int(ties.arcWeights?[arc] ?? 1)
      toCore[Int(ties.targets[arc])] += isCore[node] ? weight : -weight
    }
  }
}

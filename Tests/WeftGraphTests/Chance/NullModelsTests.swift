import Testing
import WeftGraph
import WeftTestSupport

@Suite struct GraphClassesTests {
  @Test func `there are as many shapes as published`() throws {
    // OEIS A008406: graphs with n nodes and m edges up to isomorphism.
    let published = [
      4: [1, 1, 2, 3, 2, 1, 1],
      5: [1, 1, 2, 4, 6, 6, 6, 4, 2, 1, 1],
      6: [1, 1, 2, 5, 9, 15, 21, 24, 24, 21, 15, 9, 5, 2, 1, 1],
    ]
    for (count, shapes) in published.sorted(by: { $0.key < $1.key }) {
      for (edges, expected) in shapes.enumerated() {
        let classes = try #require(GraphClasses(nodeCount: count, edgeCount: edges))
        #expect(classes.graphs.count == expected)
      }
    }
    #expect(try #require(GraphClasses(nodeCount: 7, edgeCount: 10)).graphs.count == 148)
    #expect(try #require(GraphClasses(nodeCount: 9, edgeCount: 4)).graphs.count == 11)
  }

  @Test func `shapes stand for every labelled graph`() throws {
    for count in 1...5 {
      let pairs = count * (count - 1) / 2
      for edges in 0...pairs {
        let classes = try #require(GraphClasses(nodeCount: count, edgeCount: edges))
        var ways: [[Int]: Int] = [:]
        for graph in GraphFamily.all(nodeCount: count) where graph.edgeCount == edges {
          ways[shape(graph), default: 0] += 1
        }
        #expect(classes.graphs.count == ways.count)
        for (graph, number) in zip(classes.graphs, classes.labelledCounts) {
          #expect(graph.edgeCount == edges)
          #expect(ways[shape(graph)] == number)
        }
      }
    }
  }

  @Test func `too many shapes are not listed`() {
    #expect(GraphClasses(nodeCount: 10, edgeCount: 22) == nil)
    #expect(GraphClasses(nodeCount: 7, edgeCount: 10, limit: 100) == nil)
    #expect(GraphClasses(nodeCount: 12, edgeCount: 2) == nil)
  }

  /// The least list of edges over all orders of the nodes.
  private func shape(_ graph: Graph) -> [Int] {
    var best: [Int]?
    for order in orders(Array(graph.nodes)) {
      let pattern = graph.edges.map {
        min(order[$0.source], order[$0.target]) * 10 + max(order[$0.source], order[$0.target])
      }.sorted()
      if best.map({ pattern.lexicographicallyPrecedes($0) }) ?? true { best = pattern }
    }
    return best ?? []
  }

  private func orders(_ items: [Int]) -> [[Int]] {
    guard let last = items.last else { return [[]] }
    return orders(Array(items.dropLast())).flatMap { order in
      (0...order.count).map { place in
        var longer = order
        longer.insert(last, at: place)
        return longer
      }
    }
  }
}

@Suite struct NullModelsTests {
  @Test(arguments: Graph.CentralisationMeasure.allCases)
  func `the exact place is that among all labelled graphs`(
    measure: Graph.CentralisationMeasure
  ) throws {
    var generator = SeededGenerator(seed: 61)
    let all = Array(GraphFamily.all(nodeCount: 5))
    let values = all.map { $0.centralisation(measure) }
    for _ in 0..<12 {
      let graph = GraphFamily.random(nodeCount: 5, probability: 0.5, using: &generator)
      guard let observed = graph.centralisation(measure) else { continue }
      let peers = zip(all, values).filter { $0.0.edgeCount == graph.edgeCount }
        .compactMap { $0.1 }
      let place = try #require(graph.centralisationByChance(measure))
      #expect(place.coverage == .enumerated(possibilities: peers.count))
      let above = peers.count { $0 >= observed - 1e-9 }
      let below = peers.count { $0 <= observed + 1e-9 }
      #expect(isNear(place.atLeast.value, Double(above) / Double(peers.count)))
      #expect(isNear(place.atMost.value, Double(below) / Double(peers.count)))
      let top = peers.max() ?? 0
      let atTop = peers.count { $0 >= top - 1e-9 }
      #expect(isNear(place.atLeast.smallestAttainable, Double(atTop) / Double(peers.count)))
      #expect(isNear(place.mean, peers.reduce(0, +) / Double(peers.count)))
    }
  }

  @Test(.tags(.slow), .slowTestsOnly, arguments: Graph.CentralisationMeasure.allCases)
  func `every graph of five nodes has its exact place`(
    measure: Graph.CentralisationMeasure
  ) {
    expectExactPlaces(measure, nodeCount: 5, every: 1)
  }

  /// The peers are all 32,768. Every centralisation that any of them has with its number of edges
  /// is asked for its place, and every 61st graph besides.
  @Test(.tags(.slow), .slowTestsOnly, arguments: Graph.CentralisationMeasure.allCases)
  func `graphs of six nodes have their exact place among all that have as many edges`(
    measure: Graph.CentralisationMeasure
  ) {
    expectExactPlaces(measure, nodeCount: 6, every: 61)
  }

  private func expectExactPlaces(
    _ measure: Graph.CentralisationMeasure, nodeCount: Int, every step: Int
  ) {
    let all = Array(GraphFamily.all(nodeCount: nodeCount))
    let values = all.map { $0.centralisation(measure) }
    var peers: [Int: [Double]] = [:]
    for (graph, value) in zip(all, values) {
      if let value { peers[graph.edgeCount, default: []].append(value) }
    }
    for edges in peers.keys { peers[edges]?.sort() }
    var asked: Set<[Int]> = []
    for (place, graph) in all.enumerated() {
      let isNew = values[place].map {
        asked.insert([graph.edgeCount, Int(($0 * 1e9).rounded())]).inserted
      }
      guard isNew == true || place.isMultiple(of: step) else { continue }
      guard let value = values[place], let others = peers[graph.edgeCount] else {
        #expect(graph.centralisationByChance(measure) == nil)
        continue
      }
      guard let found = graph.centralisationByChance(measure) else {
        Issue.record("no place for a graph whose centralisation is defined")
        continue
      }
      let count = Double(others.count)
      let below = others.partitioningIndex { $0 > value + 1e-9 }
      let above = others.count - others.partitioningIndex { $0 >= value - 1e-9 }
      let atTop = others.count - others.partitioningIndex { $0 >= (others.last ?? 0) - 1e-9 }
      #expect(found.coverage == .enumerated(possibilities: others.count))
      #expect(isNear(found.atLeast.value, Double(above) / count))
      #expect(isNear(found.atMost.value, Double(below) / count))
      #expect(isNear(found.atLeast.smallestAttainable, Double(atTop) / count))
      #expect(isNear(found.mean, others.reduce(0, +) / count))
    }
  }

  @Test func `a star of seven is as centralised as can be`() throws {
    let star = Graph(nodeCount: 7, edges: (1...6).map { (0, $0) })
    let place = try #require(star.centralisationByChance(.degree))
    // Seven stars among C(21, 6) graphs.
    #expect(place.coverage == .enumerated(possibilities: 54264))
    #expect(isNear(place.atLeast.value, 7.0 / 54264))
    #expect(place.atLeast.smallestAttainable == place.atLeast.value)
  }

  @Test func `larger networks are sampled, the same on any number of threads`() throws {
    let options = ChanceOptions(repetitions: 200, seed: 5)
    let one = try #require(NamedGraph.kite.centralisationByChance(.degree, options: options))
    #expect(one.coverage == .sampled(repetitions: 200, seed: 5))
    let two = try NamedGraph.kite.centralisationByChance(
      .degree, options: options, execution: Execution(threads: 2))
    #expect(one == two)
  }

  @Test func `uniform graphs are uniform`() {
    var chance = SplitMix64(seed: 9)
    var counts: [Graph: Int] = [:]
    for _ in 0..<9_000 {
      counts[Graph.uniform(nodeCount: 4, edgeCount: 2, using: &chance), default: 0] += 1
    }
    #expect(counts.count == 15)
    #expect(counts.values.allSatisfy { abs($0 - 600) < 110 })
    let directed = Graph.uniform(nodeCount: 6, edgeCount: 30, isDirected: true, using: &chance)
    #expect(directed.edgeCount == 30)
  }

  @Test(arguments: [false, true])
  func `rewiring keeps degrees and reaches all graphs evenly`(isDirected: Bool) {
    let start =
      isDirected
      ? Graph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)], isDirected: true)
      : Graph(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4)])
    var counts: [Graph: Int] = [:]
    var chance = SplitMix64(seed: 10)
    for _ in 0..<6_000 {
      counts[start.rewired(attemptsPerEdge: 12, using: &chance), default: 0] += 1
    }
    for graph in counts.keys {
      #expect(graph.degrees(.outgoing) == start.degrees(.outgoing))
      #expect(graph.degrees(.incoming) == start.degrees(.incoming))
    }
    #expect(counts.count == sameDegrees(start))
    let even = 6_000 / Double(counts.count)
    #expect(counts.values.allSatisfy { abs(Double($0) - even) < 6 * even.squareRoot() })
  }

  private func sameDegrees(_ graph: Graph) -> Int {
    let pairs = graph.nodes.flatMap { source in
      graph.nodes.filter { graph.isDirected ? $0 != source : $0 > source }.map { (source, $0) }
    }
    return (0..<(1 << pairs.count)).count { mask in
      guard mask.nonzeroBitCount == graph.edgeCount else { return false }
      let edges = pairs.indices.filter { mask >> $0 & 1 == 1 }.map { pairs[$0] }
      let other = Graph(nodeCount: graph.nodeCount, edges: edges, isDirected: graph.isDirected)
      return other.degrees(.outgoing) == graph.degrees(.outgoing)
        && other.degrees(.incoming) == graph.degrees(.incoming)
    }
  }

  @Test func `any number can be compared with rewired graphs`() throws {
    let chance = try #require(
      NamedGraph.zachary.comparedByChance(
        .degreePreserving, options: ChanceOptions(repetitions: 99, seed: 2)
      ) { graph in
        Double(graph.fragmentation() ?? 0)
      })
    #expect(chance.model == .degreePreserving)
    #expect(chance.coverage == .sampled(repetitions: 99, seed: 2))
    #expect(chance.atMost.value > 0.5)
  }

  @Test func `where the number is not defined it is left out and counted`() throws {
    let path = Graph(nodeCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
    let chance = try #require(
      path.comparedByChance(.conditionalUniform) { $0.fragmentation() == 0 ? 1 : nil })
    // Of the C(6, 3) = 20 graphs, the 4 triangles with an isolate are not connected.
    #expect(isNear(chance.undefinedShare, 0.2))
    #expect(chance.standardDeviation == 0)
  }
}

@Suite struct QuadraticAssignmentTests {
  @Test func `the correlation is Pearson's over all pairs`() {
    var generator = SeededGenerator(seed: 71)
    for round in 0..<20 {
      let one = GraphFamily.random(
        nodeCount: 7, probability: 0.4, isDirected: round % 2 == 0, largestWeight: 3,
        using: &generator)
      let other = GraphFamily.random(
        nodeCount: 7, probability: 0.4, isDirected: round % 3 == 0, largestWeight: 2,
        using: &generator)
      var (x, y): ([Double], [Double]) = ([], [])
      for i in 0..<7 {
        for j in 0..<7 where i != j {
          x.append(one.weight(i, j) ?? 0)
          y.append(other.weight(i, j) ?? 0)
        }
      }
      #expect(isNear(one.correlation(with: other), pearson(x, y)))
    }
    #expect(NamedGraph.kite.correlation(with: Graph(nodeCount: 10, edges: [])) == nil)
    #expect(isNear(NamedGraph.kite.correlation(with: NamedGraph.kite), 1))
  }

  @Test func `small networks are compared under every permutation`() throws {
    let one = Graph(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 3), (3, 4)])
    let other = Graph(nodeCount: 5, edges: [(0, 1), (1, 2), (2, 4), (3, 4)])
    let chance = try #require(one.correlationByChance(with: other))
    #expect(chance.coverage == .enumerated(possibilities: 120))
    var values: [Double] = []
    permute(5, []) { order in
      let moved = Graph(
        nodeCount: 5, edges: other.edges.map { (order[$0.source], order[$0.target]) })
      values.append(one.correlation(with: moved) ?? .nan)
    }
    #expect(values.count == 120)
    let hits = values.count { $0 >= chance.observed - 1e-9 }
    #expect(isNear(chance.atLeast.value, Double(hits) / 120))
    #expect(isNear(chance.mean, values.reduce(0, +) / 120))
  }

  private func permute(_ count: Int, _ begun: [Int], _ body: ([Int]) -> Void) {
    if begun.count == count { return body(begun) }
    for next in 0..<count where !begun.contains(next) { permute(count, begun + [next], body) }
  }

  private func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    let count = Double(x.count)
    let (mx, my) = (x.reduce(0, +) / count, y.reduce(0, +) / count)
    let sxy = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) }
    let sxx = x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
    let syy = y.reduce(0) { $0 + ($1 - my) * ($1 - my) }
    return sxx > 0 && syy > 0 ? sxy / (sxx * syy).squareRoot() : nil
  }
}

extension [Double] {
  /// The first place, in a sorted array, from which on all meet a condition.
  fileprivate func partitioningIndex(where isBeyond: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

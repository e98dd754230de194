import Foundation
import Testing
import WeftGraph
import WeftTestSupport

@Suite struct StructuralHolesTests {
  @Test func `Borgatti's example has its published values`() {
    let graph = NamedGraph.borgatti97
    let constraint = graph.constraint()
    #expect(isNear(constraint[6], 0.400, within: 5e-4))
    #expect(isNear(constraint[0], 0.595, within: 5e-4))
    #expect(isNear(constraint[2], 1))
    let size = graph.effectiveSize()
    #expect(isNear(size[6], 14.0 / 3))
    #expect(isNear(size[0], 2.5))
    #expect(isNear(graph.efficiency()[6], 14.0 / 18))
  }

  @Test func `an isolate has no value, and a single contact no hierarchy`() {
    let graph = Graph(nodeCount: 3, edges: [(0, 1)])
    #expect(graph.constraint() == [1, 1, nil])
    #expect(graph.effectiveSize() == [1, 1, nil])
    #expect(graph.efficiency() == [1, 1, nil])
    #expect(graph.hierarchy() == [nil, nil, nil])
  }

  @Test func `closed forms of the star and the complete graph hold`() {
    let star = Graph(nodeCount: 6, edges: (1...5).map { (0, $0) })
    #expect(isNear(star.constraint(), [0.2, 1, 1, 1, 1, 1]))
    #expect(isNear(star.effectiveSize()[0], 5))
    #expect(isNear(star.hierarchy()[0], 0))
    let triangle = Graph(nodeCount: 3, edges: [(0, 1), (1, 2), (0, 2)])
    #expect(isNear(triangle.constraint(), [1.125, 1.125, 1.125]))
    #expect(isNear(triangle.effectiveSize(), [1, 1, 1]))
  }

  @Test(arguments: [Graph.StructuralHoleModel.wholeNetwork, .egoNetwork])
  func `values follow from the definition`(model: Graph.StructuralHoleModel) {
    var generator = SeededGenerator(seed: 1)
    for round in 0..<60 {
      let graph = GraphFamily.random(
        nodeCount: 9, probability: 0.4, isDirected: round % 2 == 0,
        largestWeight: round % 3 == 0 ? 1 : 4, using: &generator)
      let expected = graph.nodes.map { Definition(graph, ego: $0, model: model).values }
      let found = graph.structuralHoles(model)
      #expect(isNear(found.map { $0?.constraint }, expected.map { $0?.constraint }))
      #expect(isNear(found.map { $0?.effectiveSize }, expected.map { $0?.effectiveSize }))
      #expect(isNear(found.map { $0?.efficiency }, expected.map { $0?.efficiency }))
      #expect(isNear(found.map { $0?.hierarchy }, expected.map { $0?.hierarchy ?? nil }))
      #expect(isNear(graph.constraint(model), found.map { $0?.constraint }))
      #expect(isNear(graph.effectiveSize(model), found.map { $0?.effectiveSize }))
    }
  }

  @Test func `names do not matter and an isolate changes nothing`() {
    var generator = SeededGenerator(seed: 2)
    let graph = GraphFamily.random(nodeCount: 30, probability: 0.2, using: &generator)
    let values = graph.structuralHoles().map { $0?.constraint }
    let (other, place) = GraphFamily.relabelled(graph, using: &generator)
    let moved = other.structuralHoles().map { $0?.constraint }
    #expect(isNear(values, place.map { moved[$0] }))
    let wider = GraphFamily.withIsolate(graph).constraint()
    #expect(isNear(values + [nil], wider))
  }

  @Test func `the ego model forgets what lies beyond the circle`() {
    // Node 0's contacts 1 and 2 know each other; 2 knows many more, which only the whole shows.
    let graph = Graph(nodeCount: 6, edges: [(0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (2, 5)])
    let whole = graph.constraint(.wholeNetwork)[0] ?? 0
    let ego = graph.constraint(.egoNetwork)[0] ?? 0
    #expect(isNear(ego, 1.125))
    #expect(whole < ego)
  }
}

/// Burt's measures, word for word from the definition.
private struct Definition {
  let graph: Graph
  let ego: Int
  let model: Graph.StructuralHoleModel

  init(_ graph: Graph, ego: Int, model: Graph.StructuralHoleModel) {
    self.graph = graph
    self.ego = ego
    self.model = model
  }

  func tie(_ one: Int, _ other: Int) -> Double {
    (graph.weight(one, other) ?? 0) + (graph.weight(other, one) ?? 0)
  }

  var contacts: [Int] { graph.nodes.filter { $0 != ego && tie(ego, $0) > 0 } }

  /// The nodes whose ties to a node count.
  func known(_ node: Int) -> [Int] {
    model == .wholeNetwork || node == ego ? Array(graph.nodes) : contacts + [ego]
  }

  func p(_ from: Int, _ to: Int) -> Double {
    tie(from, to) / known(from).reduce(0) { $0 + tie(from, $1) }
  }

  func m(_ from: Int, _ to: Int) -> Double {
    tie(from, to) / (known(from).map { tie(from, $0) }.max() ?? 0)
  }

  var values: (constraint: Double, effectiveSize: Double, efficiency: Double, hierarchy: Double?)? {
    let contacts = contacts
    guard !contacts.isEmpty else { return nil }
    var parts: [Double] = []
    var size = 0.0
    for contact in contacts {
      let others = contacts.filter { $0 != contact }
      let indirect = others.reduce(0) { $0 + p(ego, $1) * p($1, contact) }
      let dyadic = p(ego, contact) + indirect
      parts.append(dyadic * dyadic)
      size += 1 - others.reduce(0) { $0 + p(ego, $1) * m(contact, $1) }
    }
    let count = Double(contacts.count)
    let constraint = parts.reduce(0, +)
    let ratios = parts.map { $0 / (constraint / count) }
    let hierarchy = ratios.reduce(0) { $0 + $1 * log($1) } / (count * log(count))
    return (constraint, size, size / count, contacts.count > 1 ? hierarchy : nil)
  }
}

import Foundation
import Testing
import WeftGraph
import WeftModel
import WeftTestSupport

@testable import WeftAnalysis

@Suite struct `Shape of the ties` {
  private static func star(_ count: Int, more: [(Int, Int)] = []) -> Graph {
    Graph(nodeCount: count, edges: (1..<count).map { (0, $0) } + more)
  }

  private static func ring(_ count: Int) -> Graph {
    Graph(nodeCount: count, edges: (0..<count).map { ($0, ($0 + 1) % count) })
  }

  private static func mesh(_ count: Int) -> Graph {
    Graph(
      nodeCount: count,
      edges: (0..<count).flatMap { one in (one + 1..<max(count, one + 1)).map { (one, $0) } })
  }

  /// A core of four, each with two of its own.
  private static let core = Graph(
    nodeCount: 12,
    edges: [
      (0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (4, 0), (5, 0), (6, 1), (7, 1), (8, 2),
      (9, 2), (10, 3), (11, 3),
    ])

  @Test(arguments: Array(4...9) + [14, 20])
  func `knows each ideal, small and large`(_ count: Int) throws { try expectIdeals(count) }

  @Test(.tags(.slow), .slowTestsOnly, arguments: 10...Shape.exactLimit)
  func `knows each ideal where all arrangements are still tried`(_ count: Int) throws {
    try expectIdeals(count)
  }

  private func expectIdeals(_ count: Int) throws {
    let star = Shape(Self.star(count))
    #expect(star.nearest?.ideal == .hubAndSpoke)
    #expect(star.nearest?.distance == 0)
    #expect(star.nearest?.centre == [0])
    let ring = Shape(Self.ring(count))
    #expect(ring.nearest?.ideal == .ring)
    #expect(ring.nearest?.distance == 0)
    let mesh = Shape(Self.mesh(count))
    #expect(mesh.nearest?.ideal == .mesh)
    #expect(mesh.nearest?.distance == 0)
    if count > 4 { #expect(star.isClear && ring.isClear) }
    #expect(try #require(star.margin) > 0)
  }

  @Test func `knows a core with a periphery`() throws {
    let shape = Shape(Self.core)
    let nearest = try #require(shape.nearest)
    #expect(nearest.ideal == .coreAndPeriphery)
    #expect(nearest.centre == [0, 1, 2, 3])
    #expect(nearest.distance == 0)
    #expect(shape.isClear)
    // As a hub with spokes: of 11 spokes 5 are there, of 14 edges 9 are too many.
    let star = try #require(
      shape.fits.first { $0.ideal == .hubAndSpoke })
    #expect(star.missing == 6 && star.surplus == 9)
    #expect(star.distance == 15.0 / 66)
  }

  @Test func `is not misled by what core and periphery leaves open`() {
    // Two spokes are tied: one edge too many for a star, none for a core of two.
    let shape = Shape(Self.star(8, more: [(1, 2)]))
    #expect(shape.nearest?.ideal == .hubAndSpoke)
    #expect(shape.nearest?.surplus == 1)
    #expect(shape.fits.first { $0.ideal == .coreAndPeriphery }?.distance == 0)
  }

  @Test func `says that there is no shape where there is none`() {
    #expect(Shape(Graph(nodeCount: 8, edges: [])).nearest == nil)
    // One tie of ten is nearer to a hub with spokes than to a mesh, and to neither.
    #expect(Shape(Graph(nodeCount: 5, edges: [(0, 1)])).nearest?.ideal == .hubAndSpoke)
    #expect(!Shape(Graph(nodeCount: 5, edges: [(0, 1)])).isClear)
    #expect(!Shape(Graph(nodeCount: 8, edges: [(0, 1), (2, 3)])).isClear)
    #expect(Shape(Graph(nodeCount: 3, edges: [(0, 1), (1, 2)])).nearest == nil)
    #expect(Shape(Graph(nodeCount: 0, edges: [])).fits.isEmpty)
  }

  @Test func `counts missing and surplus pairs of a broken ring`() {
    let path = Shape(Graph(nodeCount: 7, edges: (0..<6).map { ($0, $0 + 1) }))
    #expect(path.nearest?.ideal == .ring)
    #expect(path.nearest?.missing == 1 && path.nearest?.surplus == 0)
    #expect(path.nearest?.distance == 1.0 / 21)
  }

  @Test func `writes an ideal down in the bits that choose it`() throws {
    // One of five hubs, and none of 0 to 10 pairs that differ.
    let star = try #require(Shape(Self.star(5)).nearest)
    #expect(abs(star.bits - log2(5) - log2(11)) < 1e-9)
    // One of twelve rings.
    let ring = try #require(Shape(Self.ring(5)).nearest)
    #expect(abs(ring.bits - log2(12) - log2(11)) < 1e-9)
    // Ten of ten pairs as a list: one of 11 numbers, and a bit for each pair.
    let mesh = Shape(Self.mesh(5))
    #expect(abs((mesh.nearest?.bits ?? 0) - log2(11)) < 1e-9)
    #expect(abs(mesh.scatteredBits - log2(11) - 10) < 1e-9)
  }

  /// Every graph of five nodes against every labelled graph of each ideal.
  @Test func `agrees with trying everything`() {
    let count = 5
    let rings = Self.permutations(Array(1..<count)).map { order in
      Self.key(count, zip([0] + order, order + [0]).map { ($0, $1) })
    }
    let stars = (0..<count).map { hub in
      Self.key(count, (0..<count).filter { $0 != hub }.map { (hub, $0) })
    }
    let cores = Self.coreGraphs(count)
    for graph in GraphFamily.all(nodeCount: count) {
      let key = Self.key(count, graph.edges.map { ($0.source, $0.target) })
      let shape = Shape(graph)
      for fit in shape.fits {
        let edits = fit.missing + fit.surplus
        switch fit.ideal {
        case .hubAndSpoke: #expect(edits == Self.nearest(key, stars))
        case .ring: #expect(edits == Self.nearest(key, rings))
        case .mesh: #expect(edits == 10 - graph.edgeCount)
        case .coreAndPeriphery:
          // Given the core that takes the fewest bits, the attachments nearest to the graph.
          #expect(edits == Self.nearest(key, cores[fit.centre] ?? []))
        }
        #expect(fit.isExact)
      }
      #expect(shape.fits.map(\.bits) == shape.fits.map(\.bits).sorted())
    }
  }

  @Test func `finds by search what trying everything finds`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      let graph = GraphFamily.random(
        nodeCount: 9, probability: Double.random(in: 0.1..<0.7, using: &random), using: &random)
      let search = ShapeSearch(graph, seed: 1)
      let core = search.goodCore().bits - search.bestCore().bits
      #expect(core > -1e-9)
      #expect(core < 4)
      #expect(search.mostInRing() >= search.manyInRing().kept)
      #expect(search.mostInRing() - search.manyInRing().kept <= 1)
    }
  }

  private static func key(_ count: Int, _ edges: [(Int, Int)]) -> Int {
    edges.reduce(0) { $0 | 1 << (min($1.0, $1.1) * count + max($1.0, $1.1)) }
  }

  private static func nearest(_ key: Int, _ keys: [Int]) -> Int {
    keys.map { ($0 ^ key).nonzeroBitCount }.min() ?? .max
  }

  private static func permutations(_ items: [Int]) -> [[Int]] {
    items.isEmpty
      ? [[]]
      : items.flatMap { first in
        permutations(items.filter { $0 != first }).map { [first] + $0 }
      }
  }

  /// For each core, all graphs of the family: the core tied throughout, each other body tied to
  /// some of the core.
  private static func coreGraphs(_ count: Int) -> [[Int]: [Int]] {
    var result: [[Int]: [Int]] = [:]
    for set in 1..<(1 << count) where (2...(count - 2)).contains(set.nonzeroBitCount) {
      let core = (0..<count).filter { set & 1 << $0 != 0 }
      var keys = [
        key(count, core.flatMap { one in core.filter { $0 > one }.map { (one, $0) } })
      ]
      for node in 0..<count where !core.contains(node) {
        keys = keys.flatMap { key in
          (1..<(1 << core.count)).map { choice in
            key
              | Self.key(
                count,
                core.indices.filter { choice & 1 << $0 != 0 }.map { (core[$0], node) })
          }
        }
      }
      result[core] = keys
    }
    return result
  }
}

@Suite struct `Shape in data` {
  @Test func `Collaborate 2: the second tier is the hub of London; Durham has no ties of its own`()
    throws
  {
    let index = try DataNetworks.index("hact-collaborate-2")
    let graph = ActorGraph(index)
    let london = graph.shape(ofCluster: try #require(index.cluster("london-cluster")))
    #expect(london.nearest?.ideal == .hubAndSpoke)
    #expect(london.nearest?.distance == 0)
    #expect(index.names(london.nearest?.centre ?? []) == ["imkaan"])
    #expect(london.isClear)
    let durham = graph.shape(ofCluster: try #require(index.cluster("durham-cluster")))
    #expect(durham.tiedPairs == 0 && durham.nearest == nil && !durham.isClear)
    // Of three members nothing can be said.
    let nottingham = graph.shape(ofCluster: try #require(index.cluster("nottingham-cluster")))
    #expect(nottingham.nearest == nil)
  }

  @Test func `Neighbourhoods: one foundation and its spokes`() throws {
    let shape = ActorGraph(try DataNetworks.index("jrf-neighbourhoods")).shape()
    let index = try DataNetworks.index("jrf-neighbourhoods")
    #expect(shape.nearest?.ideal == .hubAndSpoke)
    #expect(index.names(shape.nearest?.centre ?? []) == ["jrf"])
    #expect(shape.isClear)
    // It holds without the money, by the facilitation alone.
    let support = ActorGraph(index, layers: [.support, .collaboration]).shape()
    #expect(support.nearest?.ideal == .hubAndSpoke)
  }

  @Test func `Community Organisers: a core of the programme and those who deliver it`() throws {
    let index = try DataNetworks.index("community-organisers")
    let shape = ActorGraph(index).shape()
    #expect(shape.nearest?.ideal == .coreAndPeriphery)
    let core = index.names(shape.nearest?.centre ?? [])
    // "The two key delivery partners" are Locality and Regenerate.
    for name in ["community-organisers-programme", "locality", "regenerate"] {
      #expect(core.contains(name))
    }
    #expect(shape.isClear)
  }
}

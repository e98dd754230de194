import Testing
import WeftGraph
import WeftTestSupport

/// Values printed by Krackhardt 1990, Freeman 1978, Wasserman & Faust 1994 and Padgett & Ansell.
@Suite struct PublishedCentralityTests {
  private let kite = NamedGraph.kite
  private let florentine = NamedGraph.florentine
  private let diane = 3
  private let fernando = 5
  private let garth = 6
  private let heather = 7
  private let jane = 9
  private let medici = 8

  @Test func `the kite has its published centres`() throws {
    let degree = try #require(kite.degree().normalised)
    #expect(isNear(degree[diane], 6.0 / 9))
    let closeness = kite.closeness()
    #expect(isNear(closeness[fernando], 9.0 / 14))
    #expect(isNear(closeness[garth], 9.0 / 14))
    let harmonic = kite.harmonic()
    #expect(isNear(harmonic[diane], 0.78703703703703))
    #expect(isNear(harmonic[jane], 0.37962962962963))
    let betweenness = kite.betweenness()
    #expect(isNear(betweenness[heather], 14))
    #expect(isNear(try #require(betweenness.normalised)[heather], 14.0 / 36))
  }

  @Test func `the Medici have their published centrality`() throws {
    #expect(isNear(florentine.closeness()[medici], 0.56))
    #expect(isNear(florentine.betweenness()[medici], 47.5))
    #expect(isNear(try #require(florentine.betweenness().normalised)[medici], 47.5 / 91))
    let withPucci = NamedGraph.florentineWithPucci
    #expect(isNear(try #require(withPucci.betweenness().normalised)[medici], 47.5 / 105))
  }

  @Test func `centralisation has its published values`() throws {
    #expect(rounded(kite.degree().centralisation) == 0.3333)
    #expect(rounded(kite.betweenness().centralisation) == 0.2963)
    #expect(rounded(kite.closeness().centralisation) == 0.2704)
    #expect(rounded(florentine.degree().centralisation) == 0.2747)
    #expect(rounded(florentine.betweenness().centralisation) == 0.4368)
    #expect(rounded(florentine.closeness().centralisation) == 0.3225)
  }

  @Test(arguments: [3, 4, 9]) func `a star is as centralised as can be`(nodeCount: Int) {
    let star = Graph(nodeCount: nodeCount, edges: (1..<nodeCount).map { (0, $0) })
    for measure in [star.degree(), star.closeness(), star.harmonic(), star.betweenness()] {
      #expect(isNear(measure.centralisation, 1), "\(measure.convention)")
      #expect(isNear(measure.normalised?[0], 1), "\(measure.convention)")
    }
    let rays = Graph(nodeCount: nodeCount, edges: (1..<nodeCount).map { (0, $0) }, isDirected: true)
    #expect(isNear(rays.degree(.outgoing).centralisation, 1))
    #expect(isNear(rays.closeness().centralisation, 1))
    #expect(isNear(rays.harmonic().centralisation, 1))
  }

  @Test func `what is not defined is nil`() {
    let pair = Graph(nodeCount: 2, edges: [(0, 1)])
    #expect(pair.betweenness().normalised == nil)
    #expect(pair.betweenness().centralisation == nil)
    #expect(pair.closeness().centralisation == nil)
    let single = Graph(nodeCount: 1, edges: [])
    #expect(single.degree().normalised == nil)
    #expect(single.meanDistance() == nil)
    #expect(single.diameter() == nil)
    let empty = Graph(nodeCount: 0, edges: [])
    #expect(empty.betweenness().scores.isEmpty)
    #expect(empty.components().count == 0)
  }

  @Test func `the kite tears at Heather and Ike`() {
    let parts = kite.biconnectedComponents()
    #expect(parts.cutPoints == [7, 8])
    #expect(parts.bridges.map { kite.edges[$0] } == [.init(7, 8), .init(8, 9)])
    #expect(parts.count == 3)
  }

  private func rounded(_ value: Double?) -> Double? {
    value.map { ($0 * 10_000).rounded() / 10_000 }
  }
}

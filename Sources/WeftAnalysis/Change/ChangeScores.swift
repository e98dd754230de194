import WeftGraph
import WeftModel

/// The measures in which two networks are compared.
struct ChangeScores {
  /// Who is tied to whom.
  let graph: ActorGraph
  /// The measures of the network.
  let network: [(Measure, Double?)]
  /// The measures of actors, by node.
  private let columns: [(Measure, [Double?])]

  /// Measures a network.
  ///
  /// - Complexity: O(n · m).
  init(_ graph: ActorGraph) {
    self.graph = graph
    let plain = graph.graph
    network = [
      (.density, plain.density), (.components, Double(plain.components().count)),
      (.transitivity, plain.transitivity()),
      (.degreeCentralisation, plain.centralisation(.degree)),
      (.betweennessCentralisation, plain.centralisation(.betweenness)),
      (.fragmentation, plain.fragmentation()),
    ]
    let cut = plain.biconnectedComponents().isCutPoint
    columns = [
      (.degree, plain.degrees().map { Double($0) }),
      (.betweennessNormalised, plain.betweenness().normalised ?? []),
      (.harmonic, plain.harmonic().normalised ?? []), (.constraint, plain.constraint()),
      (.cutPoint, cut.map { $0 ? 1 : 0 }),
    ]
  }

  /// The measures of actors, in the order of ``values(of:)``.
  var actorMeasures: [Measure] { columns.map(\.0) }

  /// The measures of one actor, by id; nil where one is not defined.
  func values(of id: String) -> [Double?] {
    let node = graph.node(of: id)
    return columns.map { _, values in
      node.flatMap { values.indices.contains($0) ? values[$0] : nil }
    }
  }
}

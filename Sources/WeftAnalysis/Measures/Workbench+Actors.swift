import WeftGraph

extension Workbench {
  /// The values of a measure of actors, by node.
  func column(of measure: Measure, groups: [Int?]) throws -> MeasureColumn {
    switch measure {
    case .degree: .all(graph.degrees())
    case .degreeNormalised: .numbers(orNone(graph.degree().normalised))
    case .strength: .all(graph.strength().scores)
    case .closeness: .all(try closenessAndHarmonic().closeness.scores)
    case .harmonic: .all(try closenessAndHarmonic().harmonic.scores)
    case .betweenness: .all(try betweenness().scores)
    case .betweennessNormalised: .numbers(orNone(try betweenness().normalised))
    case .eigenvector: .numbers(orNone(graph.eigenvector()?.centrality.scores))
    case .katz: .numbers(orNone(graph.katz()?.scores))
    case .pageRank: .all(pageRank.scores)
    case .coreNumber: .all(coreNumbers)
    case .clustering: .numbers(graph.clustering())
    case .constraint: .numbers(holes.map { $0?.constraint })
    case .effectiveSize: .numbers(holes.map { $0?.effectiveSize })
    case .efficiency: .numbers(holes.map { $0?.efficiency })
    case .hierarchy: .numbers(holes.map { $0?.hierarchy })
    case .cutPoint: .flags(blocks.isCutPoint.map { $0 })
    case .component: .counts(components.ofNode.map { $0 + 1 })
    case .bridging: .numbers(try graph.bridging(execution: execution))
    case .bridgingCentrality: .numbers(try graph.bridgingCentrality(execution: execution))
    case .participation: .numbers(graph.participation(groups: groups))
    case .withinModuleZ: .numbers(graph.withinModuleZ(groups: groups))
    case .brokerage: .brokerage(graph.brokerage(groups: groups).roles)
    default: preconditionFailure("\(measure) is no measure of actors")
    }
  }

  /// Values by node, or none for every node where the whole is not defined.
  private func orNone(_ values: [Double]?) -> [Double?] {
    values?.map { $0 } ?? [Double?](repeating: nil, count: graph.nodeCount)
  }
}

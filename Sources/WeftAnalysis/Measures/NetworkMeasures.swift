public import WeftGraph
import WeftModel

/// The measures of a network as a whole; nil where one is not defined, or was not asked for.
public struct NetworkMeasures: Sendable, Hashable {
  /// Actors in the graph.
  public var nodes: Int
  /// Edges in the graph.
  public var edges: Int
  /// Numbers by measure.
  public var numbers: [Measure: Double]
  /// How many parts hang together.
  public var components: Int
  /// Whose loss would break the network up most: sets of 1, 2, … ``mostKeyPlayers`` nodes.
  public var keyPlayers: [KeyPlayers]
  /// The best division into a core and a periphery; nil where there is none, or it was not asked
  /// for.
  public var corePeriphery: CorePeriphery?

  /// The largest set of key players looked for.
  public static let mostKeyPlayers = 3

  /// Measures the graph on a workbench.
  init(_ workbench: Workbench, chosen: Set<Measure>, groups: [Int?]) throws {
    let graph = workbench.graph
    nodes = graph.nodeCount
    edges = graph.edgeCount
    components = workbench.components.count
    numbers = [:]
    for measure in Measure.allCases
    where measure.scope == .network && measure.isOneNumber && chosen.contains(measure) {
      numbers[measure] = try workbench.number(of: measure, groups: groups)
    }
    corePeriphery = chosen.contains(.corePeriphery) ? graph.corePeriphery() : nil
    keyPlayers = []
    guard chosen.contains(.keyPlayers) else { return }
    for count in 1...Self.mostKeyPlayers {
      // Without removing somebody from something nothing can be broken up.
      guard graph.nodeCount > count + 1,
        let found = try graph.keyPlayers(count, execution: workbench.execution)
      else { break }
      keyPlayers.append(found)
    }
  }
}

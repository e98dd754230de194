import Synchronization
import Testing
import WeftGraph
import WeftTestSupport

/// Long measures, watched on their way: what they tell of their progress, and that they stop.
@Suite struct ExecutionTests {
  /// A measure that runs long on large graphs.
  struct Measure: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let run: @Sendable (Execution) throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (Execution) throws -> Void) {
      testDescription = name
      self.run = run
    }
  }

  private static let graph = RandomGraph.uniform(nodes: 150, probability: 0.04, seed: 1)
  private static let weighted = RandomGraph.uniform(
    nodes: 150, probability: 0.04, isWeighted: true, seed: 1)
  private static let chance = ChanceOptions(enumerationLimit: 0, repetitions: 400, seed: 1)
  private static let groups: [Int?] = graph.nodes.map { $0 % 3 }

  static let measures: [Measure] = [
    Measure("betweenness") { _ = try graph.betweenness(execution: $0) },
    Measure("betweenness of a grid, one source at a time") {
      _ = try RandomGraph.grid(width: 14, height: 14).betweenness(execution: $0)
    },
    Measure("betweenness with lengths") {
      _ = try weighted.betweenness(.weights, execution: $0)
    },
    Measure("edge betweenness") { _ = try graph.edgeBetweenness(execution: $0) },
    Measure("sampled betweenness") {
      _ = try RandomGraph.uniform(nodes: 900, probability: 0.006, seed: 1)
        .sampledBetweenness(error: 0.2, seed: 1, execution: $0)
    },
    Measure("closeness and harmonic with lengths") {
      _ = try weighted.closenessAndHarmonic(.outgoing, .weights, execution: $0)
    },
    Measure("closeness and harmonic") {
      _ = try RandomGraph.uniform(nodes: 1200, probability: 0.004, seed: 1)
        .closenessAndHarmonic(execution: $0)
    },
    Measure("distances") {
      _ = try RandomGraph.uniform(nodes: 1200, probability: 0.004, seed: 1)
        .distanceDistribution(execution: $0)
    },
    Measure("mean distance with lengths") {
      _ = try weighted.meanDistance(.weights, execution: $0)
    },
    Measure("diameter with lengths") { _ = try weighted.diameter(.weights, execution: $0) },
    Measure("distance-weighted fragmentation") {
      _ = try RandomGraph.uniform(nodes: 1200, probability: 0.004, seed: 1)
        .distanceWeightedFragmentation(execution: $0)
    },
    Measure("communities with several seeds") {
      _ = try graph.communityStability(execution: $0)
    },
    Measure("current-flow betweenness") {
      _ = try graph.currentFlowBetweenness(execution: $0)
    },
    Measure("bridging") { _ = try graph.bridging(execution: $0) },
    Measure("a permutation test") {
      _ = try graph.eiIndexByChance(groups: groups, options: chance, execution: $0)
    },
    Measure("a null model") {
      _ = try graph.comparedByChance(.degreePreserving, options: chance, execution: $0) {
        $0.transitivity()
      }
    },
    Measure("QAP") {
      _ = try graph.correlationByChance(with: graph, options: chance, execution: $0)
    },
    Measure("brokerage by chance") {
      _ = try graph.brokerageByChance(groups: groups, options: chance, execution: $0)
    },
  ]

  @Test(arguments: measures) func `progress rises step by step to 1`(measure: Measure) throws {
    let heard = Heard()
    try measure.run(Execution { heard.add($0) })
    let shares = heard.shares
    #expect(shares.count > 1)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(shares.last == 1)
  }

  @Test(arguments: measures) func `a task cancelled on its way stops there`(measure: Measure) async
  {
    let heard = Heard()
    let task = Task {
      try measure.run(
        Execution { share in
          heard.add(share)
          withUnsafeCurrentTask { $0?.cancel() }
        })
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    // The first step was done; nothing was told of a second.
    #expect(heard.shares.count == 1)
    #expect(heard.shares.first.map { $0 < 1 } ?? false)
  }
}

/// What a measure told of its progress.
private final class Heard: Sendable {
  private let told = Mutex<[Double]>([])

  var shares: [Double] { told.withLock { $0 } }

  func add(_ share: Double) { told.withLock { $0.append(share) } }
}

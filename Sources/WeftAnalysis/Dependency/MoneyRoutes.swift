import Foundation
import WeftModel

/// Where a cluster's money comes from and through whose hands: who sits between the source and the
/// cluster, and what share passes each.
public struct MoneyRoutes: Sendable, Hashable {
  /// A body that money passes.
  public struct Station: Sendable, Hashable {
    /// The actor or cluster, by id.
    public let id: String
    /// The share of the cluster's recorded money that passes it, 0 to 1.
    public let share: Double
    /// Whether money begins there, as far as is recorded.
    public let isOrigin: Bool
    /// Whether it gives to the cluster or a member itself.
    public let isDirect: Bool
    /// The fewest steps from it to the cluster.
    public let steps: Int
    /// The ties by which it gives on, by place in ``Network/ties``.
    public let ties: [Int]
  }

  /// The cluster, by id.
  public let cluster: String
  /// The bodies the money passes, nearest first, then by share.
  public let stations: [Station]
  /// Whether every split was made by known sums of one currency; where it is not, a receiver's
  /// givers are taken to give alike.
  public let isByAmount: Bool
}

extension Reliances {
  /// Where the money of each cluster comes from, in the order of ``Network/clusters``; those that
  /// no money reaches left out.
  ///
  /// What reaches the cluster and its members from outside is split among its givers by the sums
  /// they give, where all are known and of one currency, else evenly; what each giver gives is
  /// split in the same way among those who give to it, back to the origins.
  ///
  /// - Complexity: O(clusters · rounds · m), where the rounds are the length of the longest route,
  ///   more where money goes in rings.
  public func moneyRoutes() -> [MoneyRoutes] {
    guard let flow = flows.first(where: { $0.layer == .money }) else { return [] }
    return index.network.clusters.indices.compactMap { routes(toCluster: $0, in: flow) }
  }

  private func routes(toCluster cluster: Int, in flow: FlowGraph) -> MoneyRoutes? {
    let whole = flow.node(of: .cluster(cluster))
    let members = index.members[cluster]
    let inside = Set(members + [whole])
    var ties: [Int: Set<Int>] = [:]
    for receiver in [whole] + members {
      for supply in flow.suppliersByTie(of: receiver) where !inside.contains(supply.giver) {
        ties[supply.giver, default: []].formUnion(supply.ties)
      }
    }
    guard !ties.isEmpty else { return nil }
    let direct = ties.sorted { $0.key < $1.key }.map {
      FlowGraph.Supply(giver: $0.key, ties: $0.value.sorted(), isThroughCluster: false)
    }
    var isByAmount = true
    let origins = Set(flow.origins)
    var share: [Int: Double] = [:]
    var steps: [Int: Int] = [:]
    var passing: [Int: Double] = [:]
    var used: [Int: Set<Int>] = [:]
    func spread(_ mass: Double, over supplies: [FlowGraph.Supply], step: Int) {
      let split = split(supplies)
      isByAmount = isByAmount && split.isByAmount
      for (supply, part) in zip(supplies, split.parts) {
        passing[supply.giver, default: 0] += mass * part
        steps[supply.giver] = min(steps[supply.giver] ?? step, step)
        used[supply.giver, default: []].formUnion(supply.ties)
      }
    }
    spread(1, over: direct, step: 1)
    var round = 1
    // Money that goes in rings thins out; what is left after so many rounds is no longer money.
    while !passing.isEmpty, round < 10_000 {
      let now = passing.filter { $0.value > 1e-12 }
      passing = [:]
      round += 1
      for (node, mass) in now.sorted(by: { $0.key < $1.key }) {
        share[node, default: 0] += mass
        guard !origins.contains(node) else { continue }
        spread(
          mass, over: flow.suppliers(of: node).filter { !inside.contains($0.giver) }, step: round)
      }
    }
    let isDirect = Set(direct.map(\.giver))
    let stations = share.map { node, share -> MoneyRoutes.Station in
      MoneyRoutes.Station(
        id: flow.id(at: node), share: min(1, share), isOrigin: origins.contains(node),
        isDirect: isDirect.contains(node), steps: steps[node] ?? 1,
        ties: (used[node] ?? []).sorted())
    }
    return MoneyRoutes(
      cluster: index.network.clusters[cluster].id,
      stations: stations.sorted { ($0.steps, $1.share, $0.id) < ($1.steps, $0.share, $1.id) },
      isByAmount: isByAmount)
  }

  /// How a receiver's income splits among its givers.
  private func split(_ supplies: [FlowGraph.Supply]) -> (parts: [Double], isByAmount: Bool) {
    guard supplies.count > 1 else { return (supplies.map { _ in 1 }, true) }
    let network = index.network
    let amounts = supplies.map { $0.ties.map { network.ties[$0].amount } }
    let currencies = Set(amounts.joined().map { $0?.currency })
    if currencies.count == 1, amounts.joined().allSatisfy({ $0?.isSummable == true }) {
      let sums = amounts.map { $0.reduce(Decimal(0)) { $0 + ($1?.value ?? 0) }.asDouble }
      let total = sums.reduce(0, +)
      if total > 0 { return (sums.map { $0 / total }, true) }
    }
    return (supplies.map { _ in 1 / Double(supplies.count) }, false)
  }
}

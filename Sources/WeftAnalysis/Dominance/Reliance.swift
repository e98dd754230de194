import WeftGraph
public import WeftModel

/// How much the other members of a cluster rely on one of them.
public struct Reliance: Sendable, Hashable {
  /// The reliance in one layer.
  public struct InLayer: Sendable, Hashable {
    /// The layer.
    public let layer: Layer
    /// The members that rely on it by a tie to them or to a cluster of theirs, by id.
    public let direct: [String]
    /// The further members all of whose recorded routes of the layer pass through it, by id.
    public let dominated: [String]
    /// The share of the other members that rely on it in this layer, 0 to 1.
    public let share: Double
    /// The ties this rests on, by place in ``Network/ties``.
    public let ties: [Int]
  }

  /// The share of the other members that rely on it in at least one layer, 0 to 1.
  public let share: Double
  /// Those members, by id.
  public let by: [String]
  /// Layer by layer, those in which anyone relies on it.
  public let layers: [InLayer]
  /// The ties this rests on, by place in ``Network/ties``.
  public var ties: [Int] { Set(layers.flatMap(\.ties)).sorted() }
}

extension Reliances {
  /// How much the members of a cluster rely on each of them.
  ///
  /// A member relies on another directly (a tie to it, or to a cluster it belongs to) or because
  /// the other dominates it: every recorded route by which the resource reaches it passes through
  /// the other. Nobody relies on itself.
  ///
  /// - Parameter cluster: The cluster, by place.
  /// - Returns: One for each member, in the order of ``NetworkIndex/members``; empty for a cluster
  ///   of one.
  /// - Complexity: O(layers · members · (suppliers + dominators of a member)).
  public func reliance(inCluster cluster: Int) -> [Reliance] {
    let members = index.members[cluster]
    guard members.count > 1 else { return [] }
    let rank = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    struct Tally {
      var direct: [Int] = []
      var dominated: [Int] = []
      var ties: Set<Int> = []
    }
    var tallies = flows.map { _ in members.map { _ in Tally() } }
    for (layer, flow) in flows.enumerated() {
      for member in members {
        var relied: Set<Int> = []
        for supply in flow.suppliers(of: member) {
          guard let other = rank[supply.giver] else { continue }
          tallies[layer][other].direct.append(member)
          tallies[layer][other].ties.formUnion(supply.ties)
          relied.insert(supply.giver)
        }
        guard flow.layer.isPassedOn else { continue }
        for body in dominators[layer].bodies(over: member) {
          guard let other = rank[body], !relied.contains(body) else { continue }
          tallies[layer][other].dominated.append(member)
          tallies[layer][other].ties.formUnion(flow.tiesBetween(body, and: member))
        }
      }
    }
    let others = Double(members.count - 1)
    return members.indices.map { place in
      var layers: [Reliance.InLayer] = []
      var by: Set<Int> = []
      for (layer, flow) in flows.enumerated() {
        let tally = tallies[layer][place]
        let all = tally.direct + tally.dominated
        guard !all.isEmpty else { continue }
        by.formUnion(all)
        layers.append(
          Reliance.InLayer(
            layer: flow.layer, direct: ids(tally.direct), dominated: ids(tally.dominated),
            share: Double(all.count) / others, ties: tally.ties.sorted()))
      }
      return Reliance(share: Double(by.count) / others, by: ids(Array(by)), layers: layers)
    }
  }

  /// The ids of actors, sorted.
  func ids(_ actors: [Int]) -> [String] {
    actors.map { index.network.actors[$0].id }.sorted()
  }
}

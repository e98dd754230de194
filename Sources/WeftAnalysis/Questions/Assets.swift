import WeftGraph
public import WeftModel

/// Which centre (or other asset) is run by whom, owned by whom, and what it leans on.
///
/// An empty list says that the data name nobody, not that there is nobody.
public struct Assets: Sendable, Hashable {
  /// A body that holds an asset.
  public struct Holder: Sendable, Hashable {
    /// The body.
    public let holder: NetworkIndex.End
    /// The ties that show it, by place, ascending.
    public let ties: [Int]
  }

  /// What an asset leans on.
  public struct Support: Sendable, Hashable {
    /// The body leant on.
    public let body: NetworkIndex.End
    /// In what layer.
    public let layer: Layer
    /// The body that runs or owns the asset and leans on it in turn; nil where the asset itself
    /// does.
    public let through: NetworkIndex.End?
    /// The ties that show it, by place, ascending.
    public let ties: [Int]
  }

  /// One asset.
  public struct Holding: Sendable, Hashable {
    /// The asset, by place in ``Network/actors``.
    public let asset: Int
    /// Who manages or leads it.
    public let runBy: [Holder]
    /// Who owns it.
    public let ownedBy: [Holder]
    /// Who else it relies on, and whom those who run it rely on for money and support.
    public let leansOn: [Support]
    /// Who uses it, or is housed by it.
    public let usedBy: [Holder]

    /// All ties it rests on, by place, ascending.
    public var ties: [Int] {
      Set(
        (runBy + ownedBy + usedBy).flatMap(\.ties) + leansOn.flatMap(\.ties)
      ).sorted()
    }
  }

  /// A body and the assets it runs or owns.
  public struct Portfolio: Sendable, Hashable {
    /// The body.
    public let holder: NetworkIndex.End
    /// Its assets, by place, ascending.
    public let assets: [Int]
    /// Its assets over all assets of which such a holder is recorded.
    public let share: Double
  }

  /// The assets, in file order: actors that are an asset, mainly or also.
  public let holdings: [Holding]
  /// Who runs how many, the most first, then by id.
  public let runners: [Portfolio]
  /// Who owns how many, the most first, then by id.
  public let owners: [Portfolio]

  /// Looks at the assets of a network.
  ///
  /// - Parameters:
  ///   - index: The network, its ids resolved.
  ///   - omitted: Ties to leave out, by place.
  /// - Complexity: O(layers · (actors + ties + memberships) + assets · their ties).
  public init(_ index: NetworkIndex, omitting omitted: Set<Int> = []) {
    let flows = Layer.relied.map { FlowGraph(index, layer: $0, omitting: omitted) }
    holdings = index.network.actors.indices
      .filter { index.network.actors[$0].plays(.asset) }
      .map { Self.holding($0, index, flows: flows, omitting: omitted) }
    runners = Self.portfolios(holdings, index) { $0.runBy }
    owners = Self.portfolios(holdings, index) { $0.ownedBy }
  }

  private static func holding(
    _ asset: Int, _ index: NetworkIndex, flows: [FlowGraph], omitting omitted: Set<Int>
  ) -> Holding {
    var runBy: [NetworkIndex.End: [Int]] = [:]
    var ownedBy = runBy
    var usedBy = runBy
    for place in index.tiesOfActor[asset] where !omitted.contains(place) {
      let tie = index.network.ties[place]
      guard tie.weight ?? 1 > 0, let from = index.ends[tie.from], let to = index.ends[tie.to]
      else { continue }
      switch (tie.kind, to == .actor(asset)) {
      case ("manages", true), ("leads", true): runBy[from, default: []].append(place)
      case ("owns", true): ownedBy[from, default: []].append(place)
      case ("uses", true): usedBy[from, default: []].append(place)
      case ("hosts", false): usedBy[to, default: []].append(place)
      default: break
      }
    }
    let holders = Set(runBy.keys).union(ownedBy.keys)
    let own = flows.flatMap { supports(of: .actor(asset), in: $0, through: nil) }
      .filter { !holders.contains($0.body) || $0.layer != .governance }
    let indirect = runBy.keys.sorted { index.id(of: $0) < index.id(of: $1) }.flatMap { runner in
      flows.filter { $0.layer == .money || $0.layer == .support }.flatMap {
        supports(of: runner, in: $0, through: runner)
      }
    }
    return Holding(
      asset: asset, runBy: holderList(runBy, index), ownedBy: holderList(ownedBy, index),
      leansOn: own + indirect.filter { $0.body != .actor(asset) },
      usedBy: holderList(usedBy, index))
  }

  private static func supports(
    of end: NetworkIndex.End, in flow: FlowGraph, through: NetworkIndex.End?
  ) -> [Support] {
    flow.suppliers(of: flow.node(of: end)).map {
      Support(body: flow.end(at: $0.giver), layer: flow.layer, through: through, ties: $0.ties)
    }
  }

  private static func holderList(
    _ ties: [NetworkIndex.End: [Int]], _ index: NetworkIndex
  ) -> [Holder] {
    ties.map { Holder(holder: $0.key, ties: $0.value.sorted()) }
      .sorted { index.id(of: $0.holder) < index.id(of: $1.holder) }
  }

  private static func portfolios(
    _ holdings: [Holding], _ index: NetworkIndex, _ holders: (Holding) -> [Holder]
  ) -> [Portfolio] {
    var assets: [NetworkIndex.End: [Int]] = [:]
    for holding in holdings {
      for holder in holders(holding) { assets[holder.holder, default: []].append(holding.asset) }
    }
    let known = holdings.count { !holders($0).isEmpty }
    return assets.map {
      Portfolio(holder: $0.key, assets: $0.value, share: Double($0.value.count) / Double(known))
    }
    .sorted {
      ($1.assets.count, index.id(of: $0.holder)) < ($0.assets.count, index.id(of: $1.holder))
    }
  }
}

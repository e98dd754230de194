import WeftGraph
public import WeftModel

/// What bodies have in common: the themes, needs and suppliers that all of them, most of them, or
/// just k of them share.
///
/// Asked of the members of a cluster, of clusters beside one another, or of any set of actors and
/// clusters, the *units*. An actor has what it uses itself and what a cluster it belongs to uses
/// as a whole; a cluster has what it uses as a whole. A unit of which nothing is recorded is
/// silent: it counts in the share of all units, not in the share of those of whom something is
/// known, for a blank is not a "no".
public struct Focus: Sendable, Hashable {
  /// What may be shared.
  public enum Subject: Sendable, Hashable {
    /// A theme, a programme or whatever else is used in the activity layer.
    case activity(NetworkIndex.End)
    /// A body relied upon in a layer.
    case supplier(NetworkIndex.End, Layer)
  }

  /// Something that at least one unit has.
  public struct Common: Sendable, Hashable {
    /// What it is.
    public let subject: Subject
    /// The units that have it, by place in ``Focus/units``, ascending.
    public let sharers: [Int]
    /// Those of them that have it only through a cluster they belong to.
    public let asWhole: [Int]
    /// The units recorded as not having it (a tie of weight 0).
    public let deniers: [Int]
    /// Units of which anything of the kind is recorded.
    public let knownCount: Int
    /// All units.
    public let unitCount: Int
    /// The ties it rests on, by place, ascending.
    public let ties: [Int]

    /// Sharers over all units, from 0 to 1: a lower bound where units are silent.
    public var share: Double { Double(sharers.count) / Double(max(1, unitCount)) }

    /// Sharers over the units of which anything of the kind is recorded.
    public var shareOfKnown: Double { Double(sharers.count) / Double(max(1, knownCount)) }
  }

  /// Whom it is asked of.
  public let units: [NetworkIndex.End]
  /// What they use, the most shared first, then in order of id.
  public let activities: [Common]
  /// Whom they rely on, the most shared first, then by layer and id; a unit among them too.
  public let suppliers: [Common]
  /// The units of which no activity is recorded, neither a yes nor a no, by place in ``units``.
  public let silent: [Int]

  /// Asks what units have in common.
  ///
  /// - Parameters:
  ///   - index: The network, its ids resolved.
  ///   - units: Whom to ask, each once.
  ///   - omitted: Ties to leave out, by place.
  /// - Complexity: O(ties · clusters of a unit), sorting apart.
  public init(
    _ index: NetworkIndex, units: [NetworkIndex.End], omitting omitted: Set<Int> = []
  ) {
    self.units = units
    let placeOf = Dictionary(
      units.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let used = Self.activityRecords(index, placeOf: placeOf, omitting: omitted)
    let known = Set(used.values.flatMap { $0.no.union($0.yes.keys) })
    silent = units.indices.filter { !known.contains($0) }
    activities = Self.commons(
      used.map { (.activity($0.key), $0.value) }, known: known.count, units: units.count,
      in: index)
    let byLayer = Layer.relied.map { layer -> [Common] in
      let flow = FlowGraph(index, layer: layer, omitting: omitted)
      let given = Self.supplyRecords(flow, units: units)
      let known = Set(given.values.flatMap { $0.yes.keys })
      return Self.commons(
        given.map { (.supplier($0.key, layer), $0.value) }, known: known.count,
        units: units.count, in: index)
    }
    suppliers = units.indices.reversed().flatMap { count in
      byLayer.flatMap { $0.filter { $0.sharers.count == count + 1 } }
    }
  }

  /// What more than half of the units share, among activities.
  public var sharedByMost: [Common] { activities.filter { 2 * $0.sharers.count > $0.unitCount } }

  /// What every unit shares, among activities.
  public var sharedByAll: [Common] { activities.filter { $0.sharers.count == $0.unitCount } }

  /// What just so many units share, among activities.
  public func shared(byExactly count: Int) -> [Common] {
    activities.filter { $0.sharers.count == count }
  }
}

extension Focus {
  /// Who has one thing, and by which ties.
  private struct Record {
    var yes: [Int: [Int]] = [:]
    var direct: Set<Int> = []
    var no: Set<Int> = []
    var ties: Set<Int> = []
  }

  private static func activityRecords(
    _ index: NetworkIndex, placeOf: [NetworkIndex.End: Int], omitting omitted: Set<Int>
  ) -> [NetworkIndex.End: Record] {
    var result: [NetworkIndex.End: Record] = [:]
    for place in index.ties where !omitted.contains(place) {
      let tie = index.network.ties[place]
      let weight = tie.weight ?? 1
      guard tie.layer == .activity, weight >= 0, let user = index.ends[tie.from],
        let used = index.ends[tie.to]
      else { continue }
      var units = placeOf[user].map { [($0, true)] } ?? []
      if case .cluster(let cluster) = user {
        units += index.members[cluster].compactMap { placeOf[.actor($0)] }.map { ($0, false) }
      }
      for (unit, isDirect) in units {
        if weight > 0 {
          result[used, default: Record()].yes[unit, default: []].append(place)
          result[used, default: Record()].ties.insert(place)
          if isDirect { result[used, default: Record()].direct.insert(unit) }
        } else {
          result[used, default: Record()].no.insert(unit)
        }
      }
    }
    return result
  }

  private static func supplyRecords(
    _ flow: FlowGraph, units: [NetworkIndex.End]
  ) -> [NetworkIndex.End: Record] {
    var result: [NetworkIndex.End: Record] = [:]
    for (unit, end) in units.enumerated() {
      for supply in flow.suppliers(of: flow.node(of: end)) {
        let giver = flow.end(at: supply.giver)
        result[giver, default: Record()].yes[unit] = supply.ties
        result[giver, default: Record()].ties.formUnion(supply.ties)
        if !supply.isThroughCluster { result[giver, default: Record()].direct.insert(unit) }
      }
    }
    return result
  }

  private static func commons(
    _ records: [(Subject, Record)], known: Int, units: Int, in index: NetworkIndex
  ) -> [Common] {
    records.filter { !$0.1.yes.isEmpty }.map { subject, record in
      let sharers = record.yes.keys.sorted()
      return Common(
        subject: subject, sharers: sharers,
        asWhole: sharers.filter { !record.direct.contains($0) },
        deniers: record.no.subtracting(record.yes.keys).sorted(), knownCount: known,
        unitCount: units, ties: record.ties.sorted())
    }
    .sorted {
      ($1.sharers.count, index.id(of: $0.subject.end)) < (
        $0.sharers.count, index.id(of: $1.subject.end)
      )
    }
  }
}

extension Focus.Subject {
  /// The actor or cluster that is used or relied upon.
  public var end: NetworkIndex.End {
    switch self {
    case .activity(let end), .supplier(let end, _): end
    }
  }
}

extension NetworkIndex {
  /// What the members of a cluster have in common.
  ///
  /// - Complexity: O(ties · clusters of a member), sorting apart.
  public func focus(ofCluster place: Int) -> Focus {
    Focus(self, units: members[place].map { .actor($0) })
  }

  /// What the clusters of the network have in common, as wholes.
  ///
  /// - Complexity: O(ties), sorting apart.
  public func focusOfClusters() -> Focus {
    Focus(self, units: network.clusters.indices.map { .cluster($0) })
  }
}

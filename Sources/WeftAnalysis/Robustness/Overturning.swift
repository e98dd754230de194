import WeftModel

/// The smallest change in the recorded ties that would overturn a verdict: that would change the
/// form, or put another member first.
public struct Overturning: Sendable, Hashable {
  /// One change of a tie.
  public enum Change: Sendable, Hashable {
    /// A recorded tie, by place in ``Network/ties``, does not hold.
    case delete(Int)
    /// A tie that is not recorded holds, by which the second, an actor or the cluster as a whole,
    /// relies on the first; both by id.
    case add(on: String, by: String)
  }

  /// How many changes it takes; nil where none that was searched does: no one, and no two unless
  /// ``arePairsSearched`` is false.
  public let size: Int?
  /// The smallest sets of changes that overturn it, at most ``listLimit``.
  public let changes: [[Change]]
  /// How many such sets there are.
  public let count: Int
  /// For a verdict without a leader, the fewest ties between single members that would make one a
  /// leader, where no tie to the cluster as a whole is allowed.
  public let memberTiesNeeded: Int?
  /// The fewest recorded ties, one or two, without which too little would be recorded for any
  /// verdict; empty where there are none that few, or where a smaller change, or one as small,
  /// overturns it.
  public let silencing: [Int]
  /// Whether every two deletions at once were tried. Where the verdict may rest on more than
  /// ``Reliances/overturningPairLimit`` ties, only those pairs are in which one is a tie that the
  /// verdict names.
  public let arePairsSearched: Bool
  /// How many sets of changes are listed.
  public static let listLimit = 12
}

extension Reliances {
  /// Beyond so many ties on which a verdict may rest, two deletions at once are searched only where
  /// one of them is a tie the verdict names, and not at all where it names more than this too.
  public static let overturningPairLimit = 80

  /// The smallest change in the ties that overturns the verdict on a cluster: deletions of
  /// recorded ties, additions of ties by which a member, or the cluster as a whole, relies on a
  /// member; one, then two.
  ///
  /// Losing a verdict for want of ties is no overturning; ``Overturning/silencing`` tells of it.
  ///
  /// Not every set need be tried. Additions only raise a share; a member that is given a tie to
  /// the whole cluster is relied on by all, and nothing raises anyone higher; so of additions that
  /// one to each member decides whether additions can do it, beside the single ties that lift a
  /// member over a half.
  ///
  /// - Parameter cluster: The cluster, by place.
  /// - Returns: The smallest change; nil where there is no verdict.
  /// - Complexity: O(d²) readings of the network for d ties the verdict rests on.
  public func overturning(ofCluster cluster: Int) -> Overturning? {
    let was = governance(ofCluster: cluster)
    guard was.form != nil else { return nil }
    let trial = OverturningTrial(reliances: self, cluster: cluster, was: was)
    var silencing: [Int] = []
    for size in 1...2 {
      let (found, silent) = trial.changes(ofSize: size)
      if silencing.isEmpty { silencing = silent }
      if !found.isEmpty {
        return Overturning(
          size: size, changes: Array(found.prefix(Overturning.listLimit)), count: found.count,
          memberTiesNeeded: trial.memberTiesNeeded,
          silencing: silencing.count < size ? silencing : [],
          arePairsSearched: size < 2 || trial.pairs == .all)
      }
    }
    return Overturning(
      size: nil, changes: [], count: 0, memberTiesNeeded: trial.memberTiesNeeded,
      silencing: silencing, arePairsSearched: trial.pairs == .all)
  }
}

/// A cluster and its verdict, with ties taken away and added.
private struct OverturningTrial {
  let index: NetworkIndex
  let cluster: Int
  let was: Governance
  /// The network with all ties.
  private let reliances: Reliances
  /// The ties whose loss can lower whom the verdict puts first, or raise another.
  private let deletable: [Int]
  /// Layers without one of these ties, where all pairs of them are tried.
  private let known: [Int: FlowDominators]

  init(reliances: Reliances, cluster: Int, was: Governance) {
    let index = reliances.index
    self.reliances = reliances
    self.index = index
    self.cluster = cluster
    self.was = was
    let about =
      index.tiesOfCluster[cluster] + index.members[cluster].flatMap { index.tiesOfActor[$0] }
    // Money elsewhere may be the second route that keeps a member from standing before others.
    let money = index.ties.filter { index.network.ties[$0].layer == .money }
    let elsewhere = money.count <= Reliances.overturningPairLimit ? money : []
    deletable = Set(was.ties + about + elsewhere).filter {
      index.network.ties[$0].reliance != nil && !index.network.ties[$0].isDenial
    }.sorted()
    known =
      deletable.count > Reliances.overturningPairLimit
      ? [:]
      : deletable.reduce(into: [:]) { known, place in
        let layer = index.network.ties[place].layer
        known[place] = reliances.omitting([place]).dominators.first { $0.flow.layer == layer }
      }
  }

  /// Every set of so many changes that overturns the verdict; and the first of so many deletions
  /// that leaves none.
  func changes(ofSize size: Int) -> (overturning: [[Overturning.Change]], silencing: [Int]) {
    var result: [[Overturning.Change]] = []
    var silencing: [Int] = []
    for deletions in subsets(upTo: size) {
      let added = size - deletions.count
      let gone = Set(deletions)
      let reliances = reliances.omitting(gone, known: known)
      let reliance = reliances.reliance(inCluster: cluster)
      for addition in additions(added, to: reliance) {
        let lifted = lift(reliance, by: addition)
        let now = reliances.governance(ofCluster: cluster, reliance: lifted, omitting: gone)
        if now.form == nil {
          if silencing.isEmpty, addition.isEmpty { silencing = deletions }
        } else if !now.isSameVerdict(as: was) {
          result.append(
            deletions.map { .delete($0) }
              + addition.map { .add(on: id($0.on), by: $0.by.map(id) ?? clusterID) })
        }
      }
    }
    return (result, silencing)
  }

  /// Which pairs of deletions are tried.
  enum Pairs { case all, withNamed, none }

  var pairs: Pairs {
    if deletable.count <= Reliances.overturningPairLimit { return .all }
    return was.ties.count <= Reliances.overturningPairLimit
      && was.ties.count * deletable.count <= Self.trialLimit ? .withNamed : .none
  }

  /// Readings of the network beyond which pairs are not tried.
  private static let trialLimit = 4_000

  /// For a verdict without a leader, the fewest single ties that would make one.
  var memberTiesNeeded: Int? {
    guard was.leaders.isEmpty else { return nil }
    let reliance = reliances.reliance(inCluster: cluster)
    let needed = (index.members[cluster].count - 1) / 2 + 1
    return reliance.map { needed - $0.by.count }.min()
  }

  private struct Addition {
    let on: Int
    /// Nil for the cluster as a whole.
    let by: Int?
  }

  private var clusterID: String { index.network.clusters[cluster].id }
  private func id(_ actor: Int) -> String { index.network.actors[actor].id }

  /// The sets of at most so many deletions.
  private func subsets(upTo size: Int) -> [[Int]] {
    var result: [[Int]] = [[]]
    result += deletable.map { [$0] }
    guard size > 1, pairs != .none else { return result }
    let named = Set(was.ties)
    for (rank, first) in deletable.enumerated() {
      for second in deletable[(rank + 1)...]
      where pairs == .all || named.contains(first) || named.contains(second) {
        result.append([first, second])
      }
    }
    return result
  }

  /// The sets of just so many additions worth trying.
  private func additions(_ count: Int, to reliance: [Reliance]) -> [[Addition]] {
    let members = index.members[cluster]
    switch count {
    case 0: return [[]]
    case 1:
      return members.enumerated().flatMap { rank, on in
        [[Addition(on: on, by: nil)]]
          + members.filter { $0 != on && !reliance[rank].by.contains(id($0)) }
          .map { [Addition(on: on, by: $0)] }
      }
    default:
      // Two single ties to one member; a tie to the whole cluster would have done it alone.
      return members.enumerated().flatMap { rank, on in
        let free = members.filter { $0 != on && !reliance[rank].by.contains(id($0)) }
        return free.enumerated().flatMap { place, first in
          free[(place + 1)...].map { [Addition(on: on, by: first), Addition(on: on, by: $0)] }
        }
      }
    }
  }

  /// The reliance with further members relying on some.
  private func lift(_ reliance: [Reliance], by additions: [Addition]) -> [Reliance] {
    let members = index.members[cluster]
    var result = reliance
    for addition in additions {
      guard let rank = members.firstIndex(of: addition.on) else { continue }
      let new = addition.by.map { [$0] } ?? members.filter { $0 != addition.on }
      let by = Set(result[rank].by).union(new.map(id)).sorted()
      result[rank] = Reliance(
        share: Double(by.count) / Double(members.count - 1), by: by, layers: result[rank].layers)
    }
    return result
  }
}

public import WeftModel

/// How a cluster is governed, by Provan and Kenis (2008), <https://doi.org/10.1093/jopart/mum015>.
public enum GovernanceForm: String, Sendable, Hashable, Codable, CaseIterable {
  /// No member is relied on by more than half of the others.
  case shared
  /// A member is, and it is itself a front-line body.
  case leadOrganisation = "lead-organisation"
  /// A member is, and it is a second-tier body; or an outside body leads or manages the cluster.
  case administered
}

/// The verdict on a cluster: a collaboration of equals, or run by one of its members.
public struct Governance: Sendable, Hashable {
  /// Why there is no verdict.
  public enum Withheld: Sendable, Hashable {
    /// The data do not say that the members work with one another; it is a category.
    case notSaidToMeet
    /// "More than half of the others" has no meaning for so few members.
    case tooFewMembers(Int)
    /// Fewer than half of the members it is said to have are named.
    case membersNotNamed(named: Int, of: Int)
    /// Too little is recorded of who relies on whom for an absence to mean anything.
    case notEnoughTies(recorded: Int, membersReached: Int, of: Int)
    /// Another reading of the data (without implied ties, without one source, with a tenth of the
    /// ties lost more often than not) puts another member first.
    case orderFlips
  }

  /// How the data say that a member leads by design.
  public enum Declaration: Sendable, Hashable {
    /// Its row in the table of members gives it a leading part, quoted here.
    case membershipRole(String)
    /// A source states that it leads or manages the cluster; the tie, by place.
    case statedTie(Int)
    /// Its role is that of a body whose job is to support others.
    case secondTierRole
  }

  /// A member relied on by more than half of the others.
  public struct Leader: Sendable, Hashable {
    /// The member, by id.
    public let actor: String
    /// The share of the other members that rely on it.
    public let share: Double
    /// Whether it is a second-tier body.
    public let isSecondTier: Bool
    /// How the data declare it to lead; empty where its leading is emergent: the ties show it and
    /// nobody declared it.
    public let declarations: [Declaration]
    /// Whether it leads by design rather than by what the ties alone show.
    public var isByDesign: Bool { !declarations.isEmpty }
  }

  /// The form; nil where the verdict is withheld.
  public var form: GovernanceForm?
  /// Why the verdict is withheld; nil where it is not.
  public var withheld: Withheld?
  /// The members relied on by more than half of the others, the most relied on first.
  public let leaders: [Leader]
  /// Outside bodies that lead or manage the cluster as a whole, by id.
  public let administrators: [String]
  /// Members declared to lead on whom the ties do not show that others rely, by id.
  public let declaredOnly: [String]
  /// How many ties of support or governance are recorded by which members, or the cluster, rely on
  /// one of the members or on a body outside that gives to more than one of them.
  public let recordedTies: Int
  /// How many of its members those ties reach.
  public let membersReached: Int
  /// The ties the verdict rests on, by place in ``Network/ties``: the leaders' and the
  /// administrators', or, for a shared form, those that were recorded and show no leader.
  public let ties: [Int]
}

extension Reliances {
  /// The kinds by which a body runs a cluster as a whole.
  public static let administeringKinds: Set<TieKind> = ["leads", "manages"]

  /// The words in a membership's role that give a member a leading part.
  public static let leadingParts: Set<String> = [
    "lead", "leader", "lead partner", "lead body", "lead organisation", "accountable body", "chair",
    "convenor", "convener", "coordinator", "co-ordinator", "secretariat", "umbrella",
  ]

  /// The verdict on a cluster, from the reliance of its members on each other.
  ///
  /// A leader needs only the ties that show it. A shared form is an absence, and needs a cluster
  /// that is said to meet, at least three members named, half of those it is said to have, and
  /// ties of support or governance by which half of its members rely on at least two different
  /// bodies, members or bodies that give to more than one of them: enough recorded of who relies on whom that a leader, were there one, would be
  /// expected to show. Otherwise the verdict is withheld.
  ///
  /// - Parameters:
  ///   - cluster: The cluster, by place.
  ///   - reliance: What ``reliance(inCluster:)`` gives for it.
  ///   - omitted: Ties to leave out, by place.
  /// - Returns: The verdict, or why there is none.
  /// - Complexity: O(members · rows of the cluster + ties of the cluster and its members).
  public func governance(
    ofCluster cluster: Int, reliance: [Reliance], omitting omitted: Set<Int> = []
  ) -> Governance {
    let network = index.network
    let members = index.members[cluster]
    let isMember = Set(members)
    let about = tiesAbout(cluster, omitting: omitted)

    let leaders = zip(members, reliance).filter { $0.1.share > 0.5 }.map { member, reliance in
      Governance.Leader(
        actor: network.actors[member].id, share: reliance.share,
        isSecondTier: network.actors[member].plays(.secondTier),
        declarations: declarations(of: member, in: cluster, ties: about.ties))
    }.sorted { ($1.share, $0.actor) < ($0.share, $1.actor) }
    let running = about.ties.filter { place in
      guard Self.administeringKinds.contains(network.ties[place].kind),
        network.ties[place].to == network.clusters[cluster].id,
        let actor = index.actor(network.ties[place].from)
      else { return false }
      return !isMember.contains(actor)
    }
    let declaredOnly = members.filter { member in
      !leaders.contains { $0.actor == network.actors[member].id }
        && declarations(of: member, in: cluster, ties: about.ties).contains {
          if case .membershipRole = $0 { true } else { false }
        }
    }

    var form: GovernanceForm?
    var withheld: Governance.Withheld?
    let size = network.clusters[cluster].size ?? members.count
    if members.count < 3 {
      withheld = .tooFewMembers(members.count)
    } else if size > 2 * members.count {
      withheld = .membersNotNamed(named: members.count, of: size)
    } else if let first = leaders.first {
      let top = leaders.filter { $0.share == first.share }
      form = top.contains(where: \.isSecondTier) ? .administered : .leadOrganisation
    } else if !running.isEmpty {
      form = .administered
    } else if !network.clusters[cluster].meets {
      withheld = .notSaidToMeet
    } else if about.bodies < 2 || 2 * about.reached < members.count {
      withheld = .notEnoughTies(
        recorded: about.ties.count, membersReached: about.reached, of: members.count)
    } else {
      form = .shared
    }
    let leading = Set(leaders.map(\.actor))
    let evidence = zip(members, reliance).filter { leading.contains(network.actors[$0.0].id) }
      .flatMap { $0.1.ties }
    return Governance(
      form: form, withheld: withheld, leaders: leaders,
      administrators: Set(running.map { network.ties[$0].from }).sorted(),
      declaredOnly: ids(declaredOnly), recordedTies: about.ties.count,
      membersReached: about.reached,
      ties: Set(evidence + running).isEmpty ? about.ties : Set(evidence + running).sorted())
  }

  /// The ties of support and governance by which a cluster or its members rely on anybody, how
  /// many of the members they reach, and on how many bodies.
  ///
  /// What a body outside gives to one member alone is that member's own affair, and tells nothing
  /// of how the members stand to one another: it is left out.
  private func tiesAbout(
    _ cluster: Int, omitting omitted: Set<Int>
  ) -> (ties: [Int], reached: Int, bodies: Int) {
    let network = index.network
    let inside = Set(index.members[cluster].map { network.actors[$0].id })
    var ties: [String: Set<Int>] = [:]
    var reached: [String: Set<Int>] = [:]
    func take(_ places: [Int], by id: String, reaching members: some Sequence<Int>) {
      for place in places where !omitted.contains(place) {
        let tie = network.ties[place]
        guard [.support, .governance].contains(tie.layer), !tie.isDenial,
          let reliance = tie.reliance, reliance.by == id
        else { continue }
        ties[reliance.on, default: []].insert(place)
        reached[reliance.on, default: []].formUnion(members)
      }
    }
    take(
      index.tiesOfCluster[cluster], by: network.clusters[cluster].id,
      reaching: index.members[cluster])
    for member in index.members[cluster] {
      take(index.tiesOfActor[member], by: network.actors[member].id, reaching: [member])
    }
    let bodies = reached.filter { $0.value.count > 1 || inside.contains($0.key) }
    let told = bodies.keys.reduce(into: Set<Int>()) { $0.formUnion(ties[$1] ?? []) }
    let members = bodies.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return (told.sorted(), members.count, bodies.count)
  }

  private func declarations(
    of member: Int, in cluster: Int, ties: [Int]
  ) -> [Governance.Declaration] {
    let network = index.network
    let (actor, group) = (network.actors[member], network.clusters[cluster])
    var result: [Governance.Declaration] = []
    for place in index.membershipsOfCluster[cluster] {
      let membership = network.memberships[place]
      guard membership.actor == actor.id, let role = membership.role,
        Self.leadingParts.contains(role.lowercased())
      else { continue }
      result.append(.membershipRole(role))
    }
    for place in ties {
      let tie = network.ties[place]
      if tie.from == actor.id, tie.to == group.id, tie.basis == .stated,
        Self.administeringKinds.contains(tie.kind)
      {
        result.append(.statedTie(place))
      }
    }
    if actor.plays(.secondTier) { result.append(.secondTierRole) }
    return result
  }
}

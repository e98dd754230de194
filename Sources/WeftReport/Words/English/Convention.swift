/// A rule that a number follows: told beside every number that depends on it. The raw values are
/// part of the JSON contract.
public enum Convention: String, Sendable, Hashable, CaseIterable {
  case actorGraph, reliance, passedOn, governance, gatekeeping, money, cutPoints, localBridge,
    betweenness, harmonic, degree, constraint, brokerageShare, concentration, centralisation,
    stability, smallGroup, components, activity, duplication, peers, assets, shape, losses, repair,
    bonding, similarity, nestedness, opportunity, removalEffect, moneyRoutes

  /// The rule in a sentence or two.
  public var sentence: String {
    switch self {
    case .actorGraph:
      """
      Who is tied to whom: direction is left aside and all kinds of tie but activities count. A tie \
      to a cluster counts as a tie to each of its members; members of one cluster count as tied to \
      each other only where the data say that they work together.
      """
    case .reliance:
      """
      Reliance: a member relies on another where the other funds, supports or directs it or its \
      cluster, or where every recorded route of a resource to it passes through the other. The \
      share is of the other members, and one kind of tie is enough.
      """
    case .passedOn:
      """
      Routes: a body stands behind a cluster where everything recorded of a resource, followed from \
      giver to receiver, passes through that body (it dominates the cluster).
      """
    case .governance:
      """
      Form of a cluster: shared where no member is relied on by more than half of the others; led \
      where one is and is a front-line body; administered where one is and is a second-tier body, or \
      where an outside body leads or manages the cluster.
      """
    case .gatekeeping:
      """
      Gatekeeping: the share of the outside bodies tied to a cluster or its members that are reached \
      through one member alone.
      """
    case .money:
      """
      Money: only sums that are known for one tie are added, never across currencies. Upper limits, \
      totals for several and unknown sums are left out, and said to be.
      """
    case .cutPoints:
      """
      Single points of failure: a body whose loss would split the network (a cut-point), and a tie \
      whose loss would (a bridge tie), with direction left aside.
      """
    case .localBridge:
      """
      Bridging ties: a tie whose two ends know nobody in common (a local bridge); its span is how \
      many steps apart they would be without it.
      """
    case .betweenness:
      """
      Betweenness: on how many shortest paths between two others a body lies, each pair counted \
      once, as a share of all pairs of others.
      """
    case .harmonic:
      """
      Harmonic closeness: the mean of one divided by the number of steps to each other body, where \
      a body that cannot be reached counts as nothing.
      """
    case .degree:
      "Ties: to how many other bodies a body is tied, however many ties there are between the two."
    case .constraint:
      """
      Constraint: how far a body's contacts are tied to each other, low where it alone brings them \
      together; undefined for a body without ties.
      """
    case .brokerageShare:
      """
      Brokerage share: a member's part of all the shortest paths that run among the cluster's \
      members and the outside bodies one step away, co-membership left aside.
      """
    case .concentration:
      """
      Concentration: the sum of the squared shares of the suppliers; one divided by it is the number \
      of equal suppliers that would be as concentrated. By sums where all are known, else by members \
      reached.
      """
    case .centralisation:
      """
      Centralisation: how near the ties among some bodies come to a star, from 0 (all alike) to 1 \
      (everything hangs on one).
      """
    case .stability:
      """
      How sure: the verdict is worked out again with one tie in ten left out, in every way there is \
      or, where the ways are too many, many times at random; and again without each source and \
      without the ties that are only implied.
      """
    case .smallGroup:
      """
      Small groups: with three or four members a single tie can change the share from none to all, \
      so that a verdict on them says what is recorded and no more.
      """
    case .components:
      """
      Separate parts: bodies are in one part where ties, followed in any direction, lead from one to \
      the other.
      """
    case .activity:
      "Activities: which bodies or clusters take part in or work on the same thing."
    case .duplication:
      "Double support: two outside bodies that support the same clusters or members in the same way."
    case .peers:
      """
      Peers: funders, programmes, facilitators and evaluators are left out; whoever is then tied to \
      nobody has no peer on record. Centres hold together those who use them; themes do not.
      """
    case .assets:
      "Centres and other assets: who manages or leads each of them, or else who owns it."
    case .losses:
      """
      Losses: each body in turn is taken away alone; counted are those no longer joined to the \
      largest part left, and those whom nothing of a kind reaches any more, once for each kind.
      """
    case .repair:
      """
      Introductions: the fewest new ties after which no one body's loss splits the network. \
      Buildings, themes, programmes of one body, and bodies outside every cluster that are tied to \
      one other at most, are left out.
      """
    case .bonding:
      """
      Within and across: tied pairs in which both belong to one group, and pairs of two groups (the \
      E–I index); chance deals the groups out anew among the same bodies.
      """
    case .similarity:
      "Same activities: bodies or clusters with exactly the same activities on record."
    case .nestedness:
      """
      Nesting (NODF): for each two who do unequally much, the share of what the one with less does \
      that the other does too, and the same for the things done; chance keeps how much each does and \
      how often each thing is done.
      """
    case .opportunity:
      """
      Could share: two who take part in the same things and are joined by no tie; things that few do \
      count for more.
      """
    case .removalEffect:
      """
      What a loss would break up: by how much the mean, over all pairs in and around a cluster, of \
      one divided by the number of steps between the two falls when a member leaves, being members \
      together left aside (distance-weighted fragmentation).
      """
    case .moneyRoutes:
      """
      Routes of money: what reaches a cluster is split among its givers by the sums they give where \
      all are known, else evenly, and what each gives is split in the same way among those who give \
      to it, back to where it begins.
      """
    case .shape:
      """
      Shape: of a hub with spokes, a ring, a mesh and a core with others around it, the one with \
      which the ties can be written down most briefly, what differs from it included.
      """
    }
  }

  /// Where the rule comes from.
  public var references: [Reference] {
    switch self {
    case .actorGraph: [.newman2001]
    case .reliance, .passedOn: [.lengauerTarjan1979]
    case .governance: [.provanKenis2008]
    case .cutPoints: [.tarjan1972]
    case .localBridge: [.granovetter1973]
    case .betweenness, .brokerageShare: [.freeman1977, .brandes2001]
    case .harmonic: [.marchioriLatora2000]
    case .constraint: [.burt2004]
    case .concentration: [.hirschman1964]
    case .centralisation, .degree: [.freeman1978]
    case .shape: [.borgattiEverett2000, .koutra2014]
    case .losses: [.tarjan1972, .lengauerTarjan1979]
    case .repair: [.eswaranTarjan1976]
    case .bonding: [.krackhardtStern1988]
    case .nestedness: [.almeidaNeto2008, .strona2014]
    case .opportunity: [.newman2001]
    case .removalEffect: [.borgatti2006]
    case .gatekeeping, .money, .stability, .smallGroup, .components, .activity, .duplication,
      .peers, .assets, .similarity, .moneyRoutes:
      []
    }
  }

  /// The rule and its references in Markdown.
  var markdown: String {
    Markdown.escaped(sentence)
      + references.map { " [\(Markdown.escaped($0.short))](\($0.address))" }.joined(separator: ",")
  }
}

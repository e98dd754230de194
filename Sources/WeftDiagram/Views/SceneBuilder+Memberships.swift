import WeftModel

extension SceneBuilder {
  /// A line for something that no box shows: that an actor is a member of a second cluster.
  struct MembershipLine {
    var tie: Tie
    var from: Scene.End
    var to: Scene.End
  }

  /// The memberships that no box shows: one line for each actor in the box of another cluster; one
  /// from box to box where all members of a cluster are members of another.
  func memberships(among ends: [NetworkIndex.End: Scene.End], homes: [Int: Int])
    -> [MembershipLine]
  {
    let parts = partsDrawn(homes)
    var result: [MembershipLine] = []
    for part in parts {
      guard let inner = ends[.cluster(part.inner)], let outer = ends[.cluster(part.outer)] else {
        continue
      }
      let tie = Tie(
        from: network.clusters[part.inner].id, to: network.clusters[part.outer].id,
        kind: "member-of")
      result.append(MembershipLine(tie: tie, from: inner, to: outer))
    }
    for actor in network.actors.indices {
      guard let node = ends[.actor(actor)] else { continue }
      for cluster in index.clustersOf[actor] where homes[actor] != cluster {
        guard let box = ends[.cluster(cluster)],
          !parts.contains(where: { $0.inner == homes[actor] && $0.outer == cluster })
        else { continue }
        let tie = Tie(
          from: network.actors[actor].id, to: network.clusters[cluster].id, kind: "member-of")
        result.append(MembershipLine(tie: tie, from: node, to: box))
      }
    }
    return result
  }

  /// What lines from box to box say, as sentences.
  func partRemarks(among ends: [NetworkIndex.End: Scene.End], homes: [Int: Int]) -> [String] {
    partsDrawn(homes).filter {
      ends[.cluster($0.inner)] != nil && ends[.cluster($0.outer)] != nil
    }.map { part in
      wording(
        "members.all",
        ["inner": box(part.inner).title, "outer": box(part.outer).title])
    }
  }

  /// The clusters in whose boxes members are drawn who all belong to another cluster as well.
  private func partsDrawn(_ homes: [Int: Int]) -> [(inner: Int, outer: Int)] {
    var drawn: [Int: Int] = [:]
    for home in homes.values { drawn[home, default: 0] += 1 }
    var result: [(inner: Int, outer: Int)] = []
    for inner in network.clusters.indices where drawn[inner, default: 0] > 1 {
      let members = Set(index.members[inner])
      for outer in network.clusters.indices
      where outer != inner && members.isSubset(of: index.members[outer]) {
        result.append((inner, outer))
      }
    }
    return result
  }
}

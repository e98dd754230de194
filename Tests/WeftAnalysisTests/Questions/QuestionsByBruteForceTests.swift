import Testing
import WeftAnalysis
import WeftModel
import WeftTestSupport

/// The answers against the plainest reading of their definitions, on hundreds of small networks.
@Suite struct QuestionsByBruteForceTests {
  private typealias End = NetworkIndex.End

  private static func random(_ generator: inout SeededGenerator) -> Network {
    let roles: [Role] = [.partner, .partner, .secondTier, .funder, .asset, .theme, .publicBody]
    let kinds: [TieKind] = ["funds", "supports", "trains", "partners", "uses", "accountable-to"]
    let actors = (0..<8).map {
      Actor(id: "a\($0)", name: "A\($0)", role: roles.randomElement(using: &generator) ?? .partner)
    }
    let clusters = (0..<3).map {
      Cluster(id: "c\($0)", name: "C\($0)", meets: Bool.random(using: &generator))
    }
    let ids = actors.map(\.id) + clusters.map(\.id)
    let ties = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
      Tie(
        from: ids.randomElement(using: &generator) ?? "",
        to: ids.randomElement(using: &generator) ?? "",
        kind: kinds.randomElement(using: &generator) ?? "funds",
        weight: Int.random(in: 0..<6, using: &generator) == 0 ? 0 : nil)
    }
    let members = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
      Membership(
        cluster: clusters.randomElement(using: &generator)?.id ?? "",
        actor: actors.randomElement(using: &generator)?.id ?? "")
    }
    return Network(actors: actors, ties: ties, clusters: clusters, memberships: members)
  }

  /// Whether two actors are tied: by a tie, by a tie to a cluster, or in a cluster that meets (a
  /// theme that has no ties is no body there).
  private static func areTied(_ one: Int, _ other: Int, _ index: NetworkIndex) -> Bool {
    func isBody(_ actor: Int) -> Bool {
      let actors = index.network.actors
      return actors[actor].role != .theme
        || actors.indices.contains { $0 != actor && haveTie(actor, $0, index) }
    }
    return haveTie(one, other, index)
      || isBody(one) && isBody(other)
        && index.network.clusters.indices.contains {
          index.network.clusters[$0].meets && index.members[$0].contains(one)
            && index.members[$0].contains(other)
        }
  }

  private static func haveTie(_ one: Int, _ other: Int, _ index: NetworkIndex) -> Bool {
    index.network.ties.contains { tie in
      guard tie.layer != .activity, tie.weight != 0, let from = index.ends[tie.from],
        let to = index.ends[tie.to]
      else { return false }
      let (sources, targets) = (index.actors(at: from), index.actors(at: to))
      return sources.contains(one) && targets.contains(other)
        || sources.contains(other) && targets.contains(one)
    }
  }

  @Test func `who is on the edge, and what the islands are`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let index = Self.random(&generator).index()
      let actors = index.network.actors
      let kept = actors.indices.filter { ![.funder, .theme].contains(actors[$0].role) }
      let bodies = kept.filter { actors[$0].role != .asset }
      let parts = bodies.map { body -> [Int] in
        var reached: Set<Int> = [body]
        while let next = kept.first(where: { candidate in
          !reached.contains(candidate)
            && reached.contains { Self.areTied($0, candidate, index) }
        }) {
          reached.insert(next)
        }
        return reached.intersection(bodies).sorted()
      }
      let edge = NetworkEdge(index)
      #expect(edge.bodies == bodies)
      #expect(edge.outliers.map(\.actor) == parts.filter { $0.count == 1 }.flatMap { $0 })
      let groups = Set(parts.filter { $0.count > 1 })
      let main = groups.first { 2 * $0.count > bodies.count }
      #expect(edge.mainland == main ?? [])
      #expect(Set(edge.islands.map(\.actors)) == groups.subtracting(main.map { [$0] } ?? []))
    }
  }

  @Test func `which clusters are tied to no other`() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      let index = Self.random(&generator).index()
      func holds(_ cluster: Int, _ id: String) -> Bool {
        switch index.ends[id] {
        case .actor(let actor): index.members[cluster].contains(actor)
        case .cluster(let place): place == cluster
        case nil: false
        }
      }
      func areTied(_ one: Int, _ other: Int) -> Bool {
        let (mine, theirs) = (index.members[one], index.members[other])
        return mine.contains { theirs.contains($0) }
          || mine.contains { first in theirs.contains { Self.areTied(first, $0, index) } }
          || index.network.ties.contains { tie in
            tie.layer != .activity && tie.weight != 0
              && (holds(one, tie.from) && holds(other, tie.to)
                || holds(one, tie.to) && holds(other, tie.from))
          }
      }
      let lone = (0..<3).filter { one in !(0..<3).contains { $0 != one && areTied(one, $0) } }
      #expect(NetworkEdge(index).clusters.map(\.cluster) == lone)
    }
  }

  @Test func `who gives the same members the same kind of thing`() {
    struct Found: Hashable {
      let givers: Set<NetworkIndex.End>
      let layer: Layer
      let members: [Int]
    }
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<200 {
      let index = Self.random(&generator).index()
      let members = index.members[0]
      func gives(_ giver: End, _ member: Int, _ layer: Layer) -> Bool {
        index.network.ties.contains { tie in
          guard tie.layer == layer, tie.weight != 0, tie.from != tie.to,
            let (on, by) = tie.reliance, let receiver = index.ends[by]
          else { return false }
          return index.ends[on] == giver && index.actors(at: receiver).contains(member)
        }
      }
      let outside =
        index.network.actors.indices.filter { !members.contains($0) }.map { End.actor($0) }
        + [.cluster(1), .cluster(2)]
      var expected: Set<Found> = []
      for layer in [Layer.money, .support, .governance] {
        for (rank, one) in outside.enumerated() {
          for other in outside[(rank + 1)...] {
            let both = members.filter { gives(one, $0, layer) && gives(other, $0, layer) }
            guard !both.isEmpty else { continue }
            expected.insert(Found(givers: [one, other], layer: layer, members: both))
          }
        }
      }
      let found = index.duplications(inCluster: 0).map {
        Found(givers: [$0.first, $0.second], layer: $0.layer, members: $0.members)
      }
      #expect(found.count == expected.count)
      #expect(Set(found) == expected)
    }
  }

  @Test func `who shares what, and which pairs are not tied`() {
    var generator = SeededGenerator(seed: 14)
    for _ in 0..<200 {
      let index = Self.random(&generator).index()
      let units = index.network.actors.indices.map { End.actor($0) }
      func uses(_ unit: Int, _ subject: End) -> Bool {
        index.network.ties.contains { tie in
          guard tie.layer == .activity, tie.weight != 0, let user = index.ends[tie.from] else {
            return false
          }
          return index.ends[tie.to] == subject && index.actors(at: user).contains(unit)
        }
      }
      let focus = Focus(index, units: units)
      for common in focus.activities {
        #expect(common.sharers == units.indices.filter { uses($0, common.subject.end) })
      }
      let pairs = focus.opportunities(in: index)
      for one in units.indices {
        for other in units.indices where one < other {
          let both = focus.activities.filter {
            uses(one, $0.subject.end) && uses(other, $0.subject.end)
          }
          let isPair = !both.isEmpty && !Self.areTied(one, other, index)
          let pair = pairs.first { $0.first == one && $0.second == other }
          #expect((pair != nil) == isPair)
          if isPair { #expect(pair?.activities == both.map(\.subject.end)) }
        }
      }
    }
  }
}

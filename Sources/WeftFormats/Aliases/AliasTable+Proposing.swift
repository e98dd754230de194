public import WeftModel

extension AliasTable {
  /// The pairs of actors that may be the same body, the likeliest first, none of them decided.
  ///
  /// Proposed are pairs with the same organisation identifier, with the same name but for letter
  /// case, “the”, legal forms, charity numbers and punctuation, with a few letters that differ, and
  /// those of which one's alias is the other's name. Decisions already taken are kept.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - decided: A table whose decisions are to stand.
  /// - Returns: The decided rows, and then the proposals.
  /// - Complexity: O(actors), each compared with those that share much of its name.
  public static func proposals(for network: Network, keeping decided: AliasTable = AliasTable())
    -> AliasTable
  {
    var table = AliasTable(rows: decided.rows.filter { $0.decided != .open })
    var known = Set(table.rows.map { Set([$0.from, $0.to]) })
    var weight: [String: Int] = [:]
    for tie in network.ties {
      weight[tie.from, default: 0] += 1
      weight[tie.to, default: 0] += 1
    }
    var found: [Row] = []
    func propose(_ first: Int, _ second: Int, _ why: String, _ score: Double) {
      var (kept, given) = (network.actors[first], network.actors[second])
      // One of whom more is known than a name keeps its id, else the one with more ties; of
      // equals, the first.
      if kept.isBare == given.isBare
        ? weight[given.id, default: 0] > weight[kept.id, default: 0] : kept.isBare
      {
        (kept, given) = (given, kept)
      }
      guard kept.id != given.id, known.insert(Set([kept.id, given.id])).inserted else { return }
      found.append(Row(from: given.id, to: kept.id, why: why, score: score))
    }
    var byOrganisation: [String: Int] = [:]
    for (place, actor) in network.actors.enumerated() {
      guard let id = actor.orgID?.uppercased() else { continue }
      if let first = byOrganisation[id] {
        propose(first, place, "same organisation identifier \(id)", 1)
      } else {
        byOrganisation[id] = place
      }
    }
    var byName: [String: Int] = [:]
    for (place, actor) in network.actors.enumerated() where byName[NameForm.core(actor.name)] == nil
    {
      byName[NameForm.core(actor.name)] = place
    }
    for (place, actor) in network.actors.enumerated() {
      for alias in actor.aliases {
        if let other = byName[NameForm.core(alias)], other != place {
          propose(other, place, "“\(alias)” is an alias of one and the name of the other", 0.97)
        }
      }
    }
    for match in NameMatcher.matches(network.actors.map(\.name), isLean: true) {
      let (first, second) = (network.actors[match.first], network.actors[match.second])
      propose(
        match.first, match.second,
        "“\(second.name)” and “\(first.name)”: \(match.reason.rawValue)", match.score)
    }
    table.rows += found.sorted {
      (-($0.score ?? 0), $0.to, $0.from) < (-($1.score ?? 0), $1.to, $1.from)
    }
    return table
  }
}

extension Actor {
  /// Whether nothing is known of it but its name, as of those that only ties name.
  var isBare: Bool { self == Actor(id: id, name: name) }
}

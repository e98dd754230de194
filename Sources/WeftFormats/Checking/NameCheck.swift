import WeftModel

/// Whether one body may stand in the network under two names. Nothing is merged: a person decides.
struct NameCheck {
  private let network: Network
  private let origins: Origins
  private var found = Findings()

  init(_ network: Network, _ origins: Origins) {
    self.network = network
    self.origins = origins
  }

  /// The pairs to decide on.
  ///
  /// - Complexity: O(actors), each compared with those that share much of its name.
  func problems() -> [Diagnostic] {
    var check = self
    check.lookAtNames(
      network.actors.map(\.name), network.actors.map(\.id), origins.actors, "actors")
    check.lookAtNames(
      network.clusters.map(\.name), network.clusters.map(\.id), origins.clusters, "clusters")
    check.lookAtAliases()
    check.lookAtOrganisations()
    return check.found.diagnostics
  }

  private mutating func lookAtNames(
    _ names: [String], _ ids: [String], _ origin: Origins.Table, _ table: String
  ) {
    for match in NameMatcher.matches(names, isLean: true)
    where ids[match.first] != ids[match.second] {
      let isSame = match.reason == .sameButCase
      found.tell(
        .warning, isSame ? "same-name" : "near-identical-name", origin, match.second, "name",
        "“\(names[match.second])” is "
          + (isSame ? "the name" : "nearly the name “\(names[match.first])”")
          + " of “\(ids[match.first])”"
          + (origin.row(match.first).map { " in row \($0)" } ?? "")
          + " (\(match.reason.rawValue)).",
        "If they are the same body, keep one row and write the other name into its aliases.")
    }
  }

  private mutating func lookAtAliases() {
    var owner: [String: Int] = [:]
    for (place, actor) in network.actors.enumerated() {
      for name in [actor.id, actor.name] { owner[NameForm.plain(name)] = place }
    }
    var aliasOwner: [String: Int] = [:]
    for (place, actor) in network.actors.enumerated() {
      for alias in actor.aliases {
        let key = NameForm.plain(alias)
        guard let other = owner[key] ?? aliasOwner[key], other != place else {
          aliasOwner[key] = place
          continue
        }
        found.tell(
          .warning, "shared-alias", origins.actors, place, "aliases",
          "“\(alias)” is also a name of “\(network.actors[other].id)”"
            + (origins.actors.row(other).map { " in row \($0)." } ?? "."),
          "If they are the same body, keep one row; else take the alias out.")
      }
    }
  }

  private mutating func lookAtOrganisations() {
    var owner: [String: Int] = [:]
    for (place, actor) in network.actors.enumerated() {
      guard let id = actor.orgID?.uppercased() else { continue }
      if let other = owner[id], network.actors[other].id != actor.id {
        found.tell(
          .warning, "shared-org-id", origins.actors, place, "org_id",
          "“\(id)” is also the identifier of “\(network.actors[other].id)”"
            + (origins.actors.row(other).map { " in row \($0)." } ?? "."),
          "If they are the same body, keep one row; else check the number.")
      } else {
        owner[id] = place
      }
    }
  }
}

import OrderedCollections
import WeftModel

extension AliasTable {
  /// Merges what was decided to be the same body.
  ///
  /// - Returns: What became of it.
  func apply(to reading: inout Reading) -> [Diagnostic] {
    let decided = rows.filter { $0.decided == .yes && !$0.from.isEmpty && $0.from != $0.to }
    guard !decided.isEmpty else { return [] }
    var diagnostics: [Diagnostic] = []
    let (network, origins) = (reading.network, reading.origins)
    let places = Dictionary(
      network.actors.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { a, _ in a })
    var byName: [String: [Int]] = [:]
    for (place, actor) in network.actors.enumerated() {
      byName[NameForm.plain(actor.name), default: []].append(place)
    }
    // A name stands for an actor only where one alone bears it.
    func place(_ text: String) -> Int? {
      if let place = places[text] { return place }
      let named = byName[NameForm.plain(text)] ?? []
      return named.count == 1 ? named[0] : nil
    }
    var target: [Int: Int] = [:]
    func root(_ place: Int) -> Int {
      var place = place
      while let next = target[place] { place = next }
      return place
    }
    for row in decided {
      guard let to = place(row.to) else {
        diagnostics.append(
          Diagnostic(
            .warning, code: "unknown-alias", file: Self.fileName, column: "to",
            message: "No actor has the id or name “\(row.to)”.",
            mend: "Check the spelling, or delete the row."))
        continue
      }
      guard let from = place(row.from) else { continue }
      let (low, high) = (root(to), root(from))
      if low != high { target[high] = low }
    }
    guard !target.isEmpty else { return diagnostics }
    var merges: [Int: ActorMerge] = [:]
    for high in target.keys.sorted() {
      let low = root(high)
      var given = network.actors[high]
      var merge =
        merges[low] ?? ActorMerge(network.actors[low], network: Self.fileName, citation: { $0 })
      // Of a body that is a name and nothing else the role was assumed: the other's counts.
      if given.isBare {
        given.role = merge.actor.role
      } else if Actor(id: merge.actor.id, name: merge.actor.name) == merge.actor {
        merge.actor.role = given.role
      }
      merge.take(given, network: Self.fileName, citation: { $0 })
      merges[low] = merge
    }
    let merged = target.keys.map { "“\(network.actors[$0].name)”" }
    reading.diagnostics.removeAll { problem in
      problem.code == "unlisted-actor" && merged.contains { problem.message.hasPrefix($0) }
    }
    let newID = Dictionary(
      target.keys.map { (network.actors[$0].id, network.actors[root($0)].id) },
      uniquingKeysWith: { a, _ in a })
    reading.network.actors = []
    reading.origins.actors.rows = []
    for (place, actor) in network.actors.enumerated() where target[place] == nil {
      var kept = actor
      if let merge = merges[place] {
        kept = merge.finished()
        kept.extra[NetworkJoin.networksColumn] = actor.extra[NetworkJoin.networksColumn]
        kept.aliases.removeAll { $0 == kept.name }
      }
      reading.network.actors.append(kept)
      if let row = origins.actors.row(place) { reading.origins.actors.rows.append(row) }
    }
    for place in reading.network.ties.indices {
      let tie = reading.network.ties[place]
      reading.network.ties[place].from = newID[tie.from] ?? tie.from
      reading.network.ties[place].to = newID[tie.to] ?? tie.to
      reading.network.ties[place].reportedBy = tie.reportedBy.map { newID[$0] ?? $0 }
    }
    for place in reading.network.memberships.indices {
      let actor = reading.network.memberships[place].actor
      reading.network.memberships[place].actor = newID[actor] ?? actor
    }
    diagnostics.append(
      Diagnostic(
        .note, code: "merged", file: Self.fileName,
        message:
          "\(target.count == 1 ? "1 actor was taken for another" : "\(target.count) actors were taken for others"), "
          + "as the table of aliases decides.",
        mend: "Nothing need be done."))
    return diagnostics
  }
}

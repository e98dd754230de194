import WeftModel

/// Which actors of several networks are the same body.
struct ActorGrouping {
  /// An actor: the network it is of, and its place there.
  typealias Member = (part: Int, place: Int)

  /// The bodies, each with the actors that stand for it, in the order of the networks.
  private(set) var groups: [[Member]] = []
  /// What could not be decided.
  private(set) var diagnostics: [Diagnostic] = []

  private let parts: [[Actor]]
  private let names: [String]
  private var offsets: [Int] = []
  /// The forest of merged actors: each one's parent.
  private var parent: [Int] = []
  /// For each root, the networks that are in its tree.
  private var partsOf: [Set<Int>] = []

  init(_ parts: [[Actor]], partNames: [String]) {
    self.parts = parts
    names = partNames
    for (part, actors) in parts.enumerated() {
      offsets.append(parent.count)
      for _ in actors {
        parent.append(parent.count)
        partsOf.append([part])
      }
    }
    join(by: "id") { [$0.id] }
    join(by: "organisation identifier") { $0.orgID.map { [$0.uppercased()] } ?? [] }
    joinByAlias()
    collect()
    listNearNames()
  }

  private func actor(_ index: Int) -> (part: Int, actor: Actor) {
    let part = offsets.lastIndex { $0 <= index } ?? 0
    // Networks without actors share an offset with the next.
    var owner = part
    while index - offsets[owner] >= parts[owner].count, owner > 0 { owner -= 1 }
    return (owner, parts[owner][index - offsets[owner]])
  }

  private func root(_ index: Int) -> Int {
    var place = index
    while parent[place] != place { place = parent[place] }
    return place
  }

  private mutating func merge(_ first: Int, _ second: Int, why: String) {
    let a = root(first)
    let b = root(second)
    guard a != b else { return }
    guard partsOf[a].isDisjoint(with: partsOf[b]) else {
      let (left, right) = (actor(first), actor(second))
      diagnostics.append(
        Diagnostic(
          .warning, code: "undecided", file: names[right.part], column: right.actor.id,
          message: "“\(right.actor.id)” and “\(left.actor.id)” (\(names[left.part])) share \(why), "
            + "but one network holds both as different bodies, so they were kept apart.",
          mend: "If they are the same body, merge them in that network first."))
      return
    }
    let (low, high) = (min(a, b), max(a, b))
    parent[high] = low
    partsOf[low].formUnion(partsOf[high])
  }

  private mutating func join(by what: String, _ keys: (Actor) -> [String]) {
    var first: [String: Int] = [:]
    for (part, actors) in parts.enumerated() {
      for (place, actor) in actors.enumerated() {
        let index = offsets[part] + place
        for key in keys(actor) where !key.isEmpty {
          if let other = first[key] {
            // A second row with the same id in one network is that network's own problem.
            if self.actor(other).part != part {
              merge(other, index, why: "the \(what) “\(key)”")
            }
          } else {
            first[key] = index
          }
        }
      }
    }
  }

  /// An alias of one that is the id or name of another; where it is so of two, a person decides.
  private mutating func joinByAlias() {
    var owners: [String: [Int]] = [:]
    var aliasOwners: [String: [Int]] = [:]
    for (part, actors) in parts.enumerated() {
      for (place, actor) in actors.enumerated() {
        let index = offsets[part] + place
        for key in Set([actor.id, actor.name].map(NameForm.plain)).sorted() {
          owners[key, default: []].append(index)
        }
        for key in Set(actor.aliases.map(NameForm.plain)).sorted() {
          aliasOwners[key, default: []].append(index)
        }
      }
    }
    for key in aliasOwners.keys.sorted() {
      let aliased = aliasOwners[key] ?? []
      let named = owners[key] ?? []
      let bodies = Set(named.map(root))
      if bodies.count > 1 {
        tellAmbiguous(key, named + aliased)
        continue
      }
      for index in aliased {
        for other in named where actor(other).part != actor(index).part {
          merge(other, index, why: "the name “\(key)”")
        }
      }
      // Two bodies may share an abbreviation: an alias of both is no proof.
      let left = Set(aliased.map(root))
      if named.isEmpty, left.count > 1 { tellAmbiguous(key, aliased) }
    }
  }

  private mutating func tellAmbiguous(_ key: String, _ members: [Int]) {
    var seen: Set<Int> = []
    let bodies = members.filter { seen.insert(root($0)).inserted }.map(actor)
    guard bodies.count > 1, let last = bodies.last else { return }
    let list = bodies.map { "“\($0.actor.id)” (\(names[$0.part]))" }.joined(separator: ", ")
    diagnostics.append(
      Diagnostic(
        .warning, code: "undecided", file: names[last.part], column: last.actor.id,
        message: "“\(key)” is a name of several bodies: \(list). They were kept apart.",
        mend: "If they are the same body, give them the same id."))
  }

  private mutating func collect() {
    var members: [Int: [Member]] = [:]
    var order: [Int] = []
    for (part, actors) in parts.enumerated() {
      for place in actors.indices {
        let root = root(offsets[part] + place)
        if members[root] == nil { order.append(root) }
        members[root, default: []].append((part, place))
      }
    }
    groups = order.map { members[$0] ?? [] }
  }

  /// Names of different bodies that are nearly the same, for a person to decide on.
  private mutating func listNearNames() {
    var bodies: [(part: Int, actor: Actor)] = []
    for group in groups {
      if let first = group.first { bodies.append((first.part, parts[first.part][first.place])) }
    }
    for match in NameMatcher.matches(bodies.map(\.actor.name)) {
      let (first, second) = (bodies[match.first], bodies[match.second])
      diagnostics.append(
        Diagnostic(
          .warning, code: "near-identical-name", file: names[second.part],
          column: second.actor.id,
          message: "“\(second.actor.name)” is nearly “\(first.actor.name)” (“\(first.actor.id)” in "
            + "\(names[first.part]); \(match.reason.rawValue)). They were kept apart.",
          mend:
            "If they are the same body, give them the same id, or one the other's name as alias."
        ))
    }
  }
}

import OrderedCollections
import WeftModel

extension AttributedGraph {
  /// Makes the network that the nodes, edges and groups stand for.
  ///
  /// - Complexity: O(nodes + edges + groups + members), in the number of their values.
  func reading(_ format: FileFormat, file: InputFile, log: DiagnosticLog) -> Reading {
    var assembly = GraphAssembly(self.unflattened(), log: log, file: file.name)
    assembly.run()
    if assembly.network.metadata.title.isEmpty { assembly.network.metadata.title = file.stem }
    let problems = IntegrityCheck(assembly.network, assembly.origins).problems()
    return Reading(
      network: assembly.network, diagnostics: assembly.log.diagnostics + problems,
      format: format, origins: assembly.origins)
  }

  /// The names of attributes, in the order in which they first occur.
  static func names(_ all: some Sequence<Attributes>) -> OrderedSet<String> {
    var names: OrderedSet<String> = []
    for attributes in all {
      for name in attributes.keys { names.append(name) }
    }
    return names
  }
}

/// Turns a graph of nodes and edges into a network of actors and ties.
private struct GraphAssembly {
  let graph: AttributedGraph
  var log: DiagnosticLog
  var network = Network()
  var origins = Origins()
  private var assumed = (directed: 0, undirected: 0)

  init(_ graph: AttributedGraph, log: DiagnosticLog, file: String) {
    self.graph = graph
    self.log = log
    origins.actors.file = file
    origins.ties.file = file
    origins.clusters.file = file
    origins.memberships.file = file
  }

  mutating func run() {
    network.readMetadata(graph.attributes, &log)
    readActors()
    readClusters()
    readMembers()
    readTies()
    addImplied()
    addImpliedSources()
    tellAssumed()
  }

  private mutating func readActors() {
    let all = graph.nodes.lazy.map(\.attributes)
    let isRole = Self.all(all, "type") { Role(rawValue: $0).isKnown }
    let columns = ElementColumns<Actor>(
      names: AttributedGraph.names(all), isOwn: graph.isOwn,
      alternatives: ["name": ["title"], "role": isRole ? ["type"] : [], "website": ["url"]])
    for node in graph.nodes {
      var actor = Actor(id: node.id, name: node.id)
      columns.read(node.attributes, into: &actor, line: node.line, &log)
      network.actors.append(actor)
      origins.actors.rows.append(node.line ?? 0)
    }
  }

  private mutating func readClusters() {
    let columns = ElementColumns<Cluster>(
      names: AttributedGraph.names(graph.groups.lazy.map(\.attributes)), isOwn: graph.isOwn)
    for group in graph.groups {
      var cluster = Cluster(id: group.id, name: group.id)
      columns.read(group.attributes, into: &cluster, line: group.line, &log)
      network.clusters.append(cluster)
      origins.clusters.rows.append(group.line ?? 0)
    }
  }

  private mutating func readMembers() {
    let columns = ElementColumns<Membership>(
      names: AttributedGraph.names(graph.members.lazy.map(\.attributes)), isOwn: graph.isOwn)
    for member in graph.members {
      var membership = Membership(cluster: member.group, actor: member.node)
      columns.read(member.attributes, into: &membership, line: member.line, &log)
      network.memberships.append(membership)
      origins.memberships.rows.append(member.line ?? 0)
    }
  }

  private mutating func readTies() {
    let all = graph.edges.lazy.map(\.attributes)
    let kinds = ["type", "relation", "relationship", "label"].filter { name in
      Self.all(all, name) { TieKind(rawValue: $0).isKnown }
    }
    let names = AttributedGraph.names(all)
    // What other programs call so may as well be something else: words, or values that change.
    let weights = ["value", "strength"].filter { name in
      Self.any(all, name, of: names) { Double($0.trimmed) != nil }
    }
    let columns = ElementColumns<Tie>(
      names: names, isOwn: graph.isOwn,
      alternatives: [
        "kind": kinds, "weight": weights,
        "since": Self.any(all, "start", of: names, Self.isDate) ? ["start"] : [],
        "until": Self.any(all, "end", of: names, Self.isDate) ? ["end"] : [],
      ])
    for edge in graph.edges {
      var tie = Tie(from: edge.from, to: edge.to, kind: "")
      columns.read(edge.attributes, into: &tie, line: edge.line, &log)
      if let kind = edge.kind {
        if !tie.kind.rawValue.isEmpty, tie.kind.rawValue != kind {
          tie.extra["kind_2"] = tie.kind.rawValue
        }
        tie.kind = TieKind(rawValue: kind)
      }
      settle(&tie, edge)
      network.ties.append(tie)
      origins.ties.rows.append(edge.line ?? 0)
    }
  }

  /// Gives a tie a kind if it has none; keeps what the file says of its direction.
  private mutating func settle(_ tie: inout Tie, _ edge: AttributedGraph.Edge) {
    if tie.kind.rawValue.isEmpty {
      tie.kind = edge.isDirected ? "linked-to" : "partners"
      if edge.isDirected { assumed.directed += 1 } else { assumed.undirected += 1 }
    }
    let isDirected = edge.isDirected
    guard tie.kind.definition.isDirected != isDirected else {
      return
    }
    tie.extra[AttributeName.directed] = isDirected ? "yes" : "no"
    log.add(
      .note, "direction", line: edge.line,
      "The file gives this tie \(isDirected ? "a" : "no") direction, but ties of the kind "
        + "\(tie.kind.rawValue.quoted) have \(isDirected ? "none" : "one"); the kind decides, and "
        + "the column `directed` keeps what the file says.",
      mend: "Choose a kind that fits.")
  }

  private mutating func addImplied() {
    var known = Set(network.actors.lazy.map(\.id))
    for cluster in network.clusters { known.insert(cluster.id) }
    var implied: OrderedSet<String> = []
    for tie in network.ties {
      if !known.contains(tie.from) { implied.append(tie.from) }
      if !known.contains(tie.to) { implied.append(tie.to) }
    }
    for membership in network.memberships where !known.contains(membership.actor) {
      implied.append(membership.actor)
    }
    for id in implied where !id.isEmpty {
      network.actors.append(Actor(id: id, name: id))
      origins.actors.rows.append(0)
    }
    guard let first = implied.first else { return }
    log.add(
      .note, "implied-actors",
      "\(implied.count) actors are named by ties only, \(first.quoted) first; each is a partner.",
      mend: "List them among the nodes to give them names and roles.")
  }

  /// In formats that have no place for sources, rows still name them: by their ids alone.
  private mutating func addImpliedSources() {
    guard network.sources.isEmpty else { return }
    var cited: OrderedSet<String> = []
    func note(_ citation: Citation) { if let id = citation.source { cited.append(id) } }
    for actor in network.actors { note(actor.citation) }
    for cluster in network.clusters { note(cluster.citation) }
    for membership in network.memberships { note(membership.citation) }
    for tie in network.ties { note(tie.citation) }
    guard let first = cited.first else { return }
    network.sources = cited.map { Source(id: $0, title: $0) }
    log.add(
      .note, "implied-sources",
      "\(cited.count) sources are named by rows only, \(first.quoted) first; their ids stand for "
        + "their titles.", mend: "Keep the network as a data package too, which holds its sources.")
  }

  private mutating func tellAssumed() {
    let parts = [
      assumed.undirected > 0 ? "\(assumed.undirected) without direction as `partners`" : nil,
      assumed.directed > 0 ? "\(assumed.directed) with direction as `linked-to`" : nil,
    ].compactMap { $0 }
    guard !parts.isEmpty else { return }
    log.add(
      .note, "assumed-kind",
      "The file does not say of what kind these ties are: \(parts.joined(separator: " and ")).",
      mend: "Give the edges an attribute `kind`: funds, supports, partners, ….")
  }

  /// Whether a value is a date, with or without a time after it.
  private static func isDate(_ text: String) -> Bool {
    PartialDate(String(text.trimmed.prefix { !"T ".contains($0) })) != nil
  }

  /// Whether some value of an attribute passes, whatever the case of its name.
  private static func any(
    _ all: some Sequence<AttributedGraph.Attributes>, _ name: String,
    of names: OrderedSet<String>, _ test: (String) -> Bool
  ) -> Bool {
    names.contains { spelt in
      spelt.lowercased() == name && all.contains { $0[spelt].map(test) ?? false }
    }
  }

  /// Whether an attribute occurs and every value of it passes.
  private static func all(
    _ all: some Sequence<AttributedGraph.Attributes>, _ name: String, _ test: (String) -> Bool
  ) -> Bool {
    var occurs = false
    for attributes in all {
      guard let value = attributes[name], !value.isEmpty else { continue }
      occurs = true
      if !test(value) { return false }
    }
    return occurs
  }
}

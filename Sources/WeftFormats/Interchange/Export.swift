import OrderedCollections
import WeftModel

/// A network on its way into a graph format: every end is a node, every id is used once.
struct Export {
  /// What to write; what the format cannot hold is told in ``log``.
  var graph: AttributedGraph
  /// What is said of the writing.
  var log: DiagnosticLog
  /// The format's name in messages.
  let format: String

  /// Prepares a network: ends that are nobody become nodes, second uses of an id are left out.
  init(_ network: Network, format: String) {
    self.format = format
    log = DiagnosticLog()
    graph = network.attributedGraph()
    var seen: Set<String> = []
    func isFirst(_ node: AttributedGraph.Node, _ log: inout DiagnosticLog) -> Bool {
      if seen.insert(node.id).inserted { return true }
      log.add(
        .warning, "duplicate-id",
        "The id \(node.id.quoted) is used more than once; only its first use was written.",
        mend: "Give every actor and cluster an id of its own.")
      return false
    }
    graph.nodes = graph.nodes.filter { isFirst($0, &log) }
    graph.groups = graph.groups.filter { isFirst($0, &log) }
    let groups = Set(graph.groups.map(\.id))
    graph.members = graph.members.filter { member in
      if groups.contains(member.group) { return true }
      log.add(
        .warning, "unknown-id",
        "The membership of \(member.node.quoted) in \(member.group.quoted) was left out, for "
          + "there is no such cluster.", mend: "Add the cluster, or mend its id.")
      return false
    }
    var implied: OrderedSet<String> = []
    for edge in graph.edges {
      for end in [edge.from, edge.to] where !seen.contains(end) { implied.append(end) }
    }
    for member in graph.members where !seen.contains(member.node) { implied.append(member.node) }
    for id in implied {
      graph.nodes.append(.init(id: id))
      log.add(
        .note, "implied-actors", "\(id.quoted) is named by ties only and was written as an actor.",
        mend: "Add it to the actors.")
    }
  }

  /// Tells that something cannot be held.
  mutating func lose(_ what: String, mend: String? = nil) {
    log.add(
      .warning, "not-kept", "\(format) cannot hold \(what).",
      mend: mend
        ?? "Keep the network as a data package too; `weft formats` lists what each format holds.")
  }

  /// Leaves out attributes of the graph that the format has no place for, and says which.
  mutating func keepGraphAttributes(_ kept: Set<String>) {
    let lost = graph.attributes.keys.filter {
      !kept.contains($0) && $0 != GraphAttribute.generator
    }
    if !lost.isEmpty {
      lose("what the network's head says (\(lost.joined(separator: ", ")))")
    }
    for name in lost { graph.attributes[name] = nil }
  }

  /// In formats whose readers want one direction for all edges: marks those that have another.
  ///
  /// - Returns: Whether the edges are written as directed.
  mutating func settleDirection() -> Bool {
    let isDirected = graph.edges.isEmpty || graph.edges.contains { $0.isDirected }
    guard isDirected else { return false }
    for place in graph.edges.indices where !graph.edges[place].isDirected {
      graph.edges[place].attributes[AttributeName.directed] = "no"
      log.add(
        .note, "mixed-directions",
        "Ties with and without direction are written as directed, for many programs refuse files "
          + "with both; those without carry `directed` = no.")
    }
    return true
  }

  /// Tells of characters that the format cannot hold.
  mutating func tellReplaced(_ count: Int) {
    if count > 0 { lose("\(count) control characters in texts; U+FFFD stands for each") }
  }
}

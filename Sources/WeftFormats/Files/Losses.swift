import WeftModel

/// What a format cannot hold of a network, so that nothing is lost in silence.
struct Losses {
  private(set) var diagnostics: [Diagnostic] = []

  /// Lists the tables that have rows and are not kept.
  init(_ network: Network, keeping tables: Set<TableName>) {
    var linked: Set<String> = []
    if !tables.contains(.actors) {
      for place in network.ties.indices {
        linked.insert(network.ties[place].from)
        linked.insert(network.ties[place].to)
      }
    }
    for table in TableName.allCases where !tables.contains(table) {
      switch table {
      case .actors:
        let isolates = network.actors.count { !linked.contains($0.id) }
        let described = network.actors.count { $0 != Actor(id: $0.id, name: $0.id) }
        add(isolates, "actors without a tie are not in the file")
        add(described, "actors lose their names, roles and other columns")
      case .ties: add(network.ties.count, "ties are not in the file")
      case .clusters: add(network.clusters.count, "clusters are not in the file")
      case .members: add(network.memberships.count, "memberships are not in the file")
      case .sources: add(network.sources.count, "sources are not in the file")
      }
    }
  }

  /// Adds a loss, where there is any.
  mutating func add(_ count: Int, _ what: String) {
    guard count > 0 else { return }
    diagnostics.append(
      Diagnostic(
        .warning, code: "not-kept", message: "\(count) \(what).",
        mend: "Keep the network as a data package too; `weft formats` lists what each format holds."
      ))
  }
}

import OrderedCollections
import WeftModel

/// Tells where two networks differ, the order of rows and of unknown columns aside, in one line.
func difference(_ left: Network, _ right: Network) -> String? {
  func lines(_ network: Network) -> [String] {
    var network = network.canonical()
    func sort(_ extra: inout OrderedDictionary<String, String>) { extra.sort { $0.key < $1.key } }
    for place in network.actors.indices { sort(&network.actors[place].extra) }
    for place in network.ties.indices { sort(&network.ties[place].extra) }
    for place in network.clusters.indices { sort(&network.clusters[place].extra) }
    for place in network.memberships.indices { sort(&network.memberships[place].extra) }
    for place in network.sources.indices { sort(&network.sources[place].extra) }
    var head: [String] = ["\(network.metadata)"]
    if network.metadata.extra.count > 1 {
      head = ["\(network.metadata.title) \(network.metadata.extra.sorted { $0.key < $1.key })"]
    }
    return head + network.actors.map { "\($0)" } + network.clusters.map { "\($0)" }
      + network.memberships.map { "\($0)" } + network.sources.map { "\($0)" }
      + network.ties.map { "\($0)" }.sorted()
  }
  let (one, two) = (lines(left), lines(right))
  if one.count != two.count { return "\(one.count) rows against \(two.count)" }
  for (first, second) in zip(one, two) where first != second {
    let start = zip(first, second).prefix { $0 == $1 }.count
    let from = max(0, start - 60)
    return "…\(first.dropFirst(from).prefix(160))… against …\(second.dropFirst(from).prefix(160))…"
  }
  return nil
}

extension Network {
  /// Leaves of the sources what rows say of them, as formats without a place for sources hold it.
  mutating func keepSourceIDsAlone() {
    var cited = Set(actors.compactMap(\.citation.source))
    cited.formUnion(ties.compactMap(\.citation.source))
    cited.formUnion(clusters.compactMap(\.citation.source))
    cited.formUnion(memberships.compactMap(\.citation.source))
    sources = cited.map { Source(id: $0, title: $0) }
  }
}

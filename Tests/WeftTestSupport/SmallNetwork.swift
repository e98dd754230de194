import Foundation
public import WeftModel

extension Network {
  /// A small network from short lines, for tests.
  ///
  /// - Parameters:
  ///   - actors: `id` or `id role`, separated by commas; actors named in ties or clusters only are
  ///     partners.
  ///   - clusters: `id: member member …`; the cluster meets, unless the line ends in `(category)`.
  ///   - ties: `from kind to`, one a line, with ` = 100 GBP` for an exact sum, ` ? ` for an implied
  ///     tie and ` @source` for a source.
  /// - Returns: The network, its actors in the order in which they are first named.
  public static func small(actors: String = "", clusters: [String] = [], ties: String = "")
    -> Network
  {
    var network = Network()
    var roles: [String: Role] = [:]
    var order: [String] = []
    func note(_ id: String) { if !order.contains(id) { order.append(id) } }
    for part in actors.split(separator: ",") {
      let words = part.split(separator: " ").map(String.init)
      guard let id = words.first else { continue }
      note(id)
      if words.count > 1 { roles[id] = Role(rawValue: words[1]) }
    }
    for line in clusters {
      let halves = line.split(separator: ":", maxSplits: 1).map(String.init)
      let words = halves[1].split(separator: " ").map(String.init)
      network.clusters.append(
        Cluster(id: halves[0], name: halves[0], meets: !words.contains("(category)")))
      for word in words where word != "(category)" {
        note(word)
        network.memberships.append(Membership(cluster: halves[0], actor: word))
      }
    }
    let clusterIDs = Set(network.clusters.map(\.id))
    for line in ties.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ").map(String.init)
      guard words.count >= 3 else { continue }
      var tie = Tie(from: words[0], to: words[2], kind: TieKind(rawValue: words[1]))
      if let place = words.firstIndex(of: "=") {
        tie.amount = Amount(
          value: .init(Int(words[place + 1]) ?? 0), currency: words[place + 2])
      }
      if words.contains("?") { tie.basis = .implied }
      if let source = words.first(where: { $0.hasPrefix("@") }) {
        tie.citation.source = String(source.dropFirst())
      }
      network.ties.append(tie)
      for id in [tie.from, tie.to] where !clusterIDs.contains(id) { note(id) }
    }
    network.actors = order.map { Actor(id: $0, name: $0, role: roles[$0] ?? .partner) }
    return network
  }
}

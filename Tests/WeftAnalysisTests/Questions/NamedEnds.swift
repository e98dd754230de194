import WeftModel

extension NetworkIndex {
  /// The id of an actor or cluster.
  func name(_ end: End) -> String {
    switch end {
    case .actor(let place): network.actors[place].id
    case .cluster(let place): network.clusters[place].id
    }
  }

  /// The ids of actors.
  func names(_ actors: [Int]) -> [String] { actors.map { network.actors[$0].id } }
}

extension DataNetworks {
  /// A network of `data/`, its ids resolved.
  static func index(_ name: String) throws -> NetworkIndex { try read(name).index() }
}

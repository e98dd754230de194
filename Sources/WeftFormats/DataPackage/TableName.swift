/// The five tables of a network, in the order in which they are written.
enum TableName: String, CaseIterable {
  case actors
  case ties
  case clusters
  case members
  case sources

  /// The file of the table in a data package.
  var fileName: String { rawValue + ".csv" }

  /// What the table holds, for people.
  var title: String {
    switch self {
    case .actors: "The bodies in the network"
    case .ties: "The relations between them"
    case .clusters: "The named groups of them"
    case .members: "Who belongs to which cluster"
    case .sources: "Where the rows come from"
    }
  }
}

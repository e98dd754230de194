public import WeftModel

/// What a map shows of a network.
public enum MapView: Sendable, Hashable {
  /// Everyone, clusters as boxes.
  case network
  /// One cluster and the bodies around it.
  case cluster(String)
  /// One actor and those within some steps of it.
  case ego(String, steps: Int = 1)
  /// Funders, second tier, hosts, partners, assets in rows.
  case tiers
  /// Clusters, and the outside bodies and own members they rely on, in one layer or all.
  case dependency(Layer? = nil)
  /// The network with what bridges standing out.
  case bridges
  /// Who is tied to whom as a table of squares, by cluster.
  case matrix
  /// Actors against what they take part in.
  case twoMode
  /// An earlier network and this one: new, gone, grown.
  case change(before: Network)

  /// The name of the view in options and file names.
  public var name: String {
    switch self {
    case .network: "network"
    case .cluster: "cluster"
    case .ego: "ego"
    case .tiers: "tiers"
    case .dependency: "dependency"
    case .bridges: "bridges"
    case .matrix: "matrix"
    case .twoMode: "two-mode"
    case .change: "change"
    }
  }
}

/// What a map is asked to show that the network itself does not say.
public struct MapValues: Sendable, Hashable {
  /// Two ends of a tie, whatever its direction.
  public struct Pair: Sendable, Hashable {
    /// The id that comes first in order.
    public let first: String
    /// The id that comes second.
    public let second: String

    /// Makes a pair of ids in either order.
    public init(_ one: String, _ other: String) {
      (first, second) = one < other ? (one, other) : (other, one)
    }
  }

  /// A number for each actor, by id, that the area of its outline shows; none is negative.
  public var areas: [String: Double] = [:]
  /// What those numbers are, such as `betweenness`.
  public var areaMeaning: String?
  /// The actors that stand out.
  public var strongActors: Set<String> = []
  /// The ties that stand out.
  public var strongTies: Set<Pair> = []
  /// Why they stand out.
  public var strongMeaning: String?

  /// Makes an empty set of values.
  public init() {}

  /// Whether anything stands out.
  var hasEmphasis: Bool { !strongActors.isEmpty || !strongTies.isEmpty }
}

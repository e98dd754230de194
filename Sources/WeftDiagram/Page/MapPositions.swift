/// Where actors stand on a map, by id, so that the next map leaves them there.
public struct MapPositions: Sendable, Hashable {
  /// The middle of each actor, in points from the lower left corner of the page.
  var points: [String: Point] = [:]
  /// The size of names they were placed for.
  var fontSize: Double?
  /// The page they were placed on.
  var page: Page?

  /// No positions.
  public init() {}

  /// The positions in a DOT file that Weft or Graphviz has written.
  ///
  /// - Parameter dot: The text of the file.
  /// - Throws: An error with a line where the text is no DOT.
  public init(dot: String) throws { self.init(try DOTReading(dot)) }

  init(_ reading: DOTReading) {
    page = Page(of: reading)
    for cluster in reading.clusters where cluster.id.hasPrefix("cluster_") {
      let numbers = (cluster.attributes["lp"] ?? "").split(separator: ",").compactMap {
        Double($0)
      }
      guard numbers.count == 2, numbers.allSatisfy(\.isFinite) else { continue }
      points["weft:title:" + cluster.id.dropFirst(8)] = Point(x: numbers[0], y: numbers[1])
    }
    for node in reading.nodes {
      let numbers = (node.attributes["pos"] ?? "").split(separator: ",").compactMap {
        Double($0.hasSuffix("!") ? $0.dropLast() : $0)
      }
      guard numbers.count >= 2, numbers.allSatisfy(\.isFinite) else { continue }
      points[node.id] = Point(x: numbers[0], y: numbers[1])
      if fontSize == nil, !node.id.hasPrefix("weft:") {
        fontSize = node.attributes["fontsize"].flatMap(Double.init)
      }
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { points.isEmpty }
}

/// Nodes cut into batches of 512 sources, and how many sources each bit stands for.
///
/// Nodes that stand for the same number of like nodes come together, so that nearly all words of a
/// batch have one weight, and counting sources is counting bits.
struct SourceBatches: Sendable {
  /// The sources of all batches.
  let sources: [UInt32]
  /// How many like nodes each node stands for.
  private let multiplicity: [Double]

  /// How many sources there are in a batch.
  static let width = 512

  /// Cuts the nodes of a graph, in the order of the graph for each multiplicity.
  init(_ graph: ReducedGraph) {
    multiplicity = graph.multiplicity
    let multiplicity = multiplicity
    sources = (0..<UInt32(graph.count)).sorted {
      (multiplicity[Int($0)], $0) < (multiplicity[Int($1)], $1)
    }
  }

  /// How many batches there are.
  var count: Int { (sources.count + Self.width - 1) / Self.width }

  /// The sources of a batch.
  subscript(batch: Int) -> ArraySlice<UInt32> {
    sources[(batch * Self.width)..<min(sources.count, (batch + 1) * Self.width)]
  }

  /// The weight of the bits of each word of a batch, or nil where they have different ones.
  func wordWeights(_ batch: Int) -> [Int?] {
    (0..<8).map { word in
      let start = batch * Self.width + word * 64
      let end = min(sources.count, start + 64)
      // Sorted: where the first and the last are the same, all are.
      guard start < end else { return 1 }
      let (first, last) = (weight(start), weight(end - 1))
      return first == last ? first : nil
    }
  }

  /// The weight of a source.
  func weight(_ place: Int) -> Int { Int(multiplicity[Int(sources[place])]) }
}

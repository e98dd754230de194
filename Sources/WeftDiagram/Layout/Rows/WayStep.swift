/// One step of a line's way: from where it could stand in a layer to where it could stand in the
/// next.
struct WayStep: Sendable {
  /// Where a line could stand in a layer.
  struct Option: Sendable {
    var along: Double
    /// Of a target what standing there costs; of a source what the way up to it costs.
    var cost: Double
    /// Between which of those in its layer.
    var stand: CrossingCount.Stand
  }

  /// The lines between the two layers, and what their crossings cost besides the distance, each
  /// point of which costs so much.
  var count: CrossingCount
  let distance: Double

  /// For every target the cheapest way to it, and the source it comes from.
  ///
  /// Both crossings and distances are such that ways to targets farther right come from sources no
  /// farther left (they form Monge arrays), so that half of the sources are ruled out by each
  /// target in the middle of the rest.
  ///
  /// - Complexity: O((sources + targets) · log targets), and as much for the lines that end there.
  mutating func best(from sources: [Option], to targets: [Option]) -> [(cost: Double, source: Int)]
  {
    var result = [(cost: Double, source: Int)](
      repeating: (.infinity, 0), count: targets.count)
    fill(&result, sources, targets, 0..<targets.count, 0...max(0, sources.count - 1))
    return result
  }

  private mutating func fill(
    _ result: inout [(cost: Double, source: Int)], _ sources: [Option], _ targets: [Option],
    _ range: Range<Int>, _ among: ClosedRange<Int>
  ) {
    guard !range.isEmpty else { return }
    let middle = (range.lowerBound + range.upperBound) / 2
    let target = targets[middle]
    count.move(to: target.stand)
    var best = (cost: Double.infinity, source: among.lowerBound)
    for place in among {
      let source = sources[place]
      count.move(from: source.stand)
      let cost =
        source.cost + abs(source.along - target.along) * distance + Double(count.crossings)
      if cost < best.cost { best = (cost, place) }
    }
    result[middle] = (best.cost + target.cost, best.source)
    fill(&result, sources, targets, range.lowerBound..<middle, among.lowerBound...best.source)
    fill(&result, sources, targets, middle + 1..<range.upperBound, best.source...among.upperBound)
  }
}

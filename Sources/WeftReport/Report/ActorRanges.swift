import WeftAnalysis
import WeftGraph
import WeftModel

/// How far the scores in a report's table of actors hold when ties are lost, by place in the
/// network's actors.
struct ActorRanges: Sendable {
  /// Of the number of bodies each is tied to.
  let degree: RankingStability?
  /// Of the share of pairs each lies between.
  let betweenness: RankingStability?

  /// Tries the scores; nil where rankings are not tried.
  ///
  /// - Complexity: repetitions times O(n · m).
  init?(_ analysis: Analysis) {
    guard let options = analysis.rankingTrials else { return nil }
    let index = analysis.index
    // Beyond a first few actors the order is not asked, only the ranges.
    func tried(_ values: (Graph) -> [Double?]) -> RankingStability? {
      index.rankingStability(options, limit: 10) { omitted in
        let graph = ActorGraph(index, omitting: omitted)
        let scores = values(graph.graph)
        return graph.nodeOfActor.map { $0.flatMap { scores[$0] } }
      }
    }
    degree = tried { graph in graph.nodes.map { Double(graph.degree(of: $0)) } }
    betweenness = tried { graph in
      graph.betweenness().normalised ?? graph.nodes.map { _ in nil }
    }
  }
}

extension Cell {
  /// A range in one cell, as a person reads it: 3 to 5; blank where it is undefined, one value
  /// where both ends read alike.
  static func range(_ low: Cell, _ high: Cell, _ words: Words) -> Cell {
    guard low != .blank, high != .blank else { return .blank }
    if low.display == high.display { return .text(low.display) }
    return .text(
      words.say(.range, ["low": .words(low.display), "high": .words(high.display)]))
  }
}

extension RankingStability {
  /// The range of a score in nine of ten trials, by place of its item.
  func ranges(of count: Int) -> [ClosedRange<Double>?] {
    var result = [ClosedRange<Double>?](repeating: nil, count: count)
    for entry in entries { result[entry.item] = entry.interval }
    return result
  }
}

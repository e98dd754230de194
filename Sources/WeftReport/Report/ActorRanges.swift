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
  /// Of the number of bodies the loss of each would cut off.
  let cutOff: RankingStability?

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
    cutOff = index.rankingStability(options, limit: 10) { omitted in
      ActorGraph(index, omitting: omitted).cutOffByLoss().map { $0.map(Double.init) }
    }
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

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

extension Report {
  /// The columns for the range of a share when ties are lost and, where it orders the rows, for how
  /// often its place is kept; none where that is not tried.
  func rangeColumns(_ name: String, withPlace: Bool = true) -> [Table.Column] {
    guard ranges != nil else { return [] }
    return [
      .init("\(name).low", heading: Label.lowColumn.text),
      .init("\(name).high", heading: Label.highColumn.text),
    ] + (withPlace ? [.init("\(name).holdsRank", heading: Label.holdsColumn.text)] : [])
  }

  /// The cells of these columns, blank for what has no score.
  func rangeCells(
    _ stability: RankingStability?, of item: Int?, withPlace: Bool = true, isShare: Bool = true
  ) -> [Cell] {
    guard ranges != nil else { return [] }
    let entry = stability?.entries.first { $0.item == item }
    let bounds = [entry?.interval.lowerBound, entry?.interval.upperBound].map { bound in
      isShare ? Cell(share: bound) : bound.map { .count(Int($0.rounded())) } ?? .blank
    }
    return bounds + (withPlace ? [Cell(share: entry?.holdsRank)] : [])
  }
}

extension Table {
  /// The table with low and high ends beside each other (`x.low`, `x.high`) told in one column, as
  /// a person reads it.
  func mergingRanges(_ words: Words) -> Table {
    var result = Table(title: title, columns: [])
    var sources: [(low: Int, high: Int?)] = []
    for (place, column) in columns.enumerated() where !column.name.hasSuffix(".high") {
      let isLow = column.name.hasSuffix(".low")
      sources.append((place, isLow ? place + 1 : nil))
      result.columns.append(
        isLow ? Column(column.name, heading: Label.rangeColumn.text) : column)
    }
    for row in rows {
      result.append(
        sources.map { low, high in
          high.map { Cell.range(row[low], row[$0], words) } ?? row[low]
        })
    }
    return result
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

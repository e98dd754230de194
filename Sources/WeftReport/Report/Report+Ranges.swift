import WeftAnalysis

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

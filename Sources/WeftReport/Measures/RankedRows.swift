import WeftAnalysis
import WeftGraph

/// Which rows of a table of measures a page has room for, the highest first.
///
/// Only these rows are ever made: a table of all actors is too much where there are hundreds of
/// thousands and a page shows forty.
struct RankedRows {
  /// The places of the rows to show, the highest first, blanks last; equals stay in order.
  let places: [Int]
  /// How many rows have a value of any measure.
  let count: Int
  /// How many have none.
  let blank: Int

  /// Ranks rows by betweenness where it was measured, else by the first column of numbers.
  ///
  /// - Parameters:
  ///   - columns: The measures of all rows.
  ///   - most: How many rows to keep at most.
  /// - Complexity: O(rows · columns + kept² + rows · log kept) in the mean.
  init(_ columns: [(measure: Measure, column: MeasureColumn)], most: Int) {
    let rows = columns.first?.column.count ?? 0
    let sorted =
      columns.first { $0.measure == .betweenness || $0.measure == .edgeBetweenness }?.column
      ?? columns.first { $0.column.hasNumbers }?.column
    var kept: [(key: Double, place: Int)] = []
    var count = 0
    for place in 0..<rows where columns.contains(where: { $0.column.hasValue(at: place) }) {
      count += 1
      let key = sorted?.key(at: place) ?? -.infinity
      if most == .max {
        kept.append((key, place))
      } else if kept.count < most || kept.last.map({ key > $0.key }) ?? false {
        // After those as high, which come earlier.
        let position = kept.partitioningIndex { $0.key < key }
        kept.insert((key, place), at: position)
        if kept.count > most { kept.removeLast() }
      }
    }
    if most == .max { kept.sort { ($1.key, $0.place) < ($0.key, $1.place) } }
    self.count = count
    blank = rows - count
    places = kept.map(\.place)
  }
}

extension [(key: Double, place: Int)] {
  /// The first position at which a condition holds, where it holds for all that follow.
  fileprivate func partitioningIndex(
    where isBeyond: ((key: Double, place: Int)) -> Bool
  ) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension MeasureColumn {
  /// Whether the row has a value.
  fileprivate func hasValue(at place: Int) -> Bool {
    switch self {
    case .counts(let values): values[place] != nil
    case .numbers(let values): values[place] != nil
    case .flags(let values): values[place] != nil
    case .brokerage(let values): values[place] != nil
    }
  }

  /// Whether any row has a number.
  fileprivate var hasNumbers: Bool {
    if case .flags = self { return false }
    return (0..<count).contains { hasValue(at: $0) }
  }

  /// What rows are ordered by; nil where there is no number.
  fileprivate func key(at place: Int) -> Double? {
    switch self {
    case .counts(let values): values[place].map(Double.init)
    case .numbers(let values): values[place]
    case .flags: nil
    case .brokerage(let values): values[place].map { Double($0[.coordinator]) }
    }
  }
}

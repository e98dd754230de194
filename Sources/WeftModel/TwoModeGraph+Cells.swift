import WeftGraph

extension TwoModeGraph {
  /// What the data say of one row and one column.
  public enum Cell: String, Sendable, Hashable, CaseIterable {
    /// It takes part.
    case present
    /// The data say that it does not: a tie of weight 0, and none of any other weight.
    case absent
    /// The data say nothing.
    case blank
  }

  /// What becomes of blank cells where two profiles are compared.
  public enum BlankRule: String, Sendable, Hashable, CaseIterable {
    /// A blank is read as "no". Right where the rows list all they take part in.
    case absent
    /// A blank is not known: a column counts only where it is known of both rows.
    case unknown
  }

  /// What two rows have in common.
  public struct Overlap: Sendable, Hashable {
    /// The columns both have, by place.
    public let both: [Int]
    /// The columns only the first has.
    public let onlyFirst: [Int]
    /// The columns only the second has.
    public let onlySecond: [Int]

    /// |both| / |either|, from 0 (nothing in common) to 1 (the same); nil where neither has any.
    ///
    /// Source: Jaccard 1912, <https://doi.org/10.1111/j.1469-8137.1912.tb05611.x>.
    public var jaccard: Double? {
      let either = both.count + onlyFirst.count + onlySecond.count
      return either > 0 ? Double(both.count) / Double(either) : nil
    }
  }

  /// What the data say of a row and a column.
  ///
  /// - Parameters:
  ///   - row: The place of the row.
  ///   - column: The place of the column.
  /// - Returns: Whether the row has the column, has it not, or nothing is recorded.
  /// - Complexity: O(log degree + log denials).
  public func cell(row: Int, column: Int) -> Cell {
    if graph.hasEdge(row, rows.count + column) { return .present }
    return isDenied(row: row, column: column) ? .absent : .blank
  }

  /// What two rows have in common.
  ///
  /// - Parameters:
  ///   - first: The place of a row.
  ///   - second: The place of another.
  ///   - blanks: What becomes of blank cells.
  /// - Returns: The columns both have and those only one of them has.
  /// - Complexity: O(degrees · log denials).
  public func overlap(of first: Int, _ second: Int, blanks: BlankRule = .absent) -> Overlap {
    let one = columns(ofRow: first)
    let other = columns(ofRow: second)
    let inOne = Set(one)
    let inOther = Set(other)
    func counts(_ column: Int, against row: Int) -> Bool {
      blanks == .absent || isDenied(row: row, column: column)
    }
    return Overlap(
      both: one.filter { inOther.contains($0) },
      onlyFirst: one.filter { !inOther.contains($0) && counts($0, against: second) },
      onlySecond: other.filter { !inOne.contains($0) && counts($0, against: first) })
  }

  private func isDenied(row: Int, column: Int) -> Bool {
    var low = 0
    var high = denials.count
    while low < high {
      let middle = (low + high) / 2
      if (denials[middle].row, denials[middle].column) < (row, column) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < denials.count && denials[low].row == row && denials[low].column == column
  }
}

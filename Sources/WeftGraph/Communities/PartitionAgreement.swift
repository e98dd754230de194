import Foundation

/// How far two divisions of the same things agree.
public struct PartitionAgreement: Sendable, Hashable {
  /// How many things were compared: those that have a group in both divisions.
  public let compared: Int
  /// Normalised mutual information, 2·I/(H₁ + H₂): 1 where the divisions are the same, 0 where one
  /// says nothing about the other; nil where neither divides anything. It rises with the number of
  /// groups even by chance.
  public let normalisedMutualInformation: Double?
  /// The adjusted Rand index: the share of pairs on which both agree, corrected so that chance
  /// gives 0 and identity 1, negative below chance; nil where chance can give nothing else.
  public let adjustedRandIndex: Double?

  /// Compares two divisions.
  ///
  /// - Parameters:
  ///   - first: The group of each thing; nil where it has none, and is left out.
  ///   - second: The same in the other division.
  /// - Precondition: Both are of the same length.
  /// - Complexity: O(n log n).
  ///
  /// Sources: Danon et al. 2005, <https://doi.org/10.1088/1742-5468/2005/09/P09008>; Hubert & Arabie
  /// 1985, <https://doi.org/10.1007/BF01908075>.
  public init(_ first: [Int?], _ second: [Int?]) {
    precondition(first.count == second.count, "two divisions of the same things")
    let both = zip(first, second).compactMap { one, other -> (Int, Int)? in
      guard let one, let other else { return nil }
      return (one, other)
    }.sorted { $0 < $1 }
    let count = Double(both.count)
    let rows = Self.runs(both.map { $0.0 })
    let columns = Self.runs(both.map { $0.1 }.sorted())
    var cells: [Int] = []
    for (place, pair) in both.enumerated() {
      if place > 0, both[place - 1] == pair { cells[cells.count - 1] += 1 } else { cells.append(1) }
    }
    func entropy(_ sizes: [Int]) -> Double {
      // In order of size, so that both orders of the divisions give the same bits.
      -sizes.sorted().reduce(0.0) { $0 + Double($1) / count * log(Double($1) / count) }
    }
    func pairs(_ sizes: [Int]) -> Double {
      sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) / 2 }
    }
    let (rowEntropy, columnEntropy) = (entropy(rows), entropy(columns))
    let isDivided = rows.count > 1 || columns.count > 1
    let shared = rowEntropy + columnEntropy - entropy(cells)
    compared = both.count
    normalisedMutualInformation =
      isDivided ? min(1, max(0, 2 * shared / (rowEntropy + columnEntropy))) : nil
    let (inRows, inColumns, inCells) = (pairs(rows), pairs(columns), pairs(cells))
    let all = count * (count - 1) / 2
    let expected = all > 0 ? inRows * inColumns / all : 0
    let most = (inRows + inColumns) / 2
    adjustedRandIndex =
      abs(most - expected) > 1e-12 * max(1, most) ? (inCells - expected) / (most - expected) : nil
  }

  /// The lengths of runs of equal values.
  private static func runs(_ sorted: [Int]) -> [Int] {
    var result: [Int] = []
    for (place, value) in sorted.enumerated() {
      if place > 0, sorted[place - 1] == value {
        result[result.count - 1] += 1
      } else {
        result.append(1)
      }
    }
    return result
  }
}

import WeftGraph

/// A table of rows and columns that are filled or not.
struct Incidence: Sendable {
  let rows: [[Int]]
  let columnCount: Int

  /// NODF over rows and columns together, and over each.
  func nodf() -> (value: Double, rows: Double?, columns: Double?) {
    let byRow = Self.paired(rows, width: columnCount)
    let byColumn = Self.paired(transposed, width: rows.count)
    return (
      (byRow.sum + byColumn.sum) / Double(max(1, byRow.pairs + byColumn.pairs)),
      byRow.pairs > 0 ? byRow.sum / Double(byRow.pairs) : nil,
      byColumn.pairs > 0 ? byColumn.sum / Double(byColumn.pairs) : nil
    )
  }

  private var transposed: [[Int]] {
    var result = [[Int]](repeating: [], count: columnCount)
    for (row, columns) in rows.enumerated() {
      for column in columns { result[column].append(row) }
    }
    return result
  }

  /// The sum of paired nestedness over all pairs of lines, and the number of pairs.
  private static func paired(_ lines: [[Int]], width: Int) -> (sum: Double, pairs: Int) {
    let words = (width + 63) / 64
    var bits = [UInt64](repeating: 0, count: lines.count * words)
    for (line, cells) in lines.enumerated() {
      for cell in cells { bits[line * words + cell / 64] |= 1 << UInt64(cell % 64) }
    }
    var sum = 0.0
    for first in lines.indices {
      for second in (first + 1)..<max(lines.count, first + 1) {
        let fewer = min(lines[first].count, lines[second].count)
        guard lines[first].count != lines[second].count, fewer > 0 else { continue }
        var both = 0
        for word in 0..<words {
          both += (bits[first * words + word] & bits[second * words + word]).nonzeroBitCount
        }
        sum += 100 * Double(both) / Double(fewer)
      }
    }
    return (sum, lines.count * (lines.count - 1) / 2)
  }
}

/// Deals tables by chance.
struct IncidenceDealer {
  private var rows: [[Int]]
  private let columnCount: Int
  private var chance: SplitMix64
  private var isMixed = false

  init(_ incidence: Incidence, seed: UInt64) {
    rows = incidence.rows
    columnCount = incidence.columnCount
    chance = SplitMix64(seed: seed)
  }

  /// The next table of a chain in which two rows at a time pool what only one of them has and deal
  /// it out anew: row and column sums stay. Each step of the chain is ten trades a row, after a
  /// hundred a row to begin with.
  mutating func traded() -> Incidence {
    let trades = (isMixed ? 10 : 100) * rows.count
    isMixed = true
    for _ in 0..<trades { trade() }
    return Incidence(rows: rows, columnCount: columnCount)
  }

  private mutating func trade() {
    let first = chance.below(rows.count)
    let offset = 1 + chance.below(rows.count - 1)
    let second = (first + offset) % rows.count
    let one = Set(rows[first])
    let other = Set(rows[second])
    var pool =
      rows[first].filter { !other.contains($0) } + rows[second].filter { !one.contains($0) }
    guard !pool.isEmpty else { return }
    // A pool has one order whatever row was drawn first, so that the chain depends on seeds alone.
    pool.sort()
    let shared = rows[first].filter { other.contains($0) }
    chance.shuffle(&pool)
    let taken = rows[first].count - shared.count
    rows[first] = (shared + pool[..<taken]).sorted()
    rows[second] = (shared + pool[taken...]).sorted()
  }

  /// A table with the same number of filled cells, anywhere.
  mutating func scattered() -> Incidence {
    let filled = rows.reduce(0) { $0 + $1.count }
    var cells = Array(0..<(rows.count * columnCount))
    var result = [[Int]](repeating: [], count: rows.count)
    for place in 0..<filled {
      cells.swapAt(place, place + chance.below(cells.count - place))
      result[cells[place] / columnCount].append(cells[place] % columnCount)
    }
    return Incidence(rows: result, columnCount: columnCount)
  }
}

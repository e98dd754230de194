extension Table {
  /// The table with some of its columns, in the order given.
  public func keeping(columns kept: [Int]) -> Table {
    var result = Table(title: title, columns: kept.map { columns[$0] })
    for row in rows { result.append(kept.map { row[$0] }) }
    return result
  }

  /// The table with the rows that are wanted.
  public func keeping(where isWanted: ([Cell]) -> Bool) -> Table {
    var result = Table(title: title, columns: columns)
    for row in rows where isWanted(row) { result.append(row) }
    return result
  }

  /// The table with more columns, their cells in the order of the rows.
  public func adding(_ more: [(column: Column, cells: [Cell])]) -> Table {
    guard !more.isEmpty else { return self }
    var result = Table(title: title, columns: columns + more.map(\.column))
    for (place, row) in rows.enumerated() { result.append(row + more.map { $0.cells[place] }) }
    return result
  }

  /// The table's first rows.
  public func keeping(first count: Int) -> Table {
    var result = Table(title: title, columns: columns)
    for row in rows.prefix(count) { result.append(row) }
    return result
  }
}

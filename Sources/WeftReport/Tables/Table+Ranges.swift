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

public import WeftAnalysis
import WeftGraph
import WeftModel

extension ClusterMeasures {
  /// The clusters, one a row, and where it was tried, beside each number the range in which it
  /// falls when ties are lost.
  ///
  /// - Parameter ranges: How far the numbers hold; nil where it was not tried.
  /// - Returns: The table.
  public func table(ranges: ClusterRanges? = nil) -> Table {
    func with(_ name: String, _ label: MeasureLabel) -> [Table.Column] {
      [.init(name, heading: label.text)]
        + (ranges == nil
          ? []
          : [
            .init("\(name).low", heading: Label.lowColumn.text),
            .init("\(name).high", heading: Label.highColumn.text),
          ])
    }
    func with(_ cell: Cell, _ range: ClosedRange<Double>?, _ told: (Double) -> Cell) -> [Cell] {
      [cell]
        + (ranges == nil
          ? [] : [range?.lowerBound, range?.upperBound].map { $0.map(told) ?? .blank })
    }
    var table = Table(
      title: MeasureLabel.clusters.text,
      columns: [
        .init("id", heading: MeasureLabel.id.text),
        .init("members", heading: MeasureLabel.members.text),
      ] + with("density", .density) + with("groupDegree", .groupDegree)
        + with("groupBetweenness", .groupBetweenness)
        + [.init("governance", heading: MeasureLabel.governance.text)]
        + (ranges == nil
          ? [] : [.init("governance.holds", heading: MeasureLabel.governanceHolds.text)])
        + with("reliedOn", .mostReliedOn) + with("suppliers", .outsideSuppliers))
    for (place, row) in rows.enumerated() {
      let range = ranges?.rows[place]
      let governance = row.dominance.map {
        $0.governance.form?.rawValue ?? MeasureLabel.withheld.text
      }
      let mostReliedOn = row.dominance?.members.first { $0.reliance.share > 0 }.map {
        "\($0.actor) (\(Digits.percent($0.reliance.share)))"
      }
      let suppliers = row.dependency.map {
        Set($0.layers.flatMap { $0.suppliers.map(\.id) }).count
      }
      table.append(
        [.text(row.cluster), .count(row.members.count)]
          + with(Cell(row.density), range?.density) { .number($0) }
          + with(Cell(row.group?.degreeNormalised), range?.groupDegree) { .number($0) }
          + with(Cell(row.group?.betweenness), range?.groupBetweenness) { .number($0) }
          + [Cell(governance)] + (ranges == nil ? [] : [Cell(share: range?.governanceHolds)])
          + with(Cell(mostReliedOn), range?.reliedOn) { .share($0) }
          + with(Cell(suppliers), range?.suppliers) { .count(Int($0.rounded())) })
    }
    return table
  }
}

extension ClusterRanges {
  /// The ranges as JSON, by measure, in the order of the clusters: each from low to high.
  public var json: [JSONValue] {
    rows.map { row in
      func ends(_ range: ClosedRange<Double>?) -> JSONValue {
        range.map { .list([.number($0.lowerBound), .number($0.upperBound)]) } ?? .null
      }
      return [
        "density": ends(row.density), "groupDegree": ends(row.groupDegree),
        "groupCloseness": ends(row.groupCloseness),
        "groupBetweenness": ends(row.groupBetweenness), "reliedOn": ends(row.reliedOn),
        "suppliers": ends(row.suppliers), "governanceHolds": JSONValue(row.governanceHolds),
      ]
    }
  }
}

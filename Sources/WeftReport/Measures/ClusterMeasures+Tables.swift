public import WeftAnalysis
import WeftGraph
import WeftModel

extension ClusterMeasures {
  /// The clusters, one a row.
  public var table: Table {
    var table = Table(
      title: MeasureLabel.clusters.text,
      columns: [
        .init("id", heading: MeasureLabel.id.text),
        .init("members", heading: MeasureLabel.members.text),
        .init("density", heading: MeasureLabel.density.text),
        .init("groupDegree", heading: MeasureLabel.groupDegree.text),
        .init("groupBetweenness", heading: MeasureLabel.groupBetweenness.text),
        .init("governance", heading: MeasureLabel.governance.text),
        .init("reliedOn", heading: MeasureLabel.mostReliedOn.text),
        .init("suppliers", heading: MeasureLabel.outsideSuppliers.text),
      ])
    for row in rows {
      table.append([
        .text(row.cluster), .count(row.members.count), Cell(row.density),
        Cell(row.group?.degreeNormalised), Cell(row.group?.betweenness),
        Cell(row.dominance.map { $0.governance.form?.rawValue ?? MeasureLabel.withheld.text }),
        Cell(
          row.dominance?.members.first { $0.reliance.share > 0 }.map {
            "\($0.actor) (\(Digits.percent($0.reliance.share)))"
          }),
        Cell(row.dependency.map { Set($0.layers.flatMap { $0.suppliers.map(\.id) }).count }),
      ])
    }
    return table
  }
}

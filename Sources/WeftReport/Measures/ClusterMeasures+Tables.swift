public import WeftAnalysis
import WeftGraph
import WeftModel

extension ClusterMeasures {
  /// The clusters, one a row.
  public var table: Table {
    var table = Table(
      title: "Clusters",
      columns: [
        .init("id", heading: "Id"), .init("members", heading: "Members"),
        .init("density", heading: "Density"), .init("groupDegree", heading: "Group degree"),
        .init("groupBetweenness", heading: "Group betweenness"),
        .init("governance", heading: "Governance"),
        .init("reliedOn", heading: "Most relied on"),
        .init("suppliers", heading: "Outside suppliers"),
      ])
    for row in rows {
      table.append([
        .text(row.cluster), .count(row.members.count), Cell(row.density),
        Cell(row.group?.degreeNormalised), Cell(row.group?.betweenness),
        Cell(row.dominance.map { $0.governance.form?.rawValue ?? "withheld" }),
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

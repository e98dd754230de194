public import WeftAnalysis
import WeftGraph
import WeftModel

extension ClusterMeasures {
  /// The clusters as `weft analyse --format json` promises them.
  ///
  /// - Parameter ranges: How far the numbers hold; nil where it was not tried.
  /// - Returns: One object for each cluster.
  public func json(ranges: ClusterRanges? = nil) -> [JSONValue] {
    rows.enumerated().map { place, row in
      var members: [JSONValue.Member] = [
        .init("id", .text(row.cluster)), .init("members", JSONValue(row.members)),
        .init("density", JSONValue(row.density)),
      ]
      if let group = row.group {
        members.append(.init("groupDegree", JSONValue(group.degreeNormalised)))
        members.append(.init("groupCloseness", JSONValue(group.closeness)))
        members.append(.init("groupBetweenness", .number(group.betweenness)))
      }
      if let dominance = row.dominance {
        members.append(.init("governance", JSONValue(dominance.governance.form?.rawValue)))
        members.append(
          .init(
            "reliedOn",
            .list(
              dominance.members.filter { $0.reliance.share > 0 }.map {
                ["actor": .text($0.actor), "share": .number($0.reliance.share)]
              })))
      }
      if let dependency = row.dependency {
        members.append(.init("suppliers", .list(dependency.layers.flatMap(\.supplierJSON))))
        members.append(
          .init("concentration", .list(dependency.layers.flatMap(\.concentrationJSON))))
      }
      if let ranges { members.append(.init("ranges", ranges.json[place])) }
      return .object(members)
    }
  }
}

extension LayerDependency {
  fileprivate var supplierJSON: [JSONValue] {
    let sole = Set(soleSuppliers.map(\.id))
    return suppliers.map { supplier in
      [
        "actor": .text(supplier.id), "layer": .text(layer.rawValue),
        "coverage": JSONValue(supplier.coverage), "sole": .flag(sole.contains(supplier.id)),
      ]
    }
  }

  /// By number of suppliers' reach, then by amounts for each currency and period.
  fileprivate var concentrationJSON: [JSONValue] {
    [
      [
        "layer": .text(layer.rawValue), "currency": .null,
        "hhi": JSONValue(concentration.hhi),
        "effectiveNumber": JSONValue(concentration.effectiveNumber),
      ]
    ]
      + amounts.map { amount in
        [
          "layer": .text(layer.rawValue), "currency": .text(amount.currency),
          "since": JSONValue(amount.period.since?.description),
          "until": JSONValue(amount.period.until?.description),
          "hhi": JSONValue(amount.hhi), "effectiveNumber": JSONValue(amount.effectiveNumber),
        ]
      }
  }
}

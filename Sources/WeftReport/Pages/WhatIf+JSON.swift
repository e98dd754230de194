import Foundation
public import WeftAnalysis
import WeftModel

extension WhatIf {
  /// The answer as JSON.
  public var json: JSONValue {
    [
      "schema": .count(1),
      "before": before.json,
      "after": after.json,
      "actors": .list(actors.map(\.json)),
      "clusters": .list(clusters.map(\.json)),
      "findingsLost": .list(findingsLost.map(\.json)),
      "findingsGained": .list(findingsGained.map(\.json)),
    ]
  }
}

extension WhatIf.Counts {
  fileprivate var json: JSONValue {
    [
      "actors": .count(actors), "ties": .count(ties), "components": .count(components),
      "largestComponent": .count(largestComponent),
    ]
  }
}

extension WhatIf.SuppliersLost {
  fileprivate var json: JSONValue {
    ["layer": .text(layer.rawValue), "suppliers": JSONValue(suppliers)]
  }
}

extension WhatIf.ActorEffect {
  fileprivate var json: JSONValue {
    let fate: JSONValue =
      switch fate {
      case .stays: .text("stays")
      case .leaves: .text("leaves")
      case .merges(let kept): ["mergesInto": .text(kept)]
      }
    return [
      "id": .text(actor), "fate": fate, "reachBefore": .count(reachBefore),
      "reachAfter": .count(reachAfter), "cutOff": .flag(isCutOff),
      "neighboursLost": JSONValue(neighboursLost),
      "suppliersLost": .list(suppliersLost.map(\.json)),
      "layersLost": JSONValue(layersLost.map(\.rawValue)),
    ]
  }
}

extension WhatIf.ClusterEffect {
  fileprivate var json: JSONValue {
    [
      "id": .text(cluster), "governanceBefore": JSONValue(before.form?.rawValue),
      "governanceAfter": JSONValue(after?.form?.rawValue),
      "leadersBefore": JSONValue(before.leaders.map(\.actor)),
      "leadersAfter": JSONValue(after?.leaders.map(\.actor) ?? []),
      "verdictChanged": .flag(isVerdictChanged), "membersLost": JSONValue(membersLost),
      "suppliersLost": .list(suppliersLost.map(\.json)),
      "layersLost": JSONValue(layersLost.map(\.rawValue)),
      "membersLeftWithout": JSONValue(membersLeftWithout),
      "sums": .list(
        sums.map {
          [
            "currency": .text($0.currency), "before": .number(Double("\($0.before)") ?? .nan),
            "after": .number(Double("\($0.after)") ?? .nan),
          ]
        }),
    ]
  }
}

extension StructuralFinding {
  fileprivate var json: JSONValue {
    switch self {
    case .governance(let cluster, let form, let leaders):
      [
        "kind": .text("governance"), "cluster": .text(cluster), "form": .text(form.rawValue),
        "leaders": JSONValue(leaders),
      ]
    case .soleSupplier(let cluster, let layer, let supplier):
      [
        "kind": .text("sole-supplier"), "cluster": .text(cluster),
        "layer": .text(layer.rawValue), "actor": .text(supplier),
      ]
    case .dominator(let cluster, let layer, let body):
      [
        "kind": .text("dominator"), "cluster": .text(cluster), "layer": .text(layer.rawValue),
        "actor": .text(body),
      ]
    case .cutPoint(let actor): ["kind": .text("cut-point"), "actor": .text(actor)]
    case .onlyTie(let from, let kind, let to):
      [
        "kind": .text("only-tie"), "from": .text(from), "tie": .text(kind.rawValue),
        "to": .text(to),
      ]
    }
  }
}

import WeftAnalysis
import WeftModel

extension Report {
  /// Which centre or other asset is run and owned by whom, what it leans on and who uses it.
  var assetsTable: Table {
    var table = Table(
      title: Label.assets.text,
      columns: [
        .init("asset", heading: Label.assetColumn.text),
        .init("runBy", heading: Label.runByColumn.text),
        .init("ownedBy", heading: Label.ownedByColumn.text),
        .init("leansOn", heading: Label.leansOnColumn.text),
        .init("usedBy", heading: Label.usedByColumn.text),
      ])
    for holding in Assets(analysis.index).holdings where !holding.ties.isEmpty {
      table.append([
        .text(network.actors[holding.asset].name), cell(holding.runBy), cell(holding.ownedBy),
        leansOn(holding), cell(holding.usedBy),
      ])
    }
    return table
  }

  /// The assets, where the network has any of which something is recorded.
  var assetsSection: ReportSection {
    let table = assetsTable
    return ReportSection(
      id: "assets", title: Label.assets.text,
      blocks: table.rows.isEmpty ? [] : [.table(table, id: "assets-table", isSortable: true)])
  }

  /// What a centre leans on itself, then what reaches it through each of those who run it.
  private func leansOn(_ holding: Assets.Holding) -> Cell {
    func given(through: NetworkIndex.End?) -> [String] {
      holding.leansOn.filter { $0.through == through }
        .map { "\(title($0.body)) (\(words.resource($0.layer)))" }
    }
    var through: [NetworkIndex.End] = []
    for support in holding.leansOn {
      if let runner = support.through, !through.contains(runner) { through.append(runner) }
    }
    let direct = given(through: nil)
    let told =
      (direct.isEmpty ? [] : [words.list(direct, limit: 6)])
      + through.map { runner in
        words.say(
          .leansThrough,
          [
            "given": .name(words.list(given(through: runner), limit: 6)),
            "through": .name(title(runner)),
          ])
      }
    return told.isEmpty ? .blank : .text(told.joined(separator: "; "))
  }

  private func cell(_ holders: [Assets.Holder]) -> Cell { listed(holders.map { title($0.holder) }) }

  /// Several in one cell; blank where nobody is recorded.
  private func listed(_ names: [String]) -> Cell {
    names.isEmpty ? .blank : .text(words.list(names, limit: 6))
  }

  private func title(_ end: NetworkIndex.End) -> String {
    switch end {
    case .actor(let place): network.actors[place].name
    case .cluster(let place): network.clusters[place].name
    }
  }
}

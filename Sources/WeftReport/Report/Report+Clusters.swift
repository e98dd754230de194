import WeftAnalysis
import WeftModel

extension Report {
  /// Clusters one by one: the findings on each, its map, its members, what it relies on, the way
  /// its money takes.
  var clustersSection: ReportSection {
    let hasMap = network.clusters.map { map(FindingMap.cluster($0.id).name) != nil }
    let blocks = network.clusters.indices.flatMap { place -> [Block] in
      let cluster = network.clusters[place]
      let slug = Slug.of(cluster.id)
      // A cluster with a map fills a page, but for what little stands before the first of them.
      let opensPage = place > 0 && hasMap[place] && hasMap[place - 1]
      var blocks: [Block] = [
        .heading(cluster.name, id: "cluster-\(slug)", opensPage: opensPage)
      ]
      let about = findings.findings.filter { $0.clusters.contains(cluster.id) }.map(\.headline)
      if !about.isEmpty { blocks.append(.bullets(about)) }
      let map = FindingMap.cluster(cluster.id).name
      if self.map(map) != nil {
        blocks.append(
          .map(map, caption: words.say(.clusterMap, ["cluster": .name(names[cluster.id])])))
      }
      let shown = dominanceSentences(of: place)
      if !shown.isEmpty { blocks.append(.bullets(shown)) }
      if !analysis.dominance[place].members.isEmpty {
        let table = members(of: place).mergingRanges(words)
        blocks.append(.table(table, id: "members-\(slug)"))
      }
      let suppliers = suppliers(of: place).mergingRanges(words)
      if !suppliers.rows.isEmpty { blocks.append(.table(suppliers, id: "suppliers-\(slug)")) }
      let concentration = concentration(of: place)
      if !concentration.rows.isEmpty {
        blocks.append(.table(concentration, id: "concentration-\(slug)"))
      }
      let routes = moneyRoutes(of: cluster.id)
      if !routes.rows.isEmpty { blocks.append(.table(routes, id: "money-\(slug)")) }
      return blocks
    }
    let tried = clusterStability.lazy.compactMap { $0.reliance ?? $0.brokerage }.first
    let notes =
      tried.map { [Block.paragraph(words.say(.rangesAndPlacesMean, $0.terms(words)))] } ?? []
    return ReportSection(
      id: "clusters", title: Label.clusters.text, blocks: blocks.isEmpty ? [] : notes + blocks)
  }

  /// What each member of a cluster carries.
  func members(of place: Int) -> Table {
    let dominance = analysis.dominance[place]
    let others = max(0, dominance.members.count - 1)
    var table = Table(
      title: "\(Label.members.text): \(network.clusters[place].name)",
      columns: [
        .init("actor", heading: Label.memberColumn.text),
        .init("role", heading: Label.role.text),
        .init("reliedOnBy", heading: Label.reliedOnColumn.text),
        .init("relianceShare", heading: Label.shareColumn.text),
      ] + rangeColumns("relianceShare") + [
        .init("reachedThroughItAlone", heading: Label.gateColumn.text),
        .init("brokerageShare", heading: Label.brokerageColumn.text),
      ] + rangeColumns("brokerageShare", withPlace: false) + [
        .init("removalEffect", heading: Label.removalColumn.text)
      ])
    let stability = clusterStability.isEmpty ? nil : clusterStability[place]
    for member in dominance.members {
      let item = stability?.members.firstIndex(of: member.actor)
      var row: [Cell] = [
        .text(names.title(member.actor)), .text(role(of: member.actor)),
        .count(member.reliance.by.count),
        Cell(share: others == 0 ? nil : member.reliance.share),
      ]
      row += rangeCells(stability?.reliance, of: item)
      row += [Cell(share: member.gatekeeping.share), Cell(share: member.brokerageShare)]
      row += rangeCells(stability?.brokerage, of: item, withPlace: false)
      table.append(row + [Cell(member.removalEffect)])
    }
    return table
  }

  /// The outside bodies a cluster relies on, layer by layer.
  func suppliers(of place: Int) -> Table {
    let dependency = analysis.dependencies[place]
    var table = Table(
      title: "\(Label.suppliers.text): \(network.clusters[place].name)",
      columns: [
        .init("supplier", heading: Label.bodyColumn.text),
        .init("layer", heading: Label.givesColumn.text),
        .init("membersReached", heading: Label.reachedColumn.text),
        .init("coverage", heading: Label.shareColumn.text),
      ] + rangeColumns("coverage") + [
        .init("sole", heading: Label.soleColumn.text)
      ])
    for layer in dependency.layers {
      let sole = Set(layer.soleSuppliers.filter(\.isOfWholeCluster).map(\.id))
      let stability =
        clusterStability.isEmpty
        ? nil : clusterStability[place].layers.first { $0.layer == layer.layer }
      for supplier in layer.suppliers {
        table.append(
          [
            .text(names.title(supplier.id)), .text(words.resource(layer.layer)),
            supplier.coverage == nil ? .blank : .count(supplier.members.count),
            Cell(share: supplier.coverage),
          ]
            + rangeCells(
              stability?.coverage, of: stability?.suppliers.firstIndex(of: supplier.id))
            + [.flag(sole.contains(supplier.id))])
      }
    }
    return table
  }

  /// Where a cluster's money comes from and through whose hands: the nearest first, those who only
  /// pass on what one other gives them told with it.
  func moneyRoutes(of cluster: String) -> Table {
    let routes = analysis.moneyRoutes.first { $0.cluster == cluster }
    // One giver alone is told among the suppliers; where nothing is split, no rule was needed.
    let stations = routes.map { $0.stations.count > 1 ? $0.stations : [] } ?? []
    let isSplit = stations.contains { $0.share < 1 }
    let isByAmount = routes?.isByAmount ?? false
    var table = Table(
      title: words.say(
        !isSplit ? .moneyUnsplit : isByAmount ? .moneyByAmount : .moneyEvenly,
        ["cluster": .name(names.title(cluster))]),
      columns: [
        .init("body", heading: Label.bodyColumn.text),
        .init("steps", heading: Label.stepsColumn.text),
        .init("share", heading: Label.moneyShareColumn.text),
        .init("isOrigin", heading: Label.originColumn.text),
      ])
    for station in stations {
      table.append([
        .text(names.title(station.id)), .count(station.steps), .share(station.share),
        .flag(station.isOrigin),
      ])
    }
    return table
  }

  func role(of id: String) -> String {
    switch analysis.index.ends[id] {
    case .actor(let place): words.role(network.actors[place].role)
    case .cluster: Label.clusterRole.text
    case nil: ""
    }
  }
}

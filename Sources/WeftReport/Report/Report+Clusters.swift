import WeftAnalysis
import WeftModel

extension Report {
  /// Clusters one by one: the findings on each, its members, what it relies on, its map.
  var clustersSection: ReportSection {
    let blocks = network.clusters.indices.flatMap { place -> [Block] in
      let cluster = network.clusters[place]
      let slug = Slug.of(cluster.id)
      var blocks: [Block] = [.heading(cluster.name, id: "cluster-\(slug)")]
      let about = findings.findings.filter { $0.clusters.contains(cluster.id) }.map(\.headline)
      if !about.isEmpty { blocks.append(.bullets(about)) }
      if !analysis.dominance[place].members.isEmpty {
        blocks.append(.table(members(of: place), id: "members-\(slug)"))
      }
      let suppliers = suppliers(of: place)
      if !suppliers.rows.isEmpty { blocks.append(.table(suppliers, id: "suppliers-\(slug)")) }
      let map = FindingMap.cluster(cluster.id).name
      if self.map(map) != nil { blocks.append(.map(map, caption: cluster.name)) }
      return blocks
    }
    return ReportSection(id: "clusters", title: Label.clusters.text, blocks: blocks)
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
        .init("reachedThroughItAlone", heading: Label.gateColumn.text),
        .init("brokerageShare", heading: Label.brokerageColumn.text),
      ])
    for member in dominance.members {
      table.append([
        .text(names.title(member.actor)), .text(role(of: member.actor)),
        .count(member.reliance.by.count),
        Cell(share: others == 0 ? nil : member.reliance.share),
        Cell(share: member.gatekeeping.share), Cell(share: member.brokerageShare),
      ])
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
        .init("sole", heading: Label.soleColumn.text),
      ])
    for layer in dependency.layers {
      let sole = Set(layer.soleSuppliers.filter(\.isOfWholeCluster).map(\.id))
      for supplier in layer.suppliers {
        table.append([
          .text(names.title(supplier.id)), .text(words.resource(layer.layer)),
          .count(supplier.members.count), .share(supplier.coverage),
          .flag(sole.contains(supplier.id)),
        ])
      }
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

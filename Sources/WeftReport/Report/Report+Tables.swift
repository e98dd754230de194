import WeftAnalysis
import WeftGraph
import WeftModel

extension Report {
  /// Every actor with its measures; themes without a tie outside activities have no node and so
  /// no measures.
  var actorsTable: Table {
    let graph = analysis.actorGraph
    let betweenness = graph.graph.betweenness()
    let isCutPoint = graph.graph.biconnectedComponents().isCutPoint
    var table = Table(
      title: Label.actors.text,
      columns: [
        .init("name", heading: Label.bodyColumn.text), .init("id"),
        .init("role", heading: Label.role.text),
        .init("clusters", heading: Label.clustersColumn.text),
        .init("degree", heading: Label.degreeColumn.text),
        .init("betweennessNormalised", heading: Label.betweennessColumn.text),
        .init("cutPoint", heading: Label.cutPointColumn.text),
      ] + rangeColumns)
    let count = network.actors.count
    let degrees = ranges?.degree?.ranges(of: count)
    let betweennesses = ranges?.betweenness?.ranges(of: count)
    for (node, place) in graph.actorOfNode.enumerated() {
      let actor = network.actors[place]
      table.append(
        [
          .text(actor.name), .text(actor.id), .text(words.role(actor.role)),
          .text(
            analysis.index.clustersOf[place].map { network.clusters[$0].name }
              .joined(separator: "; ")),
          .count(graph.graph.degree(of: node)), Cell(share: betweenness.normalised?[node]),
          .flag(isCutPoint[node]),
        ]
          + (ranges == nil
            ? []
            : cells(degrees?[place], isShare: false)
              + cells(betweennesses?[place], isShare: true)))
    }
    return table
  }

  /// The ranges in which the scores of actors fall when ties are lost, where that is tried.
  private var rangeColumns: [Table.Column] {
    guard ranges != nil else { return [] }
    return ["degree", "betweennessNormalised"].flatMap { name in
      [
        .init("\(name).low", heading: Label.lowColumn.text),
        .init("\(name).high", heading: Label.highColumn.text),
      ]
    }
  }

  private func cells(_ range: ClosedRange<Double>?, isShare: Bool) -> [Cell] {
    [range?.lowerBound, range?.upperBound].map { bound in
      isShare ? Cell(share: bound) : bound.map { .count(Int($0.rounded())) } ?? .blank
    }
  }

  var actorsSection: ReportSection {
    let all = actorsTable
    var table = all.keeping(columns: [0, 2, 3, 4, 5, 6])
    var notes = [Phrase.actorsTable.pattern]
    if let trial = ranges?.degree {
      // Low and high in one column each, beside the score they belong to.
      let told = [(7, Label.degreeRange), (9, Label.betweennessRange)].map { column, heading in
        (
          column: Table.Column(all.columns[column].name, heading: heading.text),
          cells: all.rows.map { Cell.range($0[column], $0[column + 1], words) }
        )
      }
      table = table.adding(told).keeping(columns: [0, 1, 2, 3, 6, 4, 7, 5])
      notes.append(words.say(.rangesMean, trial.terms(words)))
    }
    return ReportSection(
      id: "actors", title: Label.actors.text,
      blocks: [
        .paragraph(notes.joined(separator: " ")),
        .table(table, id: "actors-table", isSortable: true),
      ])
  }

  /// The bodies whose loss would split the network.
  var cutPointsTable: Table {
    var table = Table(
      title: Label.cutPoints.text,
      columns: [
        .init("actor", heading: Label.bodyColumn.text),
        .init("cutOff", heading: Label.cutOffColumn.text),
      ] + rangeColumns("cutOff") + [.init("actors", heading: Label.cutOffNamesColumn.text)])
    for point in analysis.bridges.cutPoints {
      table.append(
        [.text(names.title(point.actor)), .count(point.cutOff.reduce(0) { $0 + $1.count })]
          + rangeCells(ranges?.cutOff, of: analysis.index.actor(point.actor), isShare: false)
          + [
            .text(words.list(point.cutOff.flatMap(\.actors).map { names.title($0) }, limit: 12))
          ])
    }
    return table
  }

  /// The ties, of any kind or of one layer, whose loss would split the network or that layer.
  var bridgeTiesTable: Table {
    var table = Table(
      title: Label.bridgeTies.text,
      columns: [
        .init("tie", heading: Label.tieColumn.text),
        .init("layer", heading: Label.onlyTieColumn.text),
        .init("cutOff", heading: Label.cutOffColumn.text),
        .init("evidence", heading: Label.quotationColumn.text),
      ])
    func add(_ tie: Bridges.BridgeTie, layer: String) {
      let cutOff = tie.cutOff.reduce(0) { $0 + $1.count }
      switch tie.ground {
      case .tie(let place):
        let tie = network.ties[place]
        table.append([
          .text(words.statement(from: names[tie.from], kind: tie.kind, to: [names[tie.to]])),
          .text(layer), .count(cutOff), Cell(tie.citation.evidence),
        ])
      case .membership(let place):
        let cluster = network.clusters[place]
        table.append([
          .text(words.say(.meetingTie, ["cluster": .name(names[cluster.id])])),
          .text(layer), .count(cutOff), Cell(cluster.citation.evidence),
        ])
      }
    }
    for tie in analysis.bridges.ties { add(tie, layer: Label.anyLayer.text) }
    for layer in analysis.bridges.layerTies {
      for tie in layer.ties { add(tie, layer: words.resource(layer.layer)) }
    }
    return table
  }

  /// The ties without which more than one body, or a part of the network, would be cut off; all of
  /// them where they are few.
  static func telling(of table: Table) -> Table {
    guard table.rows.count > 12 else { return table }
    return table.keeping { row in row[1] == .text(Label.anyLayer.text) || row[2] != .count(1) }
  }

  var bridgesSection: ReportSection {
    var blocks: [Block] = []
    let cutPoints = cutPointsTable.mergingRanges(words)
    if !cutPoints.rows.isEmpty {
      if let trial = ranges?.cutOff {
        blocks.append(.paragraph(words.say(.rangesAndPlacesMean, trial.terms(words))))
      }
      blocks.append(.table(cutPoints, id: "cut-points", isSortable: true))
    }
    let all = bridgeTiesTable
    let ties = Self.telling(of: all)
    if !ties.rows.isEmpty { blocks.append(.table(ties, id: "bridge-ties", isSortable: true)) }
    let rest = all.rows.count - ties.rows.count
    if rest > 0 { blocks.append(.paragraph(words.say(.leafTies, ["count": .count(rest)]))) }
    if blocks.isEmpty { blocks.append(.paragraph(Phrase.noBridges.pattern)) }
    if map(FindingMap.bridges.name)?.map != nil {
      blocks.append(.map(FindingMap.bridges.name, caption: Label.bridgesMap.text))
    }
    return ReportSection(id: "bridges", title: Label.bridgingTies.text, blocks: blocks)
  }

  /// Who supplies which cluster with what: suppliers down, clusters across.
  var dependencyMatrix: Table {
    let clusters = network.clusters.indices.filter { !analysis.dependencies[$0].layers.isEmpty }
    var given: [String: [Int: [Layer]]] = [:]
    for place in clusters {
      for layer in analysis.dependencies[place].layers {
        for supplier in layer.suppliers {
          given[supplier.id, default: [:]][place, default: []].append(layer.layer)
        }
      }
    }
    var table = Table(
      title: Label.matrix.text,
      columns: [.init("supplier", heading: Label.bodyColumn.text)]
        + clusters.map { .init(network.clusters[$0].id, heading: network.clusters[$0].name) }
        + [.init("clusters", heading: Label.clusterCountColumn.text)])
    let order = given.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    for (supplier, row) in order {
      table.append(
        [.text(names.title(supplier))]
          + clusters.map { place in
            row[place].map { .text($0.map(words.resource).joined(separator: ", ")) } ?? .blank
          } + [.count(row.count)])
    }
    return table
  }

  /// The matrix as it fits a page: so many clusters to a table, each with those who supply any of
  /// them.
  func parts(of matrix: Table) -> [Table] {
    let last = matrix.columns.count - 1
    let clusters = Array(1..<last)
    guard clusters.count > Self.matrixColumns else { return [matrix] }
    let count = (clusters.count + Self.matrixColumns - 1) / Self.matrixColumns
    let size = (clusters.count + count - 1) / count
    return (0..<count).map { place in
      let chosen = Array(clusters[(place * size)..<min(clusters.count, (place + 1) * size)])
      var part = matrix.keeping { row in chosen.contains { row[$0] != .blank } }
        .keeping(columns: [0] + chosen + [last])
      part.title = words.say(
        .matrixPart,
        ["matrix": .words(matrix.title), "part": .count(place + 1), "parts": .count(count)])
      return part
    }
  }

  /// How many clusters a table holds beside each other on a sheet of A4.
  private static let matrixColumns = 6

  var dependenciesSection: ReportSection {
    let matrix = dependencyMatrix
    guard !matrix.rows.isEmpty else {
      return ReportSection(id: "dependencies", title: Label.dependencies.text, blocks: [])
    }
    let parts = parts(of: matrix)
    var blocks: [Block] = parts.enumerated().map { place, part in
      .table(
        part, id: "dependency-matrix" + (place == 0 ? "" : "-\(place + 1)"), isSortable: true)
    }
    blocks += clusterPairs
    if map(FindingMap.dependency.name)?.map != nil {
      blocks.append(.map(FindingMap.dependency.name, caption: Label.dependencyMap.text))
    }
    return ReportSection(id: "dependencies", title: Label.dependencies.text, blocks: blocks)
  }
}

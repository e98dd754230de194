import Foundation
import WeftDiagram
import WeftModel

extension Report {
  /// Everything a report's folder holds, in order: the page, the Markdown, tables as CSV and JSON,
  /// maps as DOT and, where they could be drawn, SVG and PDF.
  public var files: [ReportFile] {
    var result = [
      ReportFile(path: "report.html", data: Data(html.utf8)),
      ReportFile(path: "report.md", data: Data(markdown.utf8)),
      ReportFile(
        path: "tables/findings.json",
        data: Data(findings.json(of: network, whatIf: whatIf).text.utf8)),
    ]
    for (name, table) in tables {
      result.append(ReportFile(path: "tables/\(name).csv", data: Data(table.csv.utf8)))
      result.append(ReportFile(path: "tables/\(name).json", data: Data(table.json.text.utf8)))
    }
    for map in maps {
      guard let drawing = map.map else { continue }
      result.append(ReportFile(path: "maps/\(map.name).dot", data: Data(drawing.dot.text.utf8)))
      if let svg = map.svg { result.append(ReportFile(path: "maps/\(map.name).svg", data: svg)) }
      if let pdf = try? drawing.pdf() {
        result.append(ReportFile(path: "maps/\(map.name).pdf", data: pdf))
      }
    }
    return result
  }

  /// The tables by file name.
  var tables: [(name: String, table: Table)] {
    guard !network.actors.isEmpty else { return [] }
    return [
      ("actors", actorsTable), ("ties", tiesTable), ("members", allMembersTable),
      ("suppliers", allSuppliersTable), ("cut-points", cutPointsTable),
      ("bridge-ties", bridgeTiesTable), ("dependency-matrix", dependencyMatrix),
      ("money-routes", allMoneyRoutes), ("assets", assetsTable),
      ("cluster-matrix", clusterMatrix), ("shared-suppliers", sharedSuppliersTable),
    ].filter { !$0.1.rows.isEmpty }
  }

  /// Every tie, as a row of evidence.
  private var tiesTable: Table {
    var table = Table(
      title: Label.ties.text,
      columns: [
        "from", "to", "kind", "layer", "basis", "amount", "currency", "since", "until",
        "reportedBy", "source", "evidence",
      ].map { .init($0) })
    for place in analysis.index.ties {
      let tie = network.ties[place]
      table.append([
        .text(tie.from), .text(tie.to), .text(tie.kind.rawValue), .text(tie.layer.rawValue),
        Cell(tie.basis?.rawValue), Cell(tie.amount.map { $0.value.description }),
        Cell(tie.amount?.currency), Cell(tie.period.since?.description),
        Cell(tie.period.until?.description), Cell(tie.reportedBy), Cell(tie.citation.source),
        Cell(tie.citation.evidence),
      ])
    }
    return table
  }

  private var allMembersTable: Table { joined(members, title: Label.members.text) }

  private var allSuppliersTable: Table { joined(suppliers, title: Label.suppliers.text) }

  private var allMoneyRoutes: Table {
    joined({ moneyRoutes(of: network.clusters[$0].id) }, title: Label.moneyRoutes.text)
  }

  /// The tables of all clusters one after another, the cluster's id in front.
  private func joined(_ part: (Int) -> Table, title: String) -> Table {
    let parts = network.clusters.indices.map(part)
    var table = Table(title: title, columns: [.init("cluster")] + (parts.first?.columns ?? []))
    for (cluster, part) in zip(network.clusters, parts) {
      for row in part.rows { table.append([.text(cluster.id)] + row) }
    }
    return table
  }
}

extension Table {
  /// The rows as JSON objects by column name; undefined is null.
  public var json: JSONValue {
    .list(
      rows.map { row in
        .object(
          zip(columns, row).map { column, cell in JSONValue.Member(column.name, cell.json) })
      })
  }
}

extension Cell {
  /// The cell as JSON.
  var json: JSONValue {
    switch self {
    case .text(let text): .text(text)
    case .count(let count): .count(count)
    case .number(let number), .share(let number): .number(number)
    case .flag(let flag): .flag(flag)
    case .blank: .null
    }
  }
}

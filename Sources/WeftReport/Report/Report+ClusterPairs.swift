import WeftAnalysis
import WeftModel

extension Report {
  /// Which cluster relies on which, and for what: those that rely down, those relied on across.
  var clusterMatrix: Table {
    var cells: [String: [String: [Layer]]] = [:]
    for cell in analysis.clusterReliances {
      cells[cell.reliant, default: [:]][cell.reliedOn, default: []].append(cell.layer)
    }
    let across = network.clusters.filter { cluster in
      cells.values.contains { $0[cluster.id] != nil }
    }
    var table = Table(
      title: Label.clusterMatrix.text,
      columns: [.init("cluster", heading: Label.clusterRole.text)]
        + across.map { .init($0.id, heading: $0.name) }
        + [.init("clusters", heading: Label.clusterCountColumn.text)])
    for cluster in network.clusters {
      guard let row = cells[cluster.id] else { continue }
      table.append(
        [.text(cluster.name)]
          + across.map { other in
            row[other.id].map { .text($0.map(words.resource).joined(separator: ", ")) } ?? .blank
          } + [.count(row.count)])
    }
    return table
  }

  /// The outside bodies that two clusters both rely on, and how alike that makes the two.
  var sharedSuppliersTable: Table {
    var table = Table(
      title: Label.sharedSuppliers.text,
      columns: [
        .init("first", heading: Label.clusterRole.text),
        .init("second", heading: Label.otherClusterColumn.text),
        .init("layer", heading: Label.reliedForColumn.text),
        .init("suppliers", heading: Label.commonColumn.text),
        .init("jaccard", heading: Label.commonShareColumn.text),
      ])
    for pair in analysis.sharedSuppliers {
      table.append([
        .text(names.title(pair.first)), .text(names.title(pair.second)),
        .text(words.resource(pair.layer)),
        .text(words.list(pair.suppliers.map { names.title($0) }, limit: 6)), .share(pair.jaccard),
      ])
    }
    return table
  }

  /// What clusters have to do with one another, as far as they do.
  var clusterPairs: [Block] {
    let matrix = clusterMatrix
    let shared = sharedSuppliersTable
    return
      (matrix.rows.isEmpty
      ? []
      : parts(of: matrix).enumerated().map { place, part in
        .table(
          part, id: "cluster-matrix" + (place == 0 ? "" : "-\(place + 1)"), isSortable: true)
      })
      + (shared.rows.isEmpty || shared.rows.count > Self.pairLimit
        ? [] : [.table(shared, id: "shared-suppliers", isSortable: true)])
  }

  /// How many pairs of clusters a page tells of; the tables hold all.
  private static let pairLimit = 60
}

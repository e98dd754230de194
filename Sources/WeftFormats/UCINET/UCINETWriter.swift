import Foundation
import OrderedCollections
import WeftModel

extension UCINET {
  /// The most cells of matrices that are written; larger networks are written as edge lists.
  static let maximumCells = 4_000_000

  /// Writes a network in DL.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - shape: How its ties stand in the file: `fullmatrix`, `edgelist1` or `nodelist1`; without
  ///     one, an edge list for one kind of tie, and a matrix for each of several while they are small.
  /// - Returns: The file, and what it cannot hold.
  /// - Throws: A ``WeftModel/Diagnostic`` where a matrix is asked for that would be too large.
  /// - Complexity: O(n² · kinds) for n actors as matrices, else O(ties).
  static func write(
    _ network: Network, as shape: UCINETHeader.Shape? = nil
  ) throws -> (bytes: Data, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "UCINET DL")
    export.graph = export.graph.flattened()
    let labels = PlainLabels(export.graph.nodes)
    export.loseAllBut(["kind", "weight"], labels: labels)
    let graph = export.graph
    var places: [String: Int] = [:]
    for (place, node) in graph.nodes.enumerated() { places[node.id] = place }
    let groups = RelationLines.groups(graph.edges)
    let kinds = OrderedSet(groups.map(\.kind))
    let n = graph.nodes.count
    let isSmall = n * n * max(1, kinds.count) <= maximumCells
    if shape == .fullMatrix, !isSmall { throw tooLarge(n) }
    let shape = shape ?? (kinds.count > 1 && isSmall ? .fullMatrix : .edgeList)
    var text = "dl n=\(n)" + (kinds.count > 1 ? ", nm=\(kinds.count)" : "")
    text += "\nformat = \(shape.rawValue)\nlabels:\n"
    text += graph.nodes.map { quoted(labels.labels[$0.id] ?? "") }.joined(separator: "\n")
    if kinds.count > 1 {
      text +=
        "\nmatrix labels:\n" + kinds.map { quoted(PlainLabels.plain($0)) }.joined(separator: "\n")
    }
    text += "\ndata:\n"
    var added = 0
    var weighted = 0
    for (number, kind) in kinds.enumerated() {
      let cells = cells(groups.filter { $0.kind == kind }, places, &added)
      if number > 0, shape != .fullMatrix { text += "!\n" }
      text += lines(cells, n, shape)
      weighted += shape == .nodeList ? cells.count { $0.value != 1 } : 0
    }
    if kinds.isEmpty, shape == .fullMatrix { text += lines([:], n, shape) }
    if kinds.count == 1, let only = groups.first, !only.isAssumed {
      export.lose("the kind of a single relation (\(only.kind.quoted))")
    }
    if added > 0 {
      export.lose("several ties of one kind between two nodes (\(added)); they were added up")
    }
    if weighted > 0 {
      export.lose(
        "weights in a list of nodes (\(weighted) are not 1)",
        mend: "Choose --to \(FileFormat.ucinetEdges.rawValue).")
    }
    return (Data(text.utf8), export.log.diagnostics)
  }

  private static func tooLarge(_ n: Int) -> Diagnostic {
    Diagnostic(
      .error, code: "too-large",
      message: "A matrix for each kind of tie between \(n) nodes would be too large to be of use.",
      mend: "Choose --to \(FileFormat.ucinetEdges.rawValue).")
  }

  /// The lines of one relation.
  private static func lines(_ cells: [Int: Double], _ n: Int, _ shape: UCINETHeader.Shape) -> String
  {
    if shape == .fullMatrix {
      return (0..<n).map { row in
        (0..<n).map { cells[row * n + $0].map(NumberText.text) ?? "0" }.joined(separator: " ")
          + "\n"
      }.joined()
    }
    var text = ""
    var row = -1
    for (cell, value) in cells.sorted(by: { $0.key < $1.key }) {
      if shape == .edgeList {
        text += "\(cell / n + 1) \(cell % n + 1) \(NumberText.text(value))\n"
      } else if value != 0 {
        text += cell / n == row ? " " : (row < 0 ? "" : "\n") + "\(cell / n + 1) "
        text += "\(cell % n + 1)"
        row = cell / n
      }
    }
    return shape == .nodeList && row >= 0 ? text + "\n" : text
  }

  /// The values of one matrix by cell; ties without direction stand on both sides.
  private static func cells(
    _ groups: [RelationLines], _ places: [String: Int], _ added: inout Int
  ) -> [Int: Double] {
    var cells: [Int: Double] = [:]
    let n = places.count
    for group in groups {
      for edge in group.edges {
        guard let from = places[edge.from], let to = places[edge.to] else { continue }
        let value = edge.attributes["weight"].flatMap(PlainNumber.double) ?? 1
        if cells[from * n + to] != nil { added += 1 }
        cells[from * n + to, default: 0] += value
        if !group.isDirected, from != to { cells[to * n + from, default: 0] += value }
      }
    }
    return cells
  }

  /// A label, in quotation marks where anything in it could be taken for more than a label.
  private static func quoted(_ label: String) -> String {
    let isPlain = label.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "_" || $0 == "-"
    }
    return isPlain && !label.isEmpty ? label : "\"\(label)\""
  }
}

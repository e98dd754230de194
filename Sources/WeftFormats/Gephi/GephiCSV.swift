import Foundation
import OrderedCollections
import WeftModel

/// The spreadsheets of Gephi: `nodes.csv` with `Id` and `Label`, `edges.csv` with `Source`,
/// `Target`, `Type` and `Weight`.
enum GephiCSV {
  private static let headings = TwoTables.Headings(
    id: "Id", label: "Label", from: "Source", to: "Target", direction: "Type",
    directed: "Directed", undirected: "Undirected")

  /// Whether the header of a file is that of Gephi's edges.
  static func recognises(_ header: [String]) -> Bool {
    let names = Set(header.map { $0.trimmed.lowercased() })
    return names.isSuperset(of: ["source", "target", "type"])
  }

  /// Whether a folder holds its two files.
  static func recognises(_ folder: InputFile) -> Bool {
    folder.file("edges.csv") != nil && folder.file("nodes.csv") != nil
  }

  static func read(_ input: InputFile) throws -> Reading {
    var form: [Diagnostic] = []
    var reader = TwoTablesReader(file: input.isFolder ? "edges.csv" : input.name)
    if let nodes = input.file("nodes.csv") {
      reader.readNodes(
        try Sheet(nodes, diagnostics: &form), id: ["Id"], label: ["Label"], role: [])
    }
    if let edges = input.isFolder ? input.file("edges.csv") : input {
      reader.readEdges(
        try Sheet(edges, diagnostics: &form), from: ["Source"], to: ["Target"],
        direction: ["Type"], kind: ["kind"])
    }
    var reading = reader.graph.reading(.gephiCSV, file: input, log: reader.log)
    reading.diagnostics = form + reading.diagnostics
    return reading
  }

  static func write(
    _ network: Network
  ) -> (files: OrderedDictionary<String, Data>, diagnostics: [Diagnostic]) {
    var export = Export(network, format: "Gephi's CSV")
    export.graph = export.graph.flattened()
    export.keepGraphAttributes([])
    let tables = TwoTables(export.graph, headings)
    return (
      [
        "nodes.csv": TwoTables.csv(tables.nodes).bytes,
        "edges.csv": TwoTables.csv(tables.edges).bytes,
      ], export.log.diagnostics
    )
  }
}

/// A way of keeping a network in files.
public enum FileFormat: String, Sendable, Hashable, CaseIterable, Codable {
  /// A folder of CSV tables with a `datapackage.json`.
  case dataPackage = "data-package"
  /// A CSV file of `source,target[,weight]`.
  case edgeList = "edge-list"
  /// GraphML, the XML format of graph tools.
  case graphML = "graphml"
  /// GEXF, the XML format of Gephi.
  case gexf
}

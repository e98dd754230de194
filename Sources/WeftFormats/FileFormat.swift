/// A way of keeping a network in files.
public enum FileFormat: String, Sendable, Hashable, CaseIterable, Codable {
  /// A folder of CSV tables with a `datapackage.json`.
  case dataPackage = "data-package"
  /// The same in a zip archive.
  case zippedPackage = "zip"
  /// An Excel workbook.
  case excel = "xlsx"
  /// A CSV file of `source,target[,weight]`.
  case edgeList = "edge-list"
  /// A CSV file with names over the columns and before the rows.
  case matrix
  /// A roster survey with a row for each respondent.
  case surveyWide = "survey-wide"
  /// A roster survey with a row for each respondent and body.
  case surveyLong = "survey-long"
  /// Kumu's elements and connections, CSV or JSON.
  case kumu
  /// Gephi's nodes and edges as CSV.
  case gephiCSV = "gephi-csv"
  /// Grants in the 360Giving Data Standard, JSON or CSV.
  case threeSixtyGiving = "360giving"
  /// A service directory in Open Referral's HSDS, JSON or CSV.
  case openReferral = "open-referral"
  /// GraphML, the XML format of graph tools.
  case graphML = "graphml"
  /// GEXF, the XML format of Gephi; written in version 1.3.
  case gexf
  /// GEXF as version 1.2 has it, for programs that know no later one; read as ``gexf``.
  case gexf12 = "gexf-1.2"
  /// JSON with a list of nodes and a list of links: NetworkX, D3 and others.
  case nodeLink = "node-link"
  /// The JSON Graph Format.
  case jsonGraph = "json-graph"
  /// DOT, the language of Graphviz.
  case dot
  /// Pajek's networks.
  case pajek
  /// UCINET's DL, written as a matrix or a list of edges as suits the network.
  case ucinet = "ucinet-dl"
  /// UCINET's DL written as a full matrix; read as ``ucinet``.
  case ucinetMatrix = "ucinet-dl-fullmatrix"
  /// UCINET's DL written as a list of edges; read as ``ucinet``.
  case ucinetEdges = "ucinet-dl-edgelist1"
  /// UCINET's DL written as a list of nodes, without weights; read as ``ucinet``.
  case ucinetNodes = "ucinet-dl-nodelist1"
  /// NetDraw's VNA.
  case vna
}

extension FileFormat {
  /// What `weft formats` says of a format.
  public struct Description: Sendable, Hashable {
    /// What it is, in a few words.
    public var title: String
    /// How its files are called.
    public var files: String
    /// Whether Weft reads it.
    public var isRead: Bool
    /// Whether Weft writes it.
    public var isWritten: Bool
    /// What it holds of a network.
    public var holds: String
  }

  /// What `weft formats` says of this format.
  public var description: Description {
    func about(
      _ title: String, _ files: String, _ holds: String, isWritten: Bool = true
    ) -> Description {
      Description(title: title, files: files, isRead: true, isWritten: isWritten, holds: holds)
    }
    switch self {
    case .dataPackage:
      return about("Data package", "folder with actors.csv, ties.csv, …", "everything")
    case .zippedPackage: return about("Zipped data package", ".zip", "everything")
    case .excel:
      return about("Excel workbook", ".xlsx", "everything, up to 32,767 characters a cell")
    case .edgeList:
      return about("Edge list", ".csv, .tsv", "ties with their columns; actors by id")
    case .matrix: return about("Adjacency matrix", ".csv, .xlsx", "one weight for each pair")
    case .surveyWide:
      return about(
        "Roster survey, a row for each respondent", ".csv", "reported ties", isWritten: false)
    case .surveyLong:
      return about(
        "Roster survey, a row for each answer", ".csv", "reported ties, PARTNER scores",
        isWritten: false)
    case .kumu:
      return about(
        "Kumu", "folder with elements.csv, connections.csv; .json", "all but sources and the head")
    case .gephiCSV:
      return about(
        "Gephi spreadsheets", "folder with nodes.csv, edges.csv", "all but sources and the head")
    case .threeSixtyGiving:
      return about(
        "360Giving grants 1.4", ".json, .csv", "who funds whom, amounts, dates", isWritten: false)
    case .openReferral:
      return about(
        "Open Referral UK, HSDS 3", ".json; folder of CSV", "bodies, services, locations",
        isWritten: false)
    case .graphML: return about("GraphML", ".graphml", "everything but control characters")
    case .gexf:
      return about("GEXF 1.3", ".gexf", "all but sources and control characters")
    case .gexf12:
      return about(
        "GEXF 1.2", ".gexf, with --to gexf-1.2", "all but sources and control characters")
    case .nodeLink: return about("Node-link JSON (NetworkX, D3)", ".json", "everything")
    case .jsonGraph: return about("JSON Graph Format", ".jgf", "everything")
    case .dot: return about("DOT (Graphviz)", ".dot, .gv", "everything; maps: what is drawn")
    case .pajek: return about("Pajek", ".net, .paj", "names, kinds, weights")
    case .ucinet: return about("UCINET DL", ".dl", "names, kinds, weights")
    case .ucinetMatrix:
      return about(
        "UCINET DL, full matrix", ".dl, with --to ucinet-dl-fullmatrix", "names, kinds, weights")
    case .ucinetEdges:
      return about(
        "UCINET DL, list of edges", ".dl, with --to ucinet-dl-edgelist1", "names, kinds, weights")
    case .ucinetNodes:
      return about("UCINET DL, list of nodes", ".dl, with --to ucinet-dl-nodelist1", "names, kinds")
    case .vna: return about("NetDraw VNA", ".vna", "actors with columns; kinds, weights")
    }
  }
}

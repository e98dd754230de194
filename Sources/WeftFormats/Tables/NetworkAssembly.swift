import OrderedCollections
import WeftModel

/// A network in the making: tables are read into it one by one, from whatever holds them.
struct NetworkAssembly {
  var network = Network()
  var diagnostics: [Diagnostic] = []
  var origins = Origins()

  /// Reads one table from a delimited file.
  mutating func read(_ table: TableName, from file: InputFile) throws {
    switch table {
    case .actors:
      try read(file, \.actors, \.actors)
    case .ties:
      try read(file, \.ties, \.ties)
    case .clusters:
      try read(file, \.clusters, \.clusters)
    case .members:
      try read(file, \.memberships, \.memberships)
    case .sources:
      try read(file, \.sources, \.sources)
    }
  }

  private mutating func read<Row: TableRow>(
    _ file: InputFile, _ field: WritableKeyPath<Network, [Row]>,
    _ origin: WritableKeyPath<Origins, Origins.Table>
  ) throws {
    var binder = TableBinder<Row>(file: file.name, hasNeutralIDs: true)
    var form: [Diagnostic] = []
    var hasHeader = false
    try CSVFile.read(file, diagnostics: &form) { header in
      binder.bind(header: header.cells, row: header.row)
      hasHeader = true
      return true
    } row: {
      binder.bind(cells: $0.cells, row: $0.row)
    }
    diagnostics += form
    if !hasHeader {
      diagnostics.append(
        Diagnostic(
          .error, code: "empty-file", file: file.name, row: 1, message: "The file is empty.",
          mend: "Write a header: "
            + Row.columns.filter(\.isRequired).map(\.name).joined(separator: ",") + "."))
    }
    take(binder, file.name, field, origin)
  }

  /// Takes over what a binder has read.
  mutating func take<Row: TableRow>(
    _ binder: TableBinder<Row>, _ file: String, _ field: WritableKeyPath<Network, [Row]>,
    _ origin: WritableKeyPath<Origins, Origins.Table>
  ) {
    diagnostics += binder.diagnostics
    network[keyPath: field] = binder.rows
    origins[keyPath: origin] = Origins.Table(file: file, rows: binder.places)
  }

  /// Adds the actors that ties and memberships name where there is no table of them.
  ///
  /// - Parameter names: Their names in the order in which they first occur, where they are known.
  mutating func implyActors(_ names: [String]? = nil) {
    if let names {
      network.actors = names.map { Actor(id: $0, name: $0) }
      if !names.isEmpty { tellImplied() }
      return
    }
    let clusters: Set<String> = Set(network.clusters.map(\.id))
    var implied: OrderedSet<String> = []
    func add(_ id: String) {
      if !id.isEmpty, clusters.isEmpty || !clusters.contains(id) { implied.append(id) }
    }
    for place in network.ties.indices {
      add(network.ties[place].from)
      add(network.ties[place].to)
    }
    for membership in network.memberships { add(membership.actor) }
    guard !implied.isEmpty else { return }
    network.actors = implied.map { Actor(id: $0, name: $0) }
    tellImplied()
  }

  private mutating func tellImplied() {
    diagnostics.append(
      Diagnostic(
        .note, code: "implied-actors", file: origins.ties.file,
        message:
          "\(network.actors.count) actors were made from the names in the ties; each is a partner.",
        mend: "To say more of them, add a table of actors with id, name and role."))
  }

  /// The reading, with its ids checked.
  func finish(as format: FileFormat, naming names: [String]? = nil) -> Reading {
    var result = self
    let isImplied = result.network.actors.isEmpty
    if isImplied { result.implyActors(names) }
    // Where there are ties alone, each of their ends has just become an actor.
    let hasTiesAlone = isImplied && network.clusters.isEmpty && network.memberships.isEmpty
    let problems = IntegrityCheck(
      result.network, result.origins, hasOwnIDs: hasTiesAlone
    ).problems()
    return Reading(
      network: result.network, diagnostics: result.diagnostics + problems, format: format,
      origins: result.origins)
  }
}

import OrderedCollections
import WeftModel

/// Makes a network of sheets as people type them: titles above the header, actors without ids,
/// ties that name actors instead of referring to them.
struct SheetAssembly {
  var assembly = NetworkAssembly()
  private var idOfName: [String: String] = [:]
  private var takenIDs: Set<String> = []
  private var implied: OrderedDictionary<String, String> = [:]
  /// Where an actor that no list has was first named.
  private var unlisted: [(id: String, file: String, row: Int, column: String)] = []

  init() {}

  /// Reads a table that has exactly Weft's columns.
  mutating func readTable(_ table: TableName, _ sheet: Sheet) {
    func bind<Row: TableRow>(_ type: Row.Type) -> TableBinder<Row> {
      var binder = TableBinder<Row>(file: sheet.place)
      guard let header = sheet.rows.first else { return binder }
      binder.bind(header: trimmed(header.cells), row: header.number)
      for row in sheet.rows.dropFirst() {
        var cells = row.cells
        // A workbook does not keep blank cells at the end of a row.
        while cells.count < binder.width { cells.append("") }
        binder.bind(cells: cells, row: row.number)
      }
      return binder
    }
    switch table {
    case .actors: assembly.take(bind(Actor.self), sheet.place, \.actors, \.actors)
    case .ties: assembly.take(bind(Tie.self), sheet.place, \.ties, \.ties)
    case .clusters: assembly.take(bind(Cluster.self), sheet.place, \.clusters, \.clusters)
    case .members: assembly.take(bind(Membership.self), sheet.place, \.memberships, \.memberships)
    case .sources: assembly.take(bind(Source.self), sheet.place, \.sources, \.sources)
    }
  }

  private func trimmed(_ cells: [String]) -> [String] {
    var cells = cells
    while cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  /// Reads a list of actors.
  mutating func readActors(_ sheet: Sheet, header: Int, places: [String: Int]) {
    let rows = relabelled(sheet, header: header, places: places, table: .actors)
    var binder = TableBinder<Actor>(file: sheet.place)
    var names = rows.header
    for column in ["id", "role"] where !names.contains(column) { names.append(column) }
    binder.bind(header: names, row: sheet.rows[header].number)
    var assumed: [Int] = []
    var taken: TakenWords = [:]
    for row in rows.rows {
      var cells = row.cells
      while cells.count < names.count { cells.append("") }
      let name = cell("name", of: cells, names)
      let id = cell("id", of: cells, names)
      if name.isEmpty, id.isEmpty { continue }
      if let known = idOfName[NameForm.plain(name)], id.isEmpty {
        tell(
          .warning, "same-name", sheet.place, row.number, "name",
          "“\(name)” stands in the list already, as “\(known)”; this row was left out.",
          "Delete one of the two rows, or tell them apart by their names.")
        continue
      }
      let own = id.isEmpty ? newID(for: name) : id
      takenIDs.insert(own)
      set("id", own, &cells, names)
      if name.isEmpty { set("name", own, &cells, names) }
      let role = cell("role", of: cells, names)
      if role.isEmpty {
        set("role", Role.partner.rawValue, &cells, names)
        assumed.append(row.number)
      } else if let known = SpokenWords.role(role)?.rawValue {
        set("role", known, &cells, names)
        taken[role, default: (known, [])].rows.append(row.number)
      }
      idOfName[NameForm.plain(name.isEmpty ? own : name)] = own
      idOfName[NameForm.plain(own)] = own
      binder.bind(cells: cells, row: row.number)
    }
    assembly.take(binder, sheet.place, \.actors, \.actors)
    tellAssumed("role", "actor", "partner", assumed, sheet)
    tellTaken(taken, "role", sheet)
    for actor in assembly.network.actors {
      for alias in actor.aliases + [actor.shortName].compactMap({ $0 })
      where idOfName[NameForm.plain(alias)] == nil {
        idOfName[NameForm.plain(alias)] = actor.id
      }
    }
  }

  /// Says which rows do not tell a kind or a role, and what was taken for it.
  private mutating func tellAssumed(
    _ column: String, _ what: String, _ word: String, _ rows: [Int], _ sheet: Sheet
  ) {
    guard let first = rows.first else { return }
    let have =
      rows.count == 1
      ? "1 \(what) has no \(column), and was" : "\(rows.count) \(what)s have no \(column), and were"
    tell(
      .note, "assumed-\(column)", sheet.place, first, column, "\(have) read as `\(word)`.",
      "Fill in the \(column) where it is another.")
  }

  /// By word as it stands in the sheet, the name it was taken for, and in which rows.
  private typealias TakenWords = OrderedDictionary<String, (name: String, rows: [Int])>

  /// Says which words were taken for kinds or roles that Weft knows by other names.
  private mutating func tellTaken(_ words: TakenWords, _ column: String, _ sheet: Sheet) {
    for (word, taken) in words
    where Headings.folded(word) != Headings.folded(taken.name) && !taken.rows.isEmpty {
      tell(
        .note, "taken-word", sheet.place, taken.rows[0], column,
        "The \(column) \(word.quoted) was read as `\(taken.name)`"
          + (taken.rows.count == 1 ? "." : " (\(taken.rows.count) rows)."),
        "Write another \(column) where that is not meant.")
    }
  }

  /// Reads a list of ties whose ends are ids, names or other names of actors.
  mutating func readTies(_ sheet: Sheet, header: Int, places: [String: Int]) {
    let rows = relabelled(sheet, header: header, places: places, table: .ties)
    var binder = TableBinder<Tie>(file: sheet.place)
    var names = rows.header
    if !names.contains("kind") { names.append("kind") }
    binder.bind(header: names, row: sheet.rows[header].number)
    let hasList = !assembly.network.actors.isEmpty
    var assumed: [Int] = []
    var taken: TakenWords = [:]
    for row in rows.rows {
      var cells = row.cells
      while cells.count < names.count { cells.append("") }
      for column in ["from", "to"] {
        let name = cell(column, of: cells, names)
        guard !name.isEmpty else { continue }
        set(
          column, end(name, sheet, row.number, column, isNew: hasList), &cells, names)
      }
      let kind = cell("kind", of: cells, names)
      if kind.isEmpty {
        set("kind", "partners", &cells, names)
        assumed.append(row.number)
      } else if let known = SpokenWords.kind(kind)?.rawValue {
        set("kind", known, &cells, names)
        taken[kind, default: (known, [])].rows.append(row.number)
      }
      binder.bind(cells: cells, row: row.number)
    }
    assembly.take(binder, sheet.place, \.ties, \.ties)
    tellAssumed("kind", "tie", "partners", assumed, sheet)
    tellTaken(taken, "kind", sheet)
  }

  /// The id of the actor that a cell names; an actor that no list has is added.
  private mutating func end(
    _ name: String, _ sheet: Sheet, _ row: Int, _ column: String, isNew: Bool
  ) -> String {
    if let id = idOfName[NameForm.plain(name)] { return id }
    let id = newID(for: name)
    takenIDs.insert(id)
    idOfName[NameForm.plain(name)] = id
    implied[id] = name
    if isNew { unlisted.append((id, sheet.place, row, column)) }
    return id
  }

  /// Tells of the actors that no list has, each with the name in the list that it may mean.
  private mutating func tellUnlisted() {
    guard !unlisted.isEmpty else { return }
    let listed = assembly.network.actors.map(\.name)
    var near: [Int: Int] = [:]
    for match in NameMatcher.matches(listed + unlisted.map { implied[$0.id] ?? $0.id })
    where match.first < listed.count && match.second >= listed.count {
      near[match.second - listed.count] = match.first
    }
    for (place, actor) in unlisted.enumerated() {
      let name = implied[actor.id] ?? actor.id
      tell(
        .warning, "unlisted-actor", actor.file, actor.row, actor.column,
        "“\(name)” is not in the list of actors, and was added to it.",
        near[place].map {
          "If “\(listed[$0])” is meant, write that, or add “\(name)” to its aliases."
        } ?? "Add it to the list, with its role.")
    }
  }

  /// Adds actors that only ties name.
  mutating func addImplied() {
    tellUnlisted()
    for (id, name) in implied { assembly.network.actors.append(Actor(id: id, name: name)) }
    if !implied.isEmpty, !assembly.origins.actors.rows.isEmpty {
      assembly.origins.actors.rows += implied.map { _ in 0 }
    }
  }

  /// The rows below a header, with Weft's names over the columns it was told of, and without cells
  /// that say “nothing here”.
  private mutating func relabelled(
    _ sheet: Sheet, header: Int, places: [String: Int], table: TableName
  ) -> (header: [String], rows: [Sheet.Row]) {
    var names = trimmed(sheet.rows[header].cells)
    let width = max(names.count, (places.values.max() ?? -1) + 1)
    while names.count < width { names.append("") }
    let columns = Set(
      table == .actors ? Actor.columns.map(\.name) : Tie.columns.map(\.name))
    for place in names.indices {
      // A heading that is one of Weft's names, but of a column found elsewhere, must not take it.
      if columns.contains(names[place]), places[names[place]] != place { names[place] += " (2)" }
    }
    for (column, place) in places { names[place] = column }
    if header > 0 {
      tell(
        .note, "rows-above-header", sheet.place, sheet.rows[0].number, nil,
        "What stands above the header (row \(sheet.rows[header].number)) was left out.",
        "Nothing need be done.")
    }
    var first = header + 1
    while first < sheet.rows.count, Headings.isSecondRow(sheet.rows[first].cells) {
      tell(
        .note, "second-heading", sheet.place, sheet.rows[first].number, nil,
        "The row explains the headings above it, and was left out.", "Nothing need be done.")
      first += 1
    }
    var placeholders: [Int] = []
    let rows = sheet.rows[first...].map { row in
      Sheet.Row(
        number: row.number,
        cells: row.cells.enumerated().map { place, cell in
          let text = cell.trimmed
          guard SpreadsheetText.isPlaceholder(text), place < names.count else { return text }
          placeholders.append(row.number)
          return ""
        })
    }
    if let first = placeholders.first {
      tell(
        .note, "placeholder", sheet.place, first, nil,
        "Words for nothing, such as “n/a” or “-”, were read as blank (\(placeholders.count)).",
        "Leave cells blank where something is not known.")
    }
    return (names, rows)
  }

  private func cell(_ column: String, of cells: [String], _ names: [String]) -> String {
    names.firstIndex(of: column).map { cells[$0] } ?? ""
  }

  private func set(_ column: String, _ text: String, _ cells: inout [String], _ names: [String]) {
    if let place = names.firstIndex(of: column) { cells[place] = text }
  }

  private func newID(for name: String) -> String {
    NameForm.identifier(name) { !takenIDs.contains($0) }
  }

  private mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ file: String, _ row: Int?,
    _ column: String?, _ message: String, _ mend: String
  ) {
    assembly.diagnostics.append(
      Diagnostic(
        severity, code: code, file: file, row: row, column: column, message: message, mend: mend))
  }
}

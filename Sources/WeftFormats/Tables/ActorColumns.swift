import WeftModel

extension Actor: TableRow {
  static let blank = Actor(id: "", name: "")

  /// The columns of actors.csv.
  static let columns: [Column<Actor>] = [
    Column("id", "What ties and members refer to it by.", required: \.id),
    Column("name", "Its name in full.", required: \.name),
    Column("role", .string, isRequired: true, "The main part it plays.") { text, row in
      row.role = Role(rawValue: text)
      return nil
    } write: {
      $0.role.rawValue
    },
    Column("also", .string, "Further parts it plays, separated by semicolons.") { text, row in
      row.also = ListCell.items(text).map(Role.init(rawValue:))
      return nil
    } write: {
      $0.also.isEmpty ? nil : ListCell.text($0.also.map(\.rawValue))
    },
    Column("short_name", "A name short enough for a map.", \.shortName),
    Column(list: "aliases", "Other names it goes by, separated by semicolons.", \.aliases),
    Column("sector", "The field it works in.", \.sector),
    Column("place", "Where it is.", \.place),
    Column("org_id", "An organisation identifier (org-id.guide).", \.orgID),
    Column("website", "Its address on the web.", \.website),
    Column("note", "A remark.", \.note),
    Column("source", "The id of the source of the row.", \.citation.source),
    Column("evidence", "A quotation of at most 25 words from the source.", \.citation.evidence),
  ]
}

extension Source: TableRow {
  static let blank = Source(id: "", title: "")

  /// The columns of sources.csv.
  static let columns: [Column<Source>] = [
    Column("id", "What rows refer to it by.", required: \.id),
    Column("title", "Its title.", required: \.title),
    Column("author", "The body that wrote it.", \.author),
    Column("publisher", "The body that published it.", \.publisher),
    Column(date: "date", "When it was published.", \.date),
    Column("url", "Where it can be found on the web.", \.url),
    Column("document", "What kind of document it is, or which part.", \.document),
  ]
}

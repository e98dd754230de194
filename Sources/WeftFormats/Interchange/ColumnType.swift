import OrderedCollections

/// What the values of an attribute are, for formats that say so.
enum ColumnType: String {
  case string
  case long
  case double

  /// The narrowest type whose numbers, written again, give the very same texts.
  init(_ values: some Sequence<String>) {
    var isWhole = true
    for value in values {
      if isWhole, Int64(value).map(String.init) == value { continue }
      isWhole = false
      guard let number = Double(value), number.isFinite,
        CellProblems.isPlainNumber(value),
        "\(number)" == value || Int64(value).map(String.init) == value
      else {
        self = .string
        return
      }
    }
    self = isWhole ? .long : .double
  }

  /// Attributes that are texts whatever their values look like.
  static let texts: Set<String> = [
    "label", "role", "also", "short_name", "aliases", "sector", "place", "org_id", "website",
    "note", "citation", "evidence", "kind", "currency", "since", "until", "basis", "amount_basis",
    "reported_by", "meets", "directed", AttributedGraph.tableAttribute,
  ]

  /// The attributes of some elements in order of first occurrence, with their types.
  static func columns(
    of all: some Collection<AttributedGraph.Attributes>
  ) -> OrderedDictionary<String, ColumnType> {
    var columns: OrderedDictionary<String, ColumnType> = [:]
    for name in AttributedGraph.names(all) {
      columns[name] =
        texts.contains(name) ? .string : ColumnType(all.lazy.compactMap { $0[name] })
    }
    return columns
  }
}

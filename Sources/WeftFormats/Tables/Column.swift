import OrderedCollections
import WeftModel

/// A row of one of the five tables: it keeps what Weft does not know.
protocol TableRow: Sendable, Hashable {
  /// Cells Weft does not know or could not read, by column.
  var extra: OrderedDictionary<String, String> { get set }
  /// The columns of the table, in the order in which they are written.
  static var columns: [Column<Self>] { get }
  /// A row in which every cell is blank.
  static var blank: Self { get }
}

/// One column of a table: how its cells become a field of a row, and the field a cell again.
struct Column<Row: TableRow>: Sendable {
  /// What a cell may hold, in the words of Table Schema.
  enum Kind: Sendable, Hashable {
    case string
    case number
    case integer
    case date
    case choice([String])
  }

  /// What is wrong with a cell.
  struct Problem {
    var severity: Diagnostic.Severity = .error
    var code: String
    var message: String
    var mend: String
    /// Whether the field could not hold the text, so that it is kept as it stands.
    var keepsText = true
  }

  let name: String
  let kind: Kind
  let isRequired: Bool
  let description: String
  /// Puts a cell that is not blank into a row.
  let read: @Sendable (String, inout Row) -> Problem?
  /// Whether it holds ids, by which tables are joined to one another and to tables of measures.
  var isID: Bool { idColumns.contains(name) }
  /// The cell of a row; nil is blank.
  let write: @Sendable (Row) -> String?

  init(
    _ name: String, _ kind: Kind, isRequired: Bool = false, _ description: String,
    read: @escaping @Sendable (String, inout Row) -> Problem?,
    write: @escaping @Sendable (Row) -> String?
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.description = description
    self.read = read
    self.write = write
  }

  /// A column of plain text.
  init(
    _ name: String, isRequired: Bool = false, _ description: String,
    _ field: any WritableKeyPath<Row, String?> & Sendable
  ) {
    self.init(name, .string, isRequired: isRequired, description) { text, row in
      row[keyPath: field] = text
      return nil
    } write: {
      $0[keyPath: field]
    }
  }

  /// A column of text that every row has.
  init(
    _ name: String, isRequired: Bool = true, _ description: String,
    required field: any WritableKeyPath<Row, String> & Sendable
  ) {
    self.init(name, .string, isRequired: isRequired, description) { text, row in
      row[keyPath: field] = text
      return nil
    } write: {
      $0[keyPath: field]
    }
  }

  /// A column of names separated by semicolons.
  init(
    list name: String, _ description: String, _ field: any WritableKeyPath<Row, [String]> & Sendable
  ) {
    self.init(name, .string, description) { text, row in
      row[keyPath: field] = ListCell.items(text)
      return nil
    } write: {
      let items = $0[keyPath: field]
      return items.isEmpty ? nil : ListCell.text(items)
    }
  }

  /// A column of dates of any precision.
  init(
    date name: String, _ description: String,
    _ field: any WritableKeyPath<Row, PartialDate?> & Sendable
  ) {
    self.init(name, .date, description) { text, row in
      guard let date = PartialDate(text) else { return CellProblems.date(text) }
      row[keyPath: field] = date
      return nil
    } write: {
      $0[keyPath: field]?.description
    }
  }
}

/// The columns of the tables that hold ids.
private let idColumns: Set<String> = [
  "id", "from", "to", "reported_by", "cluster", "actor", "source",
]

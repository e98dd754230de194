/// Rows of results under headings: what text, Markdown, CSV and HTML tables are written from.
public struct Table: Sendable, Hashable {
  /// A column's name in files and its heading for a person.
  public struct Column: Sendable, Hashable {
    /// The name in CSV, lower camel case as in the JSON.
    public var name: String
    /// The short heading a person reads.
    public var heading: String

    /// Makes a column; without a heading the name serves.
    public init(_ name: String, heading: String? = nil) {
      self.name = name
      self.heading = heading ?? name
    }
  }

  /// The title above the table.
  public var title: String
  /// The columns.
  public var columns: [Column]
  /// The rows, as long as ``columns``.
  public private(set) var rows: [[Cell]]

  /// Makes an empty table.
  public init(title: String, columns: [Column]) {
    self.title = title
    self.columns = columns
    self.rows = []
  }

  /// Adds a row.
  ///
  /// - Precondition: As many cells as columns.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has as many cells as the table has columns")
    rows.append(row)
  }
}

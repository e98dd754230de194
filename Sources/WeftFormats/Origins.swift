/// Where the rows of a network stand in the files they were read from, so that a problem found
/// later can still be told with file and row.
public struct Origins: Sendable, Hashable {
  /// The origin of one table: a file, and the row of each element in it.
  public struct Table: Sendable, Hashable {
    /// The file, as diagnostics name it.
    public var file: String?
    /// The row of each element, the header being row 1; 0 where an element stands in no row, and
    /// empty where rows mean nothing.
    public var rows: [Int]

    /// Makes the origin of a table.
    public init(file: String? = nil, rows: [Int] = []) {
      self.file = file
      self.rows = rows
    }

    /// The row of an element, where known.
    public func row(_ place: Int) -> Int? {
      rows.indices.contains(place) && rows[place] > 0 ? rows[place] : nil
    }
  }

  /// The origin of the actors.
  public var actors = Table()
  /// The origin of the ties.
  public var ties = Table()
  /// The origin of the clusters.
  public var clusters = Table()
  /// The origin of the memberships.
  public var memberships = Table()
  /// The origin of the sources.
  public var sources = Table()

  /// Makes origins that know nothing.
  public init() {}
}

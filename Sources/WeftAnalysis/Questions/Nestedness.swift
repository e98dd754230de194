public import WeftGraph
public import WeftModel

/// Whether those who do little do what those who do much do too: nestedness, by NODF.
///
/// NODF (nestedness by overlap and decreasing fill): for each pair of rows of unequal fill, the
/// share of the columns of the emptier row that the fuller one has too, in percent; 0 for a pair
/// of equal fill; the same for pairs of columns; the mean over all pairs. From 0 to 100. It grows
/// with fill and with unequal margins by itself, so it stands beside a null model.
///
/// Source: Almeida-Neto, Guimarães, Guimarães, Loyola & Ulrich 2008,
/// <https://doi.org/10.1111/j.0030-1299.2008.16644.x>.
public struct Nestedness: Sendable, Hashable {
  /// What chance holds.
  public enum NullModel: String, Sendable, Hashable, CaseIterable {
    /// All tables with the same row and column sums: does nesting go beyond what follows from some
    /// doing much, and some things being done by many? Sampled by a chain of trades between rows
    /// ("curveball", Strona et al. 2014, <https://doi.org/10.1038/ncomms5114>).
    case fixedMargins
    /// All tables with the same number of rows, columns and filled cells: is there any nesting at
    /// all? Much easier to beat.
    case fixedFill
  }

  /// NODF over pairs of rows and of columns, 0 to 100.
  public let value: Double
  /// NODF over pairs of rows; nil where there is one row.
  public let rows: Double?
  /// NODF over pairs of columns; nil where there is one column.
  public let columns: Double?
  /// How many rows and columns have anything, and the share of cells that are filled.
  public let rowCount: Int
  /// Columns that any row has.
  public let columnCount: Int
  /// Filled cells over all cells.
  public let fill: Double
  /// What chance holds.
  public let nullModel: NullModel
  /// The value beside the null model.
  public let chance: ChanceComparison

  /// Measures the nestedness of a two-mode graph; rows and columns without anything are left out,
  /// and a blank is read as "no". Nil where fewer than two rows or two columns remain.
  ///
  /// - Parameters:
  ///   - graph: The two-mode graph.
  ///   - nullModel: What chance holds.
  ///   - repetitions: How many tables chance deals; positive.
  ///   - seed: What chance grows from.
  /// - Complexity: O(repetitions · (rows² + columns²) · words), a word holding 64 cells.
  public init?(
    _ graph: TwoModeGraph, against nullModel: NullModel = .fixedMargins,
    repetitions: Int = 999, seed: UInt64 = 1
  ) {
    self.init(
      graph.rows.indices.map { graph.columns(ofRow: $0) }, against: nullModel,
      repetitions: repetitions, seed: seed)
  }

  /// Measures the nestedness of a table given by the columns of each row; nil where fewer than two
  /// rows, or fewer than two columns, have anything.
  ///
  /// - Parameters:
  ///   - table: For each row the columns it has, each once.
  ///   - nullModel: What chance holds.
  ///   - repetitions: How many tables chance deals; positive.
  ///   - seed: What chance grows from.
  /// - Complexity: O(repetitions · (rows² + columns²) · words), a word holding 64 cells.
  public init?(
    _ table: [[Int]], against nullModel: NullModel = .fixedMargins, repetitions: Int = 999,
    seed: UInt64 = 1
  ) {
    let named = Set(table.flatMap { $0 }).sorted()
    let number = Dictionary(uniqueKeysWithValues: named.enumerated().map { ($1, $0) })
    let filled = table.filter { !$0.isEmpty }.map { $0.compactMap { number[$0] }.sorted() }
    guard filled.count > 1, named.count > 1 else { return nil }
    let incidence = Incidence(rows: filled, columnCount: named.count)
    let observed = incidence.nodf()
    value = observed.value
    rows = observed.rows
    columns = observed.columns
    rowCount = filled.count
    columnCount = named.count
    let cells = filled.reduce(0) { $0 + $1.count }
    fill = Double(cells) / Double(filled.count * named.count)
    self.nullModel = nullModel
    var deal = IncidenceDealer(incidence, seed: seed)
    let outcomes = (0..<repetitions).map { _ in
      switch nullModel {
      case .fixedMargins: deal.traded().nodf().value
      case .fixedFill: deal.scattered().nodf().value
      }
    }
    chance = ChanceComparison(
      observed: observed.value, outcomes: outcomes,
      model: nullModel == .fixedMargins ? .degreePreserving : .conditionalUniform,
      coverage: .sampled(repetitions: repetitions, seed: seed))
  }
}

/// What a user says of a file that its own words do not.
public struct ReadingOptions: Sendable, Hashable {
  /// Which sheets and columns of a workbook mean what.
  public var mapping: SheetMapping
  /// How the two reports of a pair in a survey become one tie.
  public var symmetrising: Symmetrising
  /// The fewest raters whose mean is told.
  public var minimumRaters: Int
  /// Which names mean which, as a person decided.
  public var aliases: AliasTable?

  /// Makes options; without arguments, what the file says is all.
  public init(
    mapping: SheetMapping = SheetMapping(), symmetrising: Symmetrising = .none,
    minimumRaters: Int = 3, aliases: AliasTable? = nil
  ) {
    self.mapping = mapping
    self.symmetrising = symmetrising
    self.minimumRaters = minimumRaters
    self.aliases = aliases
  }
}

/// Which sheets and columns of a workbook mean what, where their names do not say it.
public struct SheetMapping: Sendable, Hashable {
  /// The sheet that lists the actors.
  public var actorsSheet: String?
  /// The sheet that lists the ties.
  public var tiesSheet: String?
  /// For a column of the actors (`name`, `role`, …), the heading under which it stands.
  public var actorColumns: [String: String]
  /// For a column of the ties (`from`, `to`, `kind`, …), the heading under which it stands.
  public var tieColumns: [String: String]

  /// Makes a mapping.
  public init(
    actorsSheet: String? = nil, tiesSheet: String? = nil, actorColumns: [String: String] = [:],
    tieColumns: [String: String] = [:]
  ) {
    self.actorsSheet = actorsSheet
    self.tiesSheet = tiesSheet
    self.actorColumns = actorColumns
    self.tieColumns = tieColumns
  }
}

/// How the reports of the two ends of a pair become one tie.
public enum Symmetrising: String, Sendable, Hashable, CaseIterable, Codable {
  /// They do not: every report is a tie of its own, from who reports to whom it names.
  case none
  /// A tie where either reports one; its weight is the greater.
  case union
  /// A tie where both report one; where one of them was not heard, the other's word counts.
  case both
  /// A tie where both report one, of the lesser weight; unheard ends as in `both`.
  case minimum = "min"
  /// A tie where either reports one, of the greater weight.
  case maximum = "max"
  /// A tie of the mean weight of the reports there are.
  case mean
}

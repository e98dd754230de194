/// The titles, headings and remarks of the pages on measures, with gaps; the raw value is the
/// pattern (see ``Words``).
public enum MeasureLabel: String, Sendable, Hashable, CaseIterable {
  // MARK: Titles
  case untitled = "Measures of the network"
  case network = "Network"
  case actors = "Actors"
  case ties = "Ties"
  case clusters = "Clusters"

  // MARK: Columns
  case id = "Id"
  case name = "Name"
  case role = "Role"
  case from = "From"
  case to = "To"
  case kind = "Kind"
  case layer = "Layer"
  case measure = "Measure"
  case value = "Value"
  case meaning = "What it tells"
  case members = "Members"
  case density = "Density"
  case groupDegree = "Group degree"
  case groupBetweenness = "Group betweenness"
  case governance = "Governance"
  case governanceHolds = "Stays the same"
  case mostReliedOn = "Most relied on"
  case outsideSuppliers = "Outside suppliers"
  case brokerageInAll = "brokerage in all"

  // MARK: What rows and columns tell
  case withheld = "withheld"
  case howManyBodies = "how many bodies there are"
  case howManyPairs = "how many pairs are tied"
  case moreBrokenUp = "more broken up without {names}"
  case likeACore = "like a core of {names} with hangers-on"

  // MARK: Remarks
  case measuredOn = "Measured on: {graph}."
  case moreColumns = "More columns: --format csv --table {table}, or --measures."
  case withoutValue = "{count#} without a value are not shown."
  case firstOf = "The first {top#} of {count#}; --top 0 shows all."
  case estimated =
    "Betweenness is estimated from {samples#} random shortest paths (seed {seed}): with {confidence}% confidence nobody's is off by more than {share}% of all pairs (error {error}, {pairs#} pairs), and lower values say nothing of their order. --error 0 computes it exactly."

  /// The label as it is printed, where it has no gaps.
  public var text: String { rawValue }
}

extension Words {
  /// A label with its gaps filled.
  ///
  /// - Parameters:
  ///   - label: Which label.
  ///   - terms: What stands in its gaps; a gap without a term stays visible.
  /// - Returns: The label, its letters as they are.
  public func say(_ label: MeasureLabel, _ terms: [String: Term] = [:]) -> String {
    fill(label.rawValue, terms, raising: false)
  }
}

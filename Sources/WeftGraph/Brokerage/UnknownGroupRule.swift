extension Graph {
  /// What becomes of nodes whose group is not known, in a measure that compares groups.
  ///
  /// "Not known" is not a group: two bodies of unknown place are not in the same place. So the
  /// choice is made by the caller and said beside the number.
  public enum UnknownGroupRule: Sendable, Hashable {
    /// Ties and roles that touch a node of unknown group are left out, and counted apart.
    case leaveOut
    /// All nodes of unknown group are one group of their own.
    case oneGroup
    /// Each node of unknown group is a group by itself.
    case eachApart
  }

  /// Labels renumbered from 0 in ascending order and made whole by a rule; nil only where nodes
  /// are left out.
  static func resolved(_ groups: [Int?], unknown: UnknownGroupRule) -> [Int?] {
    var places: [Int: Int] = [:]
    for label in Set(groups.compactMap { $0 }).sorted() { places[label] = places.count }
    var fresh = places.count
    return groups.map { group in
      if let group { return places[group] }
      switch unknown {
      case .leaveOut: return nil
      case .oneGroup: return fresh
      case .eachApart:
        defer { fresh += 1 }
        return fresh
      }
    }
  }
}

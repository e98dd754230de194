extension Words {
  /// Several things in a row: A; A and B; A, B and C. Beyond a limit the rest is counted:
  /// A, B and four others.
  ///
  /// - Parameters:
  ///   - items: The things, in order.
  ///   - limit: The most that are named.
  /// - Returns: The list, without a full stop.
  public func list(_ items: [String], limit: Int = .max) -> String {
    guard items.count > limit, items.count > limit + 1 else { return joined(items) }
    let rest = items.count - limit
    return joined(Array(items.prefix(limit)) + ["\(number(rest)) others"])
  }

  /// Objects of one verb that are lists themselves: A for x; A for x, and on B and C for y.
  func clauses(_ clauses: [String]) -> String {
    guard let first = clauses.first else { return "nobody" }
    let rest = clauses.dropFirst()
    guard let last = rest.last else { return first }
    return first + rest.dropLast().map { "; on \($0)" }.joined()
      + (rest.count == 1 ? ", and on " : "; and on ") + last
  }

  /// Pairs in a row, each with its own "and": A and B; C and D.
  func clausesOfPairs(_ pairs: [String]) -> String { pairs.joined(separator: "; ") }

  private func joined(_ items: [String]) -> String {
    guard let last = items.last else { return "nobody" }
    guard items.count > 1 else { return last }
    // An "and" inside a thing would read as one more in the row.
    let isPlain = !items.contains { $0.contains(" and ") }
    let joint = isPlain ? " and " : items.count == 2 ? " as well as " : ", and "
    return items.dropLast().joined(separator: ", ") + joint + last
  }
}

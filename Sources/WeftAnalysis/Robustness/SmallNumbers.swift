/// What a cluster of three or four can and cannot show.
public struct SmallNumbers: Sendable, Hashable {
  /// How many members it has.
  public let members: Int
  /// How many others each of them has.
  public var others: Int { members - 1 }
  /// How many of the others must rely on a member for it to lead: more than half.
  public var needed: Int { others / 2 + 1 }
  /// The only shares of the others that can occur.
  public var possibleShares: [Double] { (0...others).map { Double($0) / Double(others) } }
  /// Whether one tie between two members, more or less, can change who leads.
  public var isDecidedByOneTie: Bool { needed <= 1 || others - needed < 1 }

  /// What can be shown; nil for other numbers than three and four.
  init?(members: Int) {
    guard (3...4).contains(members) else { return nil }
    self.members = members
  }
}

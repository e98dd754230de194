/// Some grants of a file in order, and the memory that their texts stand in.
///
/// One thread has it at a time: ``GrantParser`` fills it, ``GrantNetwork`` takes what is in it.
final class GrantBatch: @unchecked Sendable {
  /// How many grants make a batch full.
  static let size = 256

  /// The grants, the last of which may be left from another use.
  private(set) var grants: [Grant] = []
  /// How many of the grants count.
  private(set) var count = 0
  let scratch = TextScratch()
  /// How many grants the file may have, once that can be guessed.
  var expected: Int?

  var isFull: Bool { count >= Self.size }

  /// Forgets all grants; the room they took is kept.
  func clear() {
    count = 0
    expected = nil
    scratch.clear()
  }

  /// Adds a grant: the closure is given a blank one to fill.
  func add(_ fill: (inout Grant) throws -> Void) rethrows {
    if count == grants.count { grants.append(Grant()) }
    grants[count].clear()
    try fill(&grants[count])
    count += 1
  }
}

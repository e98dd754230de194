/// Rows whose lengths are whole fours, filled up with a node that there is not.
///
/// Most rows of a road map are one four, so that an inner loop runs once whatever the degree, and
/// the processor never guesses wrong how long a row is. The node that there is not has the number
/// after the last; whatever is kept of nodes has one more place for it, which holds 0.
final class RowsOfFour {
  /// Where each row begins, counted in fours.
  private let offsets: Scratch<UInt32>
  /// The entries.
  private let entries: Scratch<UInt32>

  init(offsets: [UInt32], targets: [UInt32]) {
    let count = offsets.count - 1
    self.offsets = Scratch(repeating: 0, count: count + 1)
    var fours: UInt32 = 0
    for node in 0..<count {
      fours += (offsets[node + 1] - offsets[node] + 3) / 4
      self.offsets.start[node + 1] = fours
    }
    entries = Scratch(repeating: UInt32(count), count: 4 * Int(fours))
    for node in 0..<count {
      var place = 4 * Int(self.offsets.start[node])
      for arc in offsets[node]..<offsets[node + 1] {
        entries.start[place] = targets[Int(arc)]
        place += 1
      }
    }
  }

  /// Four entries of a row.
  struct Four {
    let nodes: (UInt32, UInt32, UInt32, UInt32)

    /// Calls a body with each of the four.
    @inline(__always)
    func forEach(_ body: (UInt32) -> Void) {
      body(nodes.0)
      body(nodes.1)
      body(nodes.2)
      body(nodes.3)
    }
  }

  /// Calls a body with each four of a row.
  @inline(__always)
  func forEach(of node: Int, _ body: (Four) -> Void) {
    var place = 4 &* Int(offsets.start[node])
    let end = 4 &* Int(offsets.start[node &+ 1])
    let entries = entries.start
    while place < end {
      body(
        Four(
          nodes: (entries[place], entries[place &+ 1], entries[place &+ 2], entries[place &+ 3])))
      place &+= 4
    }
  }
}

/// How many of some lines between two layers a further line would cross, kept up to date while its
/// two ends move along their layers.
struct CrossingCount: Sendable {
  /// Where an end of the further line stands among what stands in its layer.
  struct Stand: Sendable, Hashable {
    /// How many stand left of it.
    var left: Int
    /// The place of the first that stands right of it: one more where it stands on one of them.
    var right: Int
  }

  /// The other ends of the lines that end at each place of the first layer, and of the second.
  private let first: Ends
  private let second: Ends
  private var from = Stand(left: 0, right: 0)
  private var to = Stand(left: 0, right: 0)
  /// How many lines are crossed now.
  private(set) var crossings = 0

  /// Begins with both ends left of everything.
  ///
  /// - Parameters:
  ///   - lines: The places at which each line ends in the first layer and in the second.
  ///   - first: How many stand in the first layer.
  ///   - second: How many stand in the second layer.
  /// - Complexity: O(lines + places).
  init(_ lines: [(first: Int, second: Int)], first: Int, second: Int) {
    self.first = Ends(lines.map { ($0.first, $0.second) }, places: first)
    self.second = Ends(lines.map { ($0.second, $0.first) }, places: second)
  }

  /// Moves the end in the first layer.
  ///
  /// - Complexity: O(lines that end where it passes).
  mutating func move(from stand: Stand) {
    Self.move(&from, to: stand, along: first, other: to, &crossings)
  }

  /// Moves the end in the second layer.
  ///
  /// - Complexity: O(lines that end where it passes).
  mutating func move(to stand: Stand) {
    Self.move(&to, to: stand, along: second, other: from, &crossings)
  }

  /// What comes to stand left crosses if it ends on the right over there, and the other way round.
  private static func move(
    _ stand: inout Stand, to target: Stand, along ends: Ends, other: Stand, _ crossings: inout Int
  ) {
    while stand.left < target.left {
      crossings += ends.count(at: stand.left) { $0 >= other.right }
      stand.left += 1
    }
    while stand.left > target.left {
      stand.left -= 1
      crossings -= ends.count(at: stand.left) { $0 >= other.right }
    }
    while stand.right < target.right {
      crossings -= ends.count(at: stand.right) { $0 < other.left }
      stand.right += 1
    }
    while stand.right > target.right {
      stand.right -= 1
      crossings += ends.count(at: stand.right) { $0 < other.left }
    }
  }

  /// The other ends of lines by the place of one end, one after the other.
  private struct Ends: Sendable {
    private var starts: [Int]
    private var others: [Int]

    init(_ lines: [(place: Int, other: Int)], places: Int) {
      starts = [Int](repeating: 0, count: places + 1)
      for line in lines { starts[line.place + 1] += 1 }
      for place in 0..<places { starts[place + 1] += starts[place] }
      others = [Int](repeating: 0, count: lines.count)
      var next = starts
      for line in lines {
        others[next[line.place]] = line.other
        next[line.place] += 1
      }
    }

    @inline(__always)
    func count(at place: Int, where holds: (Int) -> Bool) -> Int {
      var count = 0
      for index in starts[place]..<starts[place + 1] where holds(others[index]) { count += 1 }
      return count
    }
  }
}

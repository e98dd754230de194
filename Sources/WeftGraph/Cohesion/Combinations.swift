/// The subsets of `0 ..< n` of one size, in lexicographic order.
enum Combinations {
  /// How many there are, or nil where there are more than the limit.
  static func count(_ total: Int, _ size: Int, limit: Int = Int.max) -> Int? {
    guard size >= 0, size <= total else { return 0 }
    var result = 1
    // With the smaller of the two, running products are binomials that only grow.
    for taken in 0..<min(size, total - size) {
      let (product, overflow) = result.multipliedReportingOverflow(by: total - taken)
      guard !overflow, product / (taken + 1) <= limit else { return nil }
      result = product / (taken + 1)
    }
    return result
  }

  /// The subset at a place in the order.
  ///
  /// - Precondition: The place is below the count, which fits an `Int`.
  static func at(_ place: Int, of total: Int, size: Int) -> [Int] {
    var result: [Int] = []
    var place = place
    var next = 0
    while result.count < size {
      let withNext = count(total - next - 1, size - result.count - 1) ?? Int.max
      if place < withNext {
        result.append(next)
      } else {
        place -= withNext
      }
      next += 1
    }
    return result
  }

  /// Goes on to the next subset; false after the last.
  static func advance(_ subset: inout [Int], of total: Int) -> Bool {
    var place = subset.count - 1
    while place >= 0, subset[place] == total - subset.count + place { place -= 1 }
    guard place >= 0 else { return false }
    subset[place] += 1
    for later in subset.indices.dropFirst(place + 1) { subset[later] = subset[later - 1] + 1 }
    return true
  }
}

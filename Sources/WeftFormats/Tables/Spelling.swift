/// How alike two spellings are.
public enum Spelling {
  /// The fewest letters to insert, delete, replace or swap with a neighbour that turn one text
  /// into another (optimal string alignment), or nil where it takes more than `limit`.
  ///
  /// - Complexity: O(n · limit) for texts of n characters.
  public static func distance(_ left: String, _ right: String, limit: Int) -> Int? {
    let a = Array(left.unicodeScalars)
    let b = Array(right.unicodeScalars)
    guard abs(a.count - b.count) <= limit else { return nil }
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    let far = limit + 1
    var beforeLast = [Int](repeating: far, count: b.count + 1)
    var last = (0...b.count).map { min($0, far) }
    for i in 1...a.count {
      var current = [Int](repeating: far, count: b.count + 1)
      let low = max(1, i - limit)
      let high = min(b.count, i + limit)
      current[0] = min(i, far)
      guard low <= high else { return nil }
      var best = current[0]
      for j in low...high {
        var cost = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
        cost = min(cost, last[j] + 1, current[j - 1] + 1)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          cost = min(cost, beforeLast[j - 2] + 1)
        }
        current[j] = min(cost, far)
        best = min(best, current[j])
      }
      if best > limit { return nil }
      beforeLast = last
      last = current
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }

  /// The spelling nearest to one, letter case aside; the first in order where several are.
  static func nearest(
    to text: String, in choices: some Sequence<String>, within limit: Int
  ) -> String? {
    let wanted = text.lowercased()
    let allowed = min(limit, max(1, wanted.count / 2))
    var best: (distance: Int, text: String)?
    for choice in choices {
      let bound = best.map { $0.distance - 1 } ?? allowed
      guard bound >= 0 else { break }
      if let distance = distance(wanted, choice.lowercased(), limit: bound) {
        best = (distance, choice)
      }
    }
    return best?.text
  }
}

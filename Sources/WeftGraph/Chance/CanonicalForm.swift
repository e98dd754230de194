/// A small undirected graph as one bit per pair, and the same picture for all graphs of its shape.
///
/// The canonical form is the largest bit pattern over the orders of the nodes that colour refinement
/// leaves open: nodes are told apart by degree, then by the colours of their neighbours, again and
/// again; where several remain alike, each is set apart in turn. Of nodes with the same neighbours
/// one stands for all, or graphs with many isolates would take n! steps.
///
/// Source: McKay 1981, *Practical graph isomorphism*, Congressus Numerantium 30.
struct CanonicalForm {
  /// The most nodes whose pairs fit into 64 bits.
  static let largestNodeCount = 11

  private let count: Int
  /// The neighbours of each node, one bit each.
  private var rows: [UInt16]
  private var best: UInt64 = 0

  /// The canonical form of a graph.
  ///
  /// - Parameters:
  ///   - pattern: One bit per pair, in the order of the edges of the complete graph.
  ///   - count: How many nodes.
  /// - Returns: The pattern of the same graph with its nodes in the canonical order.
  static func of(_ pattern: UInt64, count: Int) -> UInt64 {
    var form = CanonicalForm(count: count, rows: rows(of: pattern, count: count))
    form.search(form.refined([Int](repeating: 0, count: count)))
    return form.best
  }

  static func rows(of pattern: UInt64, count: Int) -> [UInt16] {
    var rows = [UInt16](repeating: 0, count: count)
    var bit = 0
    for low in 0..<count {
      for high in (low + 1)..<max(low + 1, count) {
        if pattern >> UInt64(bit) & 1 == 1 {
          rows[low] |= 1 << UInt16(high)
          rows[high] |= 1 << UInt16(low)
        }
        bit += 1
      }
    }
    return rows
  }

  private init(count: Int, rows: [UInt16]) {
    self.count = count
    self.rows = rows
  }

  /// Colours told apart by how many neighbours of each colour a node has, until nothing changes.
  ///
  /// A colour is the number of nodes of lower colours, so that colours end as places.
  private func refined(_ colours: [Int]) -> [Int] {
    var colours = colours
    while true {
      var members = [UInt16](repeating: 0, count: count)
      for node in 0..<count { members[colours[node]] |= 1 << UInt16(node) }
      // At most 11 colours of at most 11 neighbours: 4 bits each, under the colour so far.
      let keys = (0..<count).map { node -> UInt64 in
        var key = UInt64(colours[node])
        for colour in 0..<count where members[colour] != 0 {
          key = key << 4 | UInt64((rows[node] & members[colour]).nonzeroBitCount)
        }
        return key
      }
      let next = keys.map { key in keys.count { $0 < key } }
      if next == colours { return colours }
      colours = next
    }
  }

  private mutating func search(_ colours: [Int]) {
    var sizes = [Int](repeating: 0, count: count)
    for colour in colours { sizes[colour] += 1 }
    guard let open = sizes.firstIndex(where: { $0 > 1 }) else {
      best = max(best, pattern(colours))
      return
    }
    var tried: [Int] = []
    for node in 0..<count where colours[node] == open {
      if tried.contains(where: { areTwins($0, node) }) { continue }
      tried.append(node)
      var apart = colours
      for other in 0..<count where colours[other] == open && other != node { apart[other] += 1 }
      search(refined(apart))
    }
  }

  private func areTwins(_ one: Int, _ other: Int) -> Bool {
    let both: UInt16 = 1 << UInt16(one) | 1 << UInt16(other)
    return rows[one] & ~both == rows[other] & ~both
  }

  /// The bits of the graph with each node at the place its colour gives.
  private func pattern(_ places: [Int]) -> UInt64 {
    var result: UInt64 = 0
    for low in 0..<count {
      var row = (rows[low] >> UInt16(low)) >> 1
      while row != 0 {
        let high = low + 1 + row.trailingZeroBitCount
        row &= row - 1
        let (a, b) = (min(places[low], places[high]), max(places[low], places[high]))
        result |= 1 << UInt64(a * (2 * count - a - 1) / 2 + b - a - 1)
      }
    }
    return result
  }
}

/// Which line of names of its row each node stands on.
///
/// Lines that skip a track need room between its names; ties within a track need a bend. So nodes
/// that are tied stand on tracks next to each other, as far as names have room.
struct LayerTracks: Sendable {
  /// The row of each node, and how many tracks each row has.
  let rowOf: [Int]
  let counts: [Int]
  /// The room every node and every passing line takes along a track, and how much there is.
  let lengths: [Double]
  let passing: [Double]
  let room: Double
  let edges: [LayoutProblem.Edge]
  /// The track of each node, counted from the top of the page.
  private(set) var trackOf: [Int]
  /// How much of each track is taken.
  private(set) var load: [Double]
  /// By how much tracks are too full altogether.
  private var over = 0.0
  private let first: [Int]
  private let linesOf: [[Int]]

  private static let flat = 2.2
  private static let overflow = 6.0

  /// Begins with every row's nodes dealt out to its tracks in turn.
  ///
  /// - Complexity: O(nodes + lines · tracks).
  init(
    rowOf: [Int], counts: [Int], lengths: [Double], passing: [Double], room: Double,
    edges: [LayoutProblem.Edge]
  ) {
    (self.rowOf, self.counts, self.lengths) = (rowOf, counts, lengths)
    (self.passing, self.room, self.edges) = (passing, room, edges)
    var first: [Int] = []
    var sum = 0
    for count in counts {
      first.append(sum)
      sum += count
    }
    self.first = first
    var dealt = [Int](repeating: 0, count: counts.count)
    trackOf = rowOf.map { row in
      dealt[row] += 1
      return first[row] + (dealt[row] - 1) % counts[row]
    }
    load = [Double](repeating: 0, count: sum)
    var linesOf = [[Int]](repeating: [], count: rowOf.count)
    for (line, edge) in edges.enumerated() {
      linesOf[edge.from].append(line)
      linesOf[edge.to].append(line)
    }
    self.linesOf = linesOf
    for node in rowOf.indices { add(lengths[node], to: trackOf[node]) }
    for line in edges.indices { pass(line, 1) }
  }

  /// The most by which a track is too full, and its row; nil where all have room.
  var fullest: (row: Int, excess: Double)? {
    var result: (row: Int, excess: Double)?
    for row in counts.indices {
      for track in first[row]..<first[row] + counts[row] where load[track] > room {
        if load[track] - room > result?.excess ?? 0 { result = (row, load[track] - room) }
      }
    }
    return result
  }

  private mutating func pass(_ line: Int, _ sign: Double) {
    let (a, b) = (trackOf[edges[line].from], trackOf[edges[line].to])
    let (low, high) = (min(a, b), max(a, b))
    guard high - low > 1 else { return }
    for track in low + 1..<high { add(sign * passing[line], to: track) }
  }

  private func span(_ line: Int) -> Double {
    let span = abs(trackOf[edges[line].from] - trackOf[edges[line].to])
    return span == 0 ? Self.flat : Double(span)
  }

  /// What it costs that tracks are too full.
  private var excess: Double { over / room * Double(rowOf.count) * Self.overflow }

  private mutating func add(_ length: Double, to track: Int) {
    over -= max(0, load[track] - room)
    load[track] += length
    over += max(0, load[track] - room)
  }

  /// Moves nodes to other tracks of their rows, and lets two change places, at first freely, then
  /// only for the better.
  ///
  /// - Complexity: O(moves · (lines of a node · tracks)).
  mutating func improve(moves: Int, random: inout LayoutRandom) {
    let movable = rowOf.indices.filter { counts[rowOf[$0]] > 1 }
    guard !movable.isEmpty, !load.isEmpty else { return }
    var full = excess
    for move in 0..<moves {
      let heat = Float(1.5) * Float(moves - move) / Float(moves)
      let node = movable[random.below(movable.count)]
      let row = rowOf[node]
      let target = first[row] + random.below(counts[row])
      guard target != trackOf[node] else { continue }
      var other: Int?
      if random.unit() < 0.5 {
        let candidate = movable[random.below(movable.count)]
        if rowOf[candidate] == row, trackOf[candidate] == target { other = candidate }
      }
      let source = trackOf[node]
      let lines = linesOf[node] + (other.map { linesOf[$0] } ?? [])
      let before = lines.reduce(0.0) { $0 + span($1) }
      put(node, on: target)
      if let other { put(other, on: source) }
      let fuller = excess
      let change =
        Float(lines.reduce(0.0) { $0 + span($1) } - before + fuller - full)
      if change <= 0 || change < heat * random.patience() {
        full = fuller
      } else {
        put(node, on: source)
        if let other { put(other, on: target) }
      }
    }
  }

  private mutating func put(_ node: Int, on track: Int) {
    for line in linesOf[node] { pass(line, -1) }
    add(-lengths[node], to: trackOf[node])
    trackOf[node] = track
    add(lengths[node], to: track)
    for line in linesOf[node] { pass(line, 1) }
  }

  /// Stands nodes on given tracks of their rows, counted from each row's first.
  mutating func stand(on tracks: [Int]) {
    for node in rowOf.indices {
      put(node, on: first[rowOf[node]] + min(max(tracks[node], 0), counts[rowOf[node]] - 1))
    }
  }
}

/// A binary heap of nodes by distance; of equal distances the lower node comes first.
///
/// Entries are never changed in place: a nearer one is pushed beside the old, and who pops an
/// outdated entry passes over it.
struct DistanceHeap {
  private var entries: [(distance: Double, node: UInt32)] = []

  var isEmpty: Bool { entries.isEmpty }

  mutating func push(_ distance: Double, _ node: UInt32) {
    entries.append((distance, node))
    var child = entries.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard entries[child] < entries[parent] else { return }
      entries.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> (distance: Double, node: UInt32)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if entries.isEmpty { return first }
    entries[0] = last
    var parent = 0
    while true {
      var least = 2 * parent + 1
      guard least < entries.count else { return first }
      if least + 1 < entries.count, entries[least + 1] < entries[least] { least += 1 }
      guard entries[least] < entries[parent] else { return first }
      entries.swapAt(least, parent)
      parent = least
    }
  }
}

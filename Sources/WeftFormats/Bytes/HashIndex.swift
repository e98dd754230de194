/// Places by the hash of what stands there: an index to things that are kept elsewhere.
struct HashIndex {
  /// In the upper half part of the hash, in the lower the place and one; 0 where free.
  private var slots = [UInt64](repeating: 0, count: 1 << 8)
  private var count = 0

  /// The place of a hash for which a question is answered with yes; nil where there is none.
  @inline(__always)
  func place(_ hash: UInt64, where isIt: (Int) -> Bool) -> Int? {
    let mask = slots.count - 1
    var slot = Int(hash >> 32) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isIt(place) { return place }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Enters a place that was not found.
  mutating func insert(_ hash: UInt64, _ place: Int) {
    if 2 * (count + 1) > slots.count { grow(to: slots.count * 4) }
    count += 1
    put((hash & ~0xFFFF_FFFF) | UInt64(place + 1))
  }

  /// Makes room for a number of places that is expected.
  mutating func reserve(_ expected: Int) {
    var size = slots.count
    while size < 2 * expected { size *= 2 }
    if size > slots.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    let old = slots
    slots = [UInt64](repeating: 0, count: size)
    for entry in old where entry != 0 { put(entry) }
  }

  private mutating func put(_ entry: UInt64) {
    let mask = slots.count - 1
    var slot = Int(entry >> 32) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }
}

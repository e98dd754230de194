/// Numbers for names, in the order in which they first appear.
///
/// Names that are small whole numbers, which is how large files name nodes, are looked up by their
/// value; all others in a table of hashes over their bytes.
struct NodeNames {
  /// The name of each node.
  private(set) var names: [String] = []
  /// For each whole number below ``directCount``, its node and one, or 0.
  private var direct: [UInt32]
  /// The nodes and one of the other names, by hash; 0 where free.
  private var slots: [UInt32]
  /// The hash of each node's name; 0 for whole numbers.
  private var hashes: [UInt64] = []
  private var hashedCount = 0

  /// Whole numbers below this are looked up by value.
  static let directCount = 1 << 22

  init() {
    direct = []
    slots = [UInt32](repeating: 0, count: 1 << 10)
  }

  /// The node of a name.
  mutating func node(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    if let value = Self.wholeNumber(bytes) { return node(value) }
    if 2 * hashedCount >= slots.count { grow() }
    let hash = ByteScan.hash(bytes)
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let node = Int(slots[place] - 1)
      if hashes[node] == hash, bytes.spell(names[node]) { return UInt32(node) }
      place = (place + 1) & mask
    }
    var name = String(decoding: bytes, as: UTF8.self)
    if !name.utf8.elementsEqual(bytes) {
      // What is no UTF-8 was repaired: the repaired name is the node's.
      return name.withUTF8 { self.node(UnsafeRawBufferPointer($0)) }
    }
    let node = append(name, hash)
    slots[place] = node + 1
    hashedCount += 1
    return node
  }

  private mutating func node(_ value: Int) -> UInt32 {
    if value >= direct.count {
      let count = min(Self.directCount, max(1 << 12, (value + 1) * 2))
      direct.append(contentsOf: repeatElement(0, count: count - direct.count))
    }
    if direct[value] != 0 { return direct[value] - 1 }
    let node = append(String(value), 0)
    direct[value] = node + 1
    return node
  }

  /// Puts nodes in the place of the whole numbers that name them, row after row.
  ///
  /// - Parameters:
  ///   - sources: The first ends of rows.
  ///   - targets: The second ends of rows.
  ///   - start: The first row whose ends are whole numbers, below ``directCount``.
  mutating func replaceNumbers(
    in sources: inout [UInt32], and targets: inout [UInt32], from start: Int
  ) {
    sources.withUnsafeMutableBufferPointer { sources in
      targets.withUnsafeMutableBufferPointer { targets in
        for row in start..<sources.count {
          sources[row] = node(Int(sources[row]))
          targets[row] = node(Int(targets[row]))
        }
      }
    }
  }

  private mutating func append(_ name: String, _ hash: UInt64) -> UInt32 {
    names.append(name)
    hashes.append(hash)
    return UInt32(names.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (node, hash) in hashes.enumerated() where hash != 0 {
      var place = Int(truncatingIfNeeded: hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt32(node) + 1
    }
  }

  /// The value of a whole number in its one usual spelling, below the limit; nil for all else.
  @inline(__always)
  private static func wholeNumber(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var position = 0
    guard let value = wholeNumber(bytes, &position), position == bytes.count else { return nil }
    return Int(value)
  }

  /// The value of the whole number that begins at a place, and in the place of that its end; nil
  /// where there is none, or not in its one usual spelling or not below the limit.
  @inline(__always)
  static func wholeNumber(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> UInt32? {
    let start = position
    let limit = min(bytes.count, start &+ 8)
    var value: UInt32 = 0
    while position < limit {
      let digit = bytes[position] &- 48
      guard digit < 10 else { break }
      value = value &* 10 &+ UInt32(digit)
      position &+= 1
    }
    let count = position &- start
    guard count > 0, count < 8, bytes[start] != 48 || count == 1 else { return nil }
    return value < directCount ? value : nil
  }
}

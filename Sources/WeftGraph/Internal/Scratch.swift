/// Memory for an inner loop: as many trivial values as asked for, freed with the object.
///
/// What it saves against an array is the check of bounds and of uniqueness at every access, in
/// loops that run 10⁹ times.
final class Scratch<Element: BitwiseCopyable> {
  /// The first value.
  let start: UnsafeMutablePointer<Element>
  /// How many values there are.
  let count: Int

  init(repeating value: Element, count: Int) {
    self.count = count
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: value, count: count)
  }

  convenience init(_ values: [Element], or value: Element) {
    self.init(repeating: value, count: values.count)
    values.withUnsafeBufferPointer { source in
      if let base = source.baseAddress { start.update(from: base, count: source.count) }
    }
  }

  deinit { start.deallocate() }
}

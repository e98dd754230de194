/// Texts read lately, so that one which stands in many rows is made once and shared.
///
/// Bounded: where it is full, a text takes the place of an older one.
struct TextCache {
  /// Texts of at most so many bytes need no memory of their own, and are not worth looking up.
  private static let smallest = 16
  /// The most texts that are kept.
  private static let maximumCount = 1 << 19

  private var texts = [String](repeating: "", count: 1 << 8)
  private var hashes = [UInt64](repeating: 0, count: 1 << 8)
  /// How many texts were put in, or took the place of others, since it last grew.
  private var newcomers = 0

  /// The text of bytes, and whether it had to be guessed (``TextDecoding/text(_:)``).
  mutating func text(_ bytes: UnsafeRawBufferPointer) -> (text: String, isGuessed: Bool) {
    guard bytes.count >= Self.smallest else { return TextDecoding.text(bytes) }
    let hash = ByteScan.hash(bytes)
    let place = Int(truncatingIfNeeded: hash) & (texts.count - 1)
    if hashes[place] == hash, bytes.spell(texts[place]) { return (texts[place], false) }
    let made = TextDecoding.text(bytes)
    if !made.isGuessed { keep(made.text, hash) }
    return made
  }

  private mutating func keep(_ text: String, _ hash: UInt64) {
    newcomers += 1
    if newcomers > texts.count / 2, texts.count < Self.maximumCount { grow() }
    let place = Int(truncatingIfNeeded: hash) & (texts.count - 1)
    texts[place] = text
    hashes[place] = hash
  }

  private mutating func grow() {
    let (old, oldHashes) = (texts, hashes)
    let count = old.count * 8
    texts = [String](repeating: "", count: count)
    hashes = [UInt64](repeating: 0, count: count)
    for (text, hash) in zip(old, oldHashes) where hash != 0 {
      texts[Int(truncatingIfNeeded: hash) & (count - 1)] = text
      hashes[Int(truncatingIfNeeded: hash) & (count - 1)] = hash
    }
    newcomers = 0
  }
}

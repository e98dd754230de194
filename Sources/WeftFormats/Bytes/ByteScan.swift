import Foundation

/// Looking through bytes eight at a time.
///
/// Each question makes a mark in the highest bit of every byte of a word that answers to it. Above the
/// first such byte there may be marks too many, so that only the first is ever asked for.
enum ByteScan {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// Where the plain cell that begins at a place ends: at a separator, a line end or the end of all.
  static func endOfCell(
    _ bytes: UnsafeRawBufferPointer, from start: Int, separator: UInt8
  ) -> Int {
    let separators = repeated(separator)
    let newlines = repeated(UInt8(ascii: "\n"))
    let returns = repeated(UInt8(ascii: "\r"))
    var place = start
    while place &+ 8 <= bytes.count {
      let word = word(bytes, place)
      let marks = zeros(word ^ separators) | zeros(word ^ newlines) | zeros(word ^ returns)
      if marks != 0 { return place &+ marks.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < bytes.count, bytes[place] != separator, bytes[place] != UInt8(ascii: "\n"),
      bytes[place] != UInt8(ascii: "\r")
    {
      place &+= 1
    }
    return place
  }

  /// The first quotation mark from a place on, up to a limit; the limit where there is none.
  static func quote(_ bytes: UnsafeRawBufferPointer, from start: Int, upTo limit: Int) -> Int {
    let quotes = repeated(UInt8(ascii: "\""))
    var place = start
    while place &+ 8 <= limit {
      let marks = zeros(word(bytes, place) ^ quotes)
      if marks != 0 { return place &+ marks.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < limit, bytes[place] != UInt8(ascii: "\"") { place &+= 1 }
    return place
  }

  /// The first byte of a JSON text that does not stand for itself, from a place on: a quotation mark, a
  /// backslash or a control character; the end of all where there is none.
  static func endOfPlainText(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let quotes = repeated(UInt8(ascii: "\""))
    let backslashes = repeated(UInt8(ascii: "\\"))
    let spaces = repeated(0x20)
    var place = start
    while place &+ 8 <= bytes.count {
      let word = word(bytes, place)
      let controls = (word &- spaces) & ~word & highs
      let marks = zeros(word ^ quotes) | zeros(word ^ backslashes) | controls
      if marks != 0 { return place &+ marks.trailingZeroBitCount / 8 }
      place &+= 8
    }
    while place < bytes.count, bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\""),
      bytes[place] != UInt8(ascii: "\\")
    {
      place &+= 1
    }
    return place
  }

  /// Whether all bytes are ASCII.
  static func isASCII(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var all: UInt64 = 0
    var place = 0
    while place &+ 8 <= bytes.count {
      all |= word(bytes, place)
      place &+= 8
    }
    while place < bytes.count {
      all |= UInt64(bytes[place])
      place &+= 1
    }
    return all & highs == 0
  }

  /// A hash of bytes, another in each run, so that no file can hold names made to collide; never 0.
  ///
  /// What is looked up by it is compared byte for byte, and nothing comes out in its order.
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let (seed, factor) = secret
    var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    func mix(_ word: UInt64) {
      let product = (hash ^ word).multipliedFullWidth(by: factor)
      hash = product.high ^ product.low ^ seed
    }
    var place = 0
    while place &+ 8 <= bytes.count {
      mix(word(bytes, place))
      place &+= 8
    }
    if place < bytes.count {
      var rest: UInt64 = 0
      while place < bytes.count {
        rest = rest << 8 | UInt64(bytes[place])
        place &+= 1
      }
      mix(rest)
    }
    mix(0)
    return hash == 0 ? 1 : hash
  }

  /// Two numbers of this run alone, which Swift's own hashes are made with.
  private static let secret: (seed: UInt64, factor: UInt64) = {
    func number(_ salt: Int) -> UInt64 {
      var hasher = Hasher()
      hasher.combine(salt)
      return UInt64(bitPattern: Int64(hasher.finalize()))
    }
    return (number(1), number(2) | 1)
  }()

  /// Eight bytes, the first in the lowest place.
  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  /// Marks the bytes that are zero.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are those of a word.
  @inline(__always)
  func spell(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount
      && isSame(as: UnsafeRawBufferPointer(start: word.utf8Start, count: count))
  }

  /// Whether the bytes are those of a text.
  func spell(_ text: String) -> Bool {
    let answer = text.utf8.withContiguousStorageIfAvailable { units in
      isSame(as: UnsafeRawBufferPointer(units))
    }
    return answer ?? elementsEqual(text.utf8)
  }

  @inline(__always)
  private func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let base = baseAddress, let otherBase = other.baseAddress else { return true }
    return memcmp(base, otherBase, count) == 0
  }
}

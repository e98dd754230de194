import Foundation
import WeftModel

/// Guessing how text is encoded, and saying so.
enum TextDecoding {
  /// Bytes that are ASCII-compatible, where the text in them begins, and what was said of them.
  struct Result {
    var bytes: Data
    var start: Int
    var diagnostics: [Diagnostic]
    /// Whether the bytes are no longer those of the file.
    var isConverted = false
  }

  /// Makes text ASCII-compatible: UTF-16 is turned into UTF-8, byte-order marks are skipped.
  ///
  /// Bytes that are neither are left, and decoded cell by cell (``text(_:)``).
  static func prepare(_ bytes: Data, file: String) -> Result {
    let head = [UInt8](bytes.prefix(4096))
    if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      let note = Diagnostic(
        .note, code: "byte-order-mark", file: file, row: 1,
        message: "The file begins with a UTF-8 byte-order mark, which was skipped.",
        mend: "Nothing need be done; to be rid of it, save as UTF-8 without BOM.")
      return Result(bytes: bytes, start: 3, diagnostics: [note])
    }
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      let error = Diagnostic(
        .error, code: "unknown-encoding", file: file, row: 1,
        message: "The file is UTF-32, which Weft does not read.", mend: "Save it as UTF-8.")
      return Result(bytes: Data(), start: 0, diagnostics: [error], isConverted: true)
    }
    if head.starts(with: [0xFF, 0xFE]) { return utf16(bytes, isBig: false, skip: 2, file: file) }
    if head.starts(with: [0xFE, 0xFF]) { return utf16(bytes, isBig: true, skip: 2, file: file) }
    let zeros = zeroBytes(head)
    let half = head.count / 2
    if half >= 2, zeros.odd * 10 > half * 6, zeros.even * 10 < half {
      return utf16(bytes, isBig: false, skip: 0, file: file)
    }
    if half >= 2, zeros.even * 10 > half * 6, zeros.odd * 10 < half {
      return utf16(bytes, isBig: true, skip: 0, file: file)
    }
    return Result(bytes: bytes, start: 0, diagnostics: [])
  }

  private static func zeroBytes(_ head: [UInt8]) -> (even: Int, odd: Int) {
    var even = 0
    var odd = 0
    for (place, byte) in head.enumerated() where byte == 0 {
      if place.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    return (even, odd)
  }

  /// The largest file in UTF-16 that is read; it must be turned into UTF-8 in memory.
  static let maximumUTF16 = 512 << 20

  private static func utf16(_ bytes: Data, isBig: Bool, skip: Int, file: String) -> Result {
    guard bytes.count <= maximumUTF16 else {
      let error = Diagnostic(
        .error, code: "file-too-large", file: file, row: 1,
        message: "The file is UTF-16 and larger than \(maximumUTF16 >> 20) MiB.",
        mend: "Save it as UTF-8, which is read piece by piece whatever its size.")
      return Result(bytes: Data(), start: 0, diagnostics: [error], isConverted: true)
    }
    let order = isBig ? "big-endian" : "little-endian"
    var diagnostics = [
      Diagnostic(
        .note, code: "utf-16", file: file, row: 1,
        message: "The file was read as UTF-16 (\(order))"
          + (skip == 0 ? ", guessed from its zero bytes." : ", as its byte-order mark says."),
        mend: "Save it as UTF-8 to spare others the guess.")
    ]
    let (text, isDamaged) = utf8(ofUTF16: bytes, isBig: isBig, skip: skip)
    if isDamaged || !bytes.count.isMultiple(of: 2) {
      diagnostics.append(
        Diagnostic(
          .error, code: "damaged-text", file: file, row: 1,
          message: "The file is UTF-16 but damaged: some characters could not be read.",
          mend: "Save it again from the program that made it, as UTF-8."))
    }
    return Result(bytes: text, start: 0, diagnostics: diagnostics, isConverted: true)
  }

  /// UTF-16 as UTF-8; halves of pairs that stand alone become U+FFFD.
  private static func utf8(
    ofUTF16 bytes: Data, isBig: Bool, skip: Int
  ) -> (text: Data, isDamaged: Bool) {
    var result = Data(capacity: bytes.count / 2 + bytes.count / 8)
    var isDamaged = false
    var part: [UInt8] = []
    part.reserveCapacity(1 << 16)
    bytes.withUnsafeBytes { raw in
      var place = skip
      func unit() -> UInt32? {
        guard place + 1 < raw.count else { return nil }
        let (first, second) = (UInt32(raw[place]), UInt32(raw[place + 1]))
        return isBig ? first << 8 | second : second << 8 | first
      }
      while let first = unit() {
        place += 2
        var code = first
        if (0xD800..<0xDC00).contains(first), let second = unit(),
          (0xDC00..<0xE000).contains(second)
        {
          code = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
          place += 2
        }
        let scalar = Unicode.Scalar(code)
        if scalar == nil { isDamaged = true }
        part.append(
          contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
        if part.count > 1 << 16 {
          result.append(contentsOf: part)
          part.removeAll(keepingCapacity: true)
        }
      }
    }
    result.append(contentsOf: part)
    return (result, isDamaged)
  }

  /// Decodes bytes as UTF-8, and each byte that is not as Windows-1252.
  ///
  /// - Returns: The text, and whether any byte had to be taken for Windows-1252.
  static func text(_ bytes: UnsafeRawBufferPointer) -> (text: String, isGuessed: Bool) {
    let units = bytes.bindMemory(to: UInt8.self)
    // Most texts are ASCII, and then nothing need be proved.
    if ByteScan.isASCII(bytes) { return (String(decoding: units, as: UTF8.self), false) }
    if let exact = String(validating: units, as: UTF8.self) { return (exact, false) }
    var scalars = String.UnicodeScalarView()
    var place = 0
    while place < units.count {
      let width = sequenceWidth(units, at: place)
      if width > 0,
        let part = String(
          validating: UnsafeBufferPointer(rebasing: units[place..<place + width]), as: UTF8.self)
      {
        scalars.append(contentsOf: part.unicodeScalars)
        place += width
      } else {
        scalars.append(windows1252(units[place]))
        place += 1
      }
    }
    return (String(scalars), true)
  }

  /// How many bytes a UTF-8 sequence claims that begins at a place; 0 where none begins.
  private static func sequenceWidth(_ units: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let width =
      switch units[place] {
      case 0..<0x80: 1
      case 0xC2..<0xE0: 2
      case 0xE0..<0xF0: 3
      case 0xF0..<0xF5: 4
      default: 0
      }
    return place + width <= units.count ? width : 0
  }

  /// Whether any byte sequence beyond ASCII is sound UTF-8.
  static func hasMultibyteSequences(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let units = bytes.bindMemory(to: UInt8.self)
    for place in units.indices where units[place] >= 0xC2 {
      let width = sequenceWidth(units, at: place)
      if width > 1,
        String(
          validating: UnsafeBufferPointer(rebasing: units[place..<place + width]), as: UTF8.self)
          != nil
      {
        return true
      }
    }
    return false
  }

  /// The character of a Windows-1252 byte; the five unassigned ones stand for themselves.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return upper[Int(byte) - 0x80]
  }

  private static let upper: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}

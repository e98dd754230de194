/// UTF-8 text where it stands, in the bytes of a file or in a ``TextScratch``: good for one record.
struct RawText {
  let bytes: UnsafeRawBufferPointer

  /// The text of nothing.
  static var empty: RawText { RawText(bytes: UnsafeRawBufferPointer(start: nil, count: 0)) }

  var isEmpty: Bool { bytes.isEmpty }

  /// The text on its own, for good.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Holds the texts of one record that do not stand in the file as they are meant.
final class TextScratch {
  private var blocks: [UnsafeMutableRawBufferPointer] = []

  /// Lets go of the texts of the last record.
  func clear() {
    if blocks.isEmpty { return }
    for block in blocks { block.deallocate() }
    blocks.removeAll(keepingCapacity: true)
  }

  deinit { clear() }

  /// Holds a text.
  func hold(_ text: String) -> RawText {
    if text.isEmpty { return .empty }
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    block.copyBytes(from: text.utf8)
    blocks.append(block)
    return RawText(bytes: UnsafeRawBufferPointer(block))
  }

  /// The text of bytes without white space at its ends, held only where it must be.
  ///
  /// - Returns: The text, and as text on its own where it had to be guessed
  ///   (``TextDecoding/text(_:)``).
  func text(_ bytes: UnsafeRawBufferPointer) -> (text: RawText, guess: String?) {
    guard let first = bytes.first, let last = bytes.last else { return (.empty, nil) }
    if (0x21..<0x7F).contains(first), (0x21..<0x7F).contains(last), ByteScan.isASCII(bytes) {
      return (RawText(bytes: bytes), nil)
    }
    let decoded = TextDecoding.text(bytes)
    let trimmed = decoded.text.trimmed
    let isAsItStands = !decoded.isGuessed && trimmed.utf8.count == bytes.count
    return (
      isAsItStands ? RawText(bytes: bytes) : hold(trimmed), decoded.isGuessed ? decoded.text : nil
    )
  }
}

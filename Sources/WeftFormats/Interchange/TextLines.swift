import Foundation
import WeftModel

/// The lines of a text file, each cut into words.
///
/// Words are separated by white space, and by commas where the format says so; quotation marks
/// keep a word together.
struct TextLines {
  /// A word, and whether it stood in quotation marks.
  struct Word: Hashable {
    var text: String
    var isQuoted = false
  }

  /// The longest line that is read, in bytes.
  static let maximumLineLength = 1 << 24

  let file: InputFile
  private(set) var diagnostics: [Diagnostic] = []
  private var isGuessed = false
  private(set) var unclosed = 0

  init(_ file: InputFile) { self.file = file }

  /// Adds what stopped the reading.
  mutating func note(_ fault: Diagnostic) { diagnostics.append(fault) }

  /// Hands each line that is not blank to the body with its number.
  ///
  /// - Complexity: O(bytes).
  mutating func forEach(
    separators: Set<UInt8> = [32, 9], _ body: ([Word], _ line: Int) throws -> Void
  ) throws {
    let (bytes, isMapped) = try file.load()
    let prepared = TextDecoding.prepare(bytes, file: file.name)
    diagnostics += prepared.diagnostics
    try prepared.bytes.withUnsafeBytes { (bytes: UnsafeRawBufferPointer) in
      var progress = ReadingProgress(bytes, of: file, isMapped: isMapped && !prepared.isConverted)
      var start = min(prepared.start, bytes.count)
      var line = 1
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        if end - start > Self.maximumLineLength {
          throw Diagnostic(
            .error, code: "line-too-long", file: file.name, row: line,
            message: "The line is longer than \(Self.maximumLineLength) bytes.",
            mend: "Check that the file is what it should be.")
        }
        let words = words(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), separators)
        if !words.isEmpty { try body(words, line) }
        if end < bytes.count, bytes[end] == 13, end + 1 < bytes.count, bytes[end + 1] == 10 {
          end += 1
        }
        start = end + 1
        line += 1
        progress.passed(min(start, bytes.count))
      }
    }
    if isGuessed {
      diagnostics.append(
        Diagnostic(
          .warning, code: "windows-1252", file: file.name,
          message: "Some text is not UTF-8; it was read as Windows-1252.",
          mend: "Check the accents, and save the file as UTF-8."))
    }
    if unclosed > 0 {
      diagnostics.append(
        Diagnostic(
          .warning, code: "unclosed-quote", file: file.name,
          message: unclosed == 1
            ? "1 line opens a quotation mark and does not close it."
            : "\(unclosed) lines open a quotation mark and do not close it.",
          mend: "Close it, or leave it out."))
    }
  }

  private mutating func words(
    _ bytes: UnsafeRawBufferPointer, _ separators: Set<UInt8>
  ) -> [Word] {
    var words: [Word] = []
    var place = 0
    while place < bytes.count {
      if separators.contains(bytes[place]) {
        place += 1
        continue
      }
      let quote = bytes[place]
      if quote == UInt8(ascii: "\"") {
        var end = place + 1
        while end < bytes.count, bytes[end] != quote { end += 1 }
        if end == bytes.count { unclosed += 1 }
        words.append(Word(text: decode(bytes, place + 1, end), isQuoted: true))
        place = end + 1
        continue
      }
      var end = place
      while end < bytes.count, !separators.contains(bytes[end]) { end += 1 }
      words.append(Word(text: decode(bytes, place, end)))
      place = end
    }
    return words
  }

  private mutating func decode(
    _ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int
  ) -> String {
    let decoded = TextDecoding.text(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    if decoded.isGuessed { isGuessed = true }
    return decoded.text
  }
}

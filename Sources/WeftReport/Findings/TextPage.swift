/// Lines for a terminal, words broken at a width, paragraphs set in under a number or a bullet.
struct TextPage {
  /// The most characters in a line, where words can be broken.
  let width: Int
  /// What has been written.
  private(set) var text = ""

  init(width: Int) { self.width = max(width, 30) }

  /// A line as it is, its own line breaks taken for spaces.
  mutating func line(_ words: String) {
    text += words.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
  }

  /// An empty line, unless there is one.
  mutating func blank() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Words at the left margin.
  mutating func paragraph(_ words: String) { wrap(words, first: "", rest: "") }

  /// Words under a number.
  mutating func numbered(_ number: Int, _ words: String) {
    let head = (number < 10 ? " " : "") + "\(number). "
    wrap(words, first: head, rest: "    ")
  }

  /// Words set in by four characters and more.
  mutating func entry(_ words: String, _ indent: Int = 0) {
    let margin = String(repeating: " ", count: 4 + indent)
    wrap(words, first: margin, rest: margin)
  }

  /// Words behind a bullet.
  mutating func bullet(_ words: String, _ indent: Int = -2) {
    let margin = String(repeating: " ", count: 4 + indent)
    wrap(words, first: margin + "- ", rest: margin + "  ")
  }

  private mutating func wrap(_ words: String, first: String, rest: String) {
    var line = first
    var isEmpty = true
    for word in words.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > width {
        text += line + "\n"
        line = rest
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    text += line + "\n"
  }
}

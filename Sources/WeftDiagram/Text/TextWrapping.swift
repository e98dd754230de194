/// A label broken into lines, and the room it takes in ems.
struct WrappedText: Sendable, Hashable {
  /// The lines from top to bottom; never empty.
  var lines: [String]
  /// The width of each line.
  var widths: [Double]

  /// The width of the widest line.
  var width: Double { widths.max() ?? 0 }
  /// The height of all lines.
  var height: Double { Double(lines.count) * FontMetrics.lineHeight }

  /// Measures lines as they stand.
  init(lines: [String], bold: Bool = false) {
    self.lines = lines.isEmpty ? [""] : lines
    widths = self.lines.map { FontMetrics.width($0, bold: bold) }
  }

  /// Breaks text between words so that its lines are even and no wider than need be.
  ///
  /// Of all ways to break, the one whose block is nearest to the proportions asked for is taken;
  /// a word longer than `longest` characters is broken with a hyphen, and text past
  /// `maximumLines` ends in an ellipsis.
  ///
  /// - Parameters:
  ///   - text: The text; its own line breaks are kept as spaces.
  ///   - proportion: Width over height of the block wished for.
  ///   - maximumLines: The most lines there may be.
  ///   - longest: The longest word left whole, in ems.
  ///   - bold: Whether the text is set bold.
  /// - Complexity: O(words² · lines).
  init(
    wrapping text: String, proportion: Double = 2.6, maximumLines: Int = 5, longest: Double = 11,
    bold: Bool = false
  ) {
    let words = Self.words(of: text, longest: longest, bold: bold)
    guard words.count > 1 else {
      self.init(lines: words, bold: bold)
      return
    }
    let space = FontMetrics.width(" ", bold: bold)
    let widths = words.map { FontMetrics.width($0, bold: bold) }
    var best: [String] = [words.joined(separator: " ")]
    var bestCost = Double.infinity
    for count in 1...min(maximumLines, words.count) {
      let breaks = Self.breaks(widths: widths, space: space, lines: count)
      var lines: [String] = []
      var width = 0.0
      for (start, end) in zip([0] + breaks, breaks + [words.count]) {
        lines.append(words[start..<end].joined(separator: " "))
        width = max(width, widths[start..<end].reduce(0, +) + space * Double(end - start - 1))
      }
      let height = Double(count) * FontMetrics.lineHeight
      let ratio = width / (height * proportion)
      let cost = max(ratio, 1 / ratio) * (width * height).squareRoot()
      if cost < bestCost {
        bestCost = cost
        best = lines
      }
    }
    self.init(lines: Self.clipped(best, bold: bold, words: words, lines: maximumLines), bold: bold)
  }

  /// Breaks text into lines no wider than `width` ems, as prose is.
  static func filling(_ text: String, width: Double, bold: Bool = false) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text, longest: width, bold: bold) {
      let longer = line.isEmpty ? word : line + " " + word
      if line.isEmpty || FontMetrics.width(longer, bold: bold) <= width {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Where to break so that the widest of so many lines is as narrow as can be.
  private static func breaks(widths: [Double], space: Double, lines: Int) -> [Int] {
    let count = widths.count
    var sums = [0.0]
    for width in widths { sums.append(sums[sums.count - 1] + width + space) }
    func width(_ start: Int, _ end: Int) -> Double { sums[end] - sums[start] - space }
    var cost = (0...count).map { $0 == 0 ? 0 : width(0, $0) }
    var choice: [[Int]] = []
    for _ in 1..<max(lines, 1) {
      var next = [Double](repeating: .infinity, count: count + 1)
      var from = [Int](repeating: 0, count: count + 1)
      for end in 0...count {
        for start in 0..<max(end, 0) {
          let value = max(cost[start], width(start, end))
          if value < next[end] {
            next[end] = value
            from[end] = start
          }
        }
      }
      cost = next
      choice.append(from)
    }
    var result: [Int] = []
    var end = count
    for from in choice.reversed() {
      end = from[end]
      result.append(end)
    }
    return result.reversed()
  }

  private static func words(of text: String, longest: Double, bold: Bool) -> [String] {
    var result: [String] = []
    for word in text.split(whereSeparator: { $0.isWhitespace || $0.isNewline }) {
      guard FontMetrics.width(word, bold: bold) > longest else {
        result.append(String(word))
        continue
      }
      var piece = ""
      for character in word {
        if FontMetrics.width(piece + String(character) + "-", bold: bold) > longest, !piece.isEmpty
        {
          result.append(piece + "-")
          piece = ""
        }
        piece.append(character)
      }
      result.append(piece)
    }
    return result
  }

  /// Cuts a label that is far too long for a map, at a word, with an ellipsis.
  private static func clipped(_ lines: [String], bold: Bool, words: [String], lines most: Int)
    -> [String]
  {
    let limit = 16.0
    guard lines.contains(where: { FontMetrics.width($0, bold: bold) > limit }) else { return lines }
    var filled = filling(words.joined(separator: " "), width: limit, bold: bold)
    if filled.count > most {
      filled = Array(filled.prefix(most))
      while FontMetrics.width(filled[most - 1] + "…", bold: bold) > limit {
        filled[most - 1].removeLast()
      }
      filled[most - 1] += "…"
    }
    return filled
  }
}

/// The cells of one sheet, gathered while its XML goes by.
struct SheetGrid {
  /// The most cells that are kept of one sheet.
  static let maximumCells = 10_000_000

  /// A range of merged cells.
  struct Merge {
    var name: String
    var top: Int
    var bottom: Int
    var left: Int
    var right: Int
  }

  private(set) var merged: [Merge] = []
  /// Formulas whose value the file does not hold.
  private(set) var uncached: [(cell: String, row: Int)] = []
  /// How many rows and columns are hidden.
  private(set) var hidden = 0
  /// Whether the sheet was larger than is kept.
  private(set) var isCut = false

  private var cells: [Int: [Int: String]] = [:]
  private var count = 0
  private var row = 0
  private var column = 0
  private var reference = ""
  private var type = ""
  private var style = 0
  private var value = ""
  private var isValue = false
  private var isInline = false
  private var isInlineText = false
  private var hasFormula = false

  /// Takes a piece of the sheet's XML.
  mutating func take(
    _ event: XMLEvent, strings: [String], dateStyles: Set<Int>, isFrom1904: Bool
  ) {
    switch event {
    case .start("row", let attributes):
      row = attributes["r"].flatMap { Int($0) } ?? row + 1
      column = -1
      if attributes["hidden"] == "1" { hidden += 1 }
    case .start("col", let attributes):
      if attributes["hidden"] == "1" { hidden += 1 }
    case .start("c", let attributes):
      reference = attributes["r"] ?? ""
      column = Sheet.column(reference.prefix { $0.isLetter }) ?? column + 1
      type = attributes["t"] ?? "n"
      style = attributes["s"].flatMap { Int($0) } ?? 0
      value = ""
      hasFormula = false
    case .start("f", _): hasFormula = true
    case .start("v", _): isValue = true
    case .start("is", _): isInline = true
    case .start("t", _): isInlineText = isInline
    case .text(let text): if isValue || isInlineText { value += text }
    case .end("v"): isValue = false
    case .end("t"): isInlineText = false
    case .end("is"): isInline = false
    case .end("c"):
      if hasFormula, value.isEmpty, type != "str" { uncached.append((reference, row)) }
      keep(
        CellText.text(
          value, type: type, isDate: dateStyles.contains(style), strings: strings,
          isFrom1904: isFrom1904))
    case .start("mergeCell", let attributes):
      if let merge = Self.merge(attributes["ref"] ?? "") { merged.append(merge) }
    default: break
    }
  }

  private mutating func keep(_ text: String) {
    guard !text.isEmpty else { return }
    guard count < Self.maximumCells, column < CSVTokenizer.maximumColumns, row >= 1,
      row <= 1_048_576
    else {
      isCut = true
      return
    }
    count += 1
    cells[row, default: [:]][column] = text
  }

  private static func merge(_ range: String) -> Merge? {
    let ends = range.split(separator: ":")
    guard ends.count == 2 else { return nil }
    let parsed = ends.map { end in
      (
        Sheet.column(end.prefix { $0.isLetter }), Int(end.drop { $0.isLetter })
      )
    }
    guard let left = parsed[0].0, let right = parsed[1].0, let top = parsed[0].1,
      let bottom = parsed[1].1, left <= right, top <= bottom, top >= 1
    else { return nil }
    return Merge(name: range, top: top, bottom: bottom, left: left, right: right)
  }

  /// Writes the value of each merged range into the cells it covers, as far as rows are in use;
  /// across columns only its first cell keeps the value, for that is how titles are made.
  mutating func fillMerged() {
    guard let last = cells.keys.max() else { return }
    for merge in merged where merge.bottom > merge.top {
      guard let text = cells[merge.top]?[merge.left] else { continue }
      for row in merge.top...min(merge.bottom, last) where cells[row]?[merge.left] == nil {
        guard count < Self.maximumCells else { return }
        count += 1
        cells[row, default: [:]][merge.left] = text
      }
    }
  }

  /// The rows that are not blank, in order.
  func rows() -> [Sheet.Row] {
    cells.keys.sorted().compactMap { number in
      guard let row = cells[number], let width = row.keys.max() else { return nil }
      var texts = [String](repeating: "", count: width + 1)
      for (column, text) in row { texts[column] = text }
      guard texts.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else { return nil }
      return Sheet.Row(number: number, cells: texts)
    }
  }
}

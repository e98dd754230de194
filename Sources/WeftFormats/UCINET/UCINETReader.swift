import Foundation
import OrderedCollections
import WeftModel

/// Reads UCINET's DL: full, half and rectangular matrices, edge lists and node lists, with labels
/// apart or embedded, and several relations.
enum UCINET {
  /// Reads a file.
  ///
  /// - Complexity: O(bytes).
  static func read(_ file: InputFile) throws -> Reading {
    var lines = TextLines(file)
    var reader = UCINETReader(file: file.name)
    do {
      // In data an equals sign separates as a comma does.
      try lines.forEach(separators: [32, 9, UInt8(ascii: ","), UInt8(ascii: "=")]) {
        reader.take($0, $1)
      }
    } catch let fault as Diagnostic {
      lines.note(fault)
    }
    reader.finish()
    var reading = reader.graph.reading(.ucinet, file: file, log: reader.log)
    reading.diagnostics = lines.diagnostics + reading.diagnostics
    return reading
  }
}

/// What the head of a DL file says.
struct UCINETHeader {
  enum Shape: String {
    case fullMatrix = "fullmatrix"
    case lowerHalf = "lowerhalf"
    case upperHalf = "upperhalf"
    case edgeList = "edgelist1"
    case edgeList2 = "edgelist2"
    case nodeList = "nodelist1"
    case nodeListCounted = "nodelist1b"
    case nodeList2 = "nodelist2"
  }

  enum LabelList { case all, rows, columns, matrices }

  var shape = Shape.fullMatrix
  var rows = 0
  var columns = 0
  var matrices = 1
  var isTwoMode = false
  var hasDiagonal = true
  var embedsRows = false
  var embedsColumns = false
  var rowLabels: [String] = []
  var columnLabels: [String] = []
  var matrixLabels: [String] = []
  var sawDL = false
}

private struct UCINETReader {
  private enum Mode { case keywords, labels(UCINETHeader.LabelList), data }

  var log: DiagnosticLog
  var graph = AttributedGraph()
  private var head = UCINETHeader()
  private var mode = Mode.keywords
  private var pending: String?
  private var labelKind = UCINETHeader.LabelList.all
  private var data = UCINETData()

  init(file: String) { log = DiagnosticLog(file: file) }

  mutating func take(_ words: [TextLines.Word], _ line: Int) {
    if case .data = mode { return data.take(words, line, head, &log) }
    var words = words[...]
    if case .labels = mode, beginsKeyword(words) { mode = .keywords }
    while let word = words.popFirst() {
      let lower = word.text.lowercased()
      if !word.isQuoted, lower == "data:" || lower == "data" && words.first?.text == ":" {
        mode = .data
        data.begin(head, &log, line)
        if !words.isEmpty { data.take(Array(words), line, head, &log) }
        return
      }
      switch mode {
      case .labels(let kind): addLabel(word.text, kind)
      case .keywords: keyword(word, lower, &words, line)
      case .data: return
      }
    }
  }

  private var isInData: Bool { if case .data = mode { true } else { false } }

  /// Whether a line among labels begins something else.
  private func beginsKeyword(_ words: ArraySlice<TextLines.Word>) -> Bool {
    guard let first = words.first, !first.isQuoted else { return false }
    let text = first.text.lowercased()
    if text.hasPrefix("labels:") || text == "data:" { return true }
    let second = words.dropFirst().first?.text.lowercased() ?? ""
    let lists = ["row", "rows", "col", "column", "columns", "matrix", "level"]
    return lists.contains(text) && second.hasPrefix("labels")
      || text == "labels" && second == "embedded"
      || text == "labels" && second.hasPrefix(":")
  }

  private mutating func keyword(
    _ word: TextLines.Word, _ lower: String, _ words: inout ArraySlice<TextLines.Word>, _ line: Int
  ) {
    func number() -> Int? { words.popFirst().flatMap { Int($0.text) } }
    switch lower {
    case "dl": head.sawDL = true
    case "n":
      head.rows = number() ?? 0
      head.columns = head.rows
    case "nr":
      head.rows = number() ?? 0
      head.isTwoMode = true
    case "nc":
      head.columns = number() ?? 0
      head.isTwoMode = true
    case "nm", "nl": head.matrices = max(1, number() ?? 1)
    case "format":
      let name = words.popFirst()?.text.lowercased() ?? ""
      head.shape =
        .init(
          rawValue: name.hasSuffix("edgelist") || name.hasSuffix("nodelist") ? name + "1" : name)
        ?? .fullMatrix
      if UCINETHeader.Shape(rawValue: name) == nil, name != "edgelist", name != "nodelist",
        name != "fm"
      {
        log.add(
          .error, "unknown-shape", line: line,
          "Weft does not read DL in the format \(name.quoted); it was taken for a full matrix.",
          mend: "Export it as fullmatrix, edgelist1 or nodelist1.")
      }
      if head.shape == .edgeList2 || head.shape == .nodeList2 { head.isTwoMode = true }
    case "diagonal":
      head.hasDiagonal = words.popFirst()?.text.lowercased() != "absent"
    case "row", "rows": labelKind = .rows
    case "col", "column", "columns", "cols": labelKind = .columns
    case "matrix", "level": labelKind = .matrices
    case "title": graph.attributes[GraphAttribute.title] = words.popFirst()?.text
    case ":", "embedded", "embedded:": embed(lower)
    case _ where lower.hasPrefix("labels"):
      let rest = word.text.dropFirst(lower.hasPrefix("labels:") ? 7 : 6)
      if words.first?.text.lowercased().hasPrefix("embedded") ?? false {
        words = words.dropFirst()
        embed("embedded")
        return
      }
      if words.first?.text == ":" { words = words.dropFirst() }
      mode = .labels(labelKind)
      if !rest.isEmpty { addLabel(String(rest), labelKind) }
      labelKind = .all
    default:
      log.add(
        .warning, "unknown-word", line: line,
        "\(word.text.quoted) means nothing in the head of a DL file; it was left out.",
        mend: "Check the head of the file; the data begin after data:.")
    }
  }

  private mutating func embed(_ word: String) {
    guard word.hasPrefix("embedded") else { return }
    if labelKind != .columns { head.embedsRows = true }
    if labelKind != .rows { head.embedsColumns = true }
    labelKind = .all
  }

  private mutating func addLabel(_ text: String, _ kind: UCINETHeader.LabelList) {
    switch kind {
    case .all: head.rowLabels.append(text)
    case .rows: head.rowLabels.append(text)
    case .columns: head.columnLabels.append(text)
    case .matrices: head.matrixLabels.append(text)
    }
  }

  mutating func finish() {
    if !head.sawDL {
      log.add(
        .error, "not-dl", "The file does not begin with DL.",
        mend: "Name the format with --from, if it is another.")
    } else if !isInData {
      log.add(
        .error, "no-data", "The file ends before the word data:, so it tells of no tie.",
        mend: "Save it again from the program that made it; it may have been cut off.")
    }
    data.finish(head, &graph, &log)
  }
}

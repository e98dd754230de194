import Foundation
import WeftModel

/// An Excel workbook (Office Open XML) as sheets of text.
///
/// Of a formula the cached value is read; dates become ISO 8601, numbers their shortest text,
/// errors their code (`#REF!`). Hidden rows, columns and sheets are read, and that is told; a
/// merged cell counts for each cell it covers.
struct Workbook {
  /// The sheets, in the order of the workbook.
  private(set) var sheets: [Sheet] = []
  /// What there is to say about the workbook.
  private(set) var diagnostics: [Diagnostic] = []

  private let file: String
  private let parts: [String: Data]
  private var strings: [String] = []
  private var dateStyles: Set<Int> = []
  private var isFrom1904 = false

  /// Whether an archive is one.
  static func recognises(_ names: some Sequence<String>) -> Bool {
    names.contains { $0 == "xl/workbook.xml" }
  }

  init(_ input: InputFile) throws {
    file = input.name
    parts = try ZipArchive.files(input.bytes(), file: input.name)
    guard let book = parts["xl/workbook.xml"] else {
      throw Diagnostic(
        .error, code: "not-a-workbook", file: file, message: "The archive is no Excel workbook.",
        mend: "Save it as “Excel workbook (.xlsx)”.")
    }
    readStrings()
    readStyles()
    let targets = relations()
    var listed: [(name: String, id: String, isHidden: Bool)] = []
    var is1904 = false
    walk(book, "xl/workbook.xml") { event, _ in
      guard case .start(let name, let attributes) = event else { return }
      if name == "workbookPr", ["1", "true"].contains(attributes["date1904"] ?? "") {
        is1904 = true
      }
      if name == "sheet" {
        listed.append(
          (
            attributes["name"] ?? "", attributes["id"] ?? "",
            attributes["state"] != nil && attributes["state"] != "visible"
          ))
      }
    }
    isFrom1904 = is1904
    for sheet in listed {
      guard let target = targets[sheet.id], let bytes = parts[target] else { continue }
      if sheet.isHidden {
        tell(
          .note, "hidden-sheet", "\(file)!\(sheet.name)", nil,
          "The sheet “\(sheet.name)” is hidden; it was read.", "Delete it if it is not meant.")
      }
      sheets.append(read(bytes, name: sheet.name))
    }
  }

  // MARK: Parts

  private func relations() -> [String: String] {
    var targets: [String: String] = [:]
    guard let bytes = parts["xl/_rels/workbook.xml.rels"] else { return [:] }
    _ = XMLWalk.walk(bytes, file: file) { event, _ in
      guard case .start("Relationship", let attributes) = event,
        let id = attributes["Id"], let target = attributes["Target"]
      else { return }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }

  private mutating func readStrings() {
    guard let bytes = parts["xl/sharedStrings.xml"] else { return }
    var all: [String] = []
    var current = ""
    var isText = false
    var isPhonetic = false
    walk(bytes, "xl/sharedStrings.xml") { event, _ in
      switch event {
      case .start("si", _): current = ""
      case .start("rPh", _): isPhonetic = true
      case .start("t", _): isText = !isPhonetic
      case .text(let text): if isText { current += text }
      case .end("t"): isText = false
      case .end("rPh"): isPhonetic = false
      case .end("si"): all.append(CellText.unescaped(current))
      default: break
      }
    }
    strings = all
  }

  private mutating func readStyles() {
    guard let bytes = parts["xl/styles.xml"] else { return }
    var formats: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)
    var dates: Set<Int> = []
    var isInCells = false
    var count = 0
    walk(bytes, "xl/styles.xml") { event, _ in
      switch event {
      case .start("numFmt", let attributes):
        if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
          if CellText.isDateFormat(attributes["formatCode"] ?? "") {
            formats.insert(id)
          } else {
            formats.remove(id)
          }
        }
      case .start("cellXfs", _): isInCells = true
      case .end("cellXfs"): isInCells = false
      case .start("xf", let attributes) where isInCells:
        if let id = attributes["numFmtId"].flatMap({ Int($0) }), formats.contains(id) {
          dates.insert(count)
        }
        count += 1
      default: break
      }
    }
    dateStyles = dates
  }

  private mutating func walk(
    _ bytes: Data, _ part: String, _ body: @escaping (XMLEvent, Int) -> Void
  ) {
    if var fault = XMLWalk.walk(bytes, file: "\(file)!\(part)", body: body) {
      fault.file = file
      diagnostics.append(fault)
    }
  }

  private mutating func tell(
    _ severity: Diagnostic.Severity, _ code: String, _ place: String, _ row: Int?,
    _ message: String, _ mend: String
  ) {
    diagnostics.append(
      Diagnostic(severity, code: code, file: place, row: row, message: message, mend: mend))
  }

  // MARK: Sheets

  private mutating func read(_ bytes: Data, name: String) -> Sheet {
    var grid = SheetGrid()
    let (strings, dates, is1904) = (strings, dateStyles, isFrom1904)
    walk(bytes, name) { event, _ in
      grid.take(event, strings: strings, dateStyles: dates, isFrom1904: is1904)
    }
    let place = "\(file)!\(name)"
    for formula in grid.uncached.prefix(20) {
      tell(
        .warning, "no-cached-value", place, formula.row,
        "The cell \(formula.cell) holds a formula without a value.",
        "Open the workbook in a spreadsheet program, and save it again.")
    }
    grid.fillMerged()
    // Merged across, a cell is a title and keeps its place; merged down, it speaks for each row.
    let tall = grid.merged.filter { $0.bottom > $0.top }
    if let first = tall.first {
      tell(
        .warning, "merged-cells", place, first.top,
        "Cells merged over several rows (\(tall.prefix(5).map(\.name).joined(separator: ", "))"
          + "\(tall.count > 5 ? ", …" : "")) were read as if each row held the value.",
        "Unmerge them, and fill in each row.")
    }
    if grid.hidden > 0 {
      tell(
        .note, "hidden-cells", place, nil,
        "\(grid.hidden) hidden rows or columns were read too.", "Delete them if they are not meant."
      )
    }
    if grid.isCut {
      tell(
        .error, "sheet-too-large", place, nil,
        "The sheet has more than \(SheetGrid.maximumCells) cells, or columns beyond "
          + "\(Sheet.letters(CSVTokenizer.maximumColumns - 1)); the rest was left out.",
        "Export the sheet as CSV, and read that.")
    }
    return Sheet(place: place, name: name, rows: grid.rows())
  }
}

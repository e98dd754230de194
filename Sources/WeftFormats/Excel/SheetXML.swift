/// A sheet as the XML of a workbook.
struct SheetXML {
  /// The most characters a cell may hold in Excel.
  static let longestText = 32_767

  private let rows: [[String]]
  private let numeric: [Bool]

  /// - Parameters:
  ///   - rows: The rows, the heading first.
  ///   - numeric: For each column, whether its cells are numbers where they can be.
  init(_ rows: [[String]], numeric: [Bool]) {
    self.rows = rows
    self.numeric = numeric
  }

  private var width: Int { max(1, rows.first?.count ?? 1) }
  private var lastCell: String { "\(Sheet.letters(width - 1))\(max(1, rows.count))" }

  /// The cells in use, as a formula names them.
  var absoluteRange: String {
    "$A$1:$\(Sheet.letters(width - 1))$\(max(1, rows.count))"
  }

  /// How many cells are longer than Excel allows.
  var cutCells: Int {
    rows.reduce(0) { sum, row in sum + row.count { $0.utf16.count > Self.longestText } }
  }

  /// The sheet's XML.
  func xml() -> String {
    var text =
      "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<dimension ref=\"A1:\(lastCell)\"/><sheetViews><sheetView workbookViewId=\"0\">"
      + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
      + "</sheetView></sheetViews><cols>"
    for column in 0..<width {
      let longest = rows.prefix(1000).reduce(0) {
        max($0, column < $1.count ? $1[column].count : 0)
      }
      text +=
        "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(min(60, max(8, longest + 2)))\" "
        + "customWidth=\"1\"/>"
    }
    text += "</cols><sheetData>"
    for (number, row) in rows.enumerated() {
      text += "<row r=\"\(number + 1)\">"
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        write(cell, "\(Sheet.letters(column))\(number + 1)", column, number == 0, to: &text)
      }
      text += "</row>"
    }
    text += "</sheetData><autoFilter ref=\"A1:\(lastCell)\"/></worksheet>"
    return text
  }

  private func write(
    _ cell: String, _ reference: String, _ column: Int, _ isHeading: Bool, to text: inout String
  ) {
    // A number goes out as one only where it comes back in the same digits.
    if !isHeading, column < numeric.count, numeric[column], let number = Double(cell),
      number.isFinite, NumberText.text(number) == cell
    {
      text += "<c r=\"\(reference)\"><v>\(cell)</v></c>"
      return
    }
    var kept = cell
    if kept.utf16.count > Self.longestText {
      kept = String(decoding: Array(kept.utf16.prefix(Self.longestText)), as: UTF16.self)
    }
    text += "<c r=\"\(reference)\" s=\"\(isHeading ? 1 : 2)\" t=\"inlineStr\"><is>"
    text += "<t xml:space=\"preserve\">"
    for scalar in CellText.escaped(kept).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "</t></is></c>"
  }
}

import WeftModel

/// A sheet of a workbook or a delimited file, as text.
struct Sheet: Sendable {
  /// A row that is not blank.
  struct Row: Sendable {
    /// Its number, as a spreadsheet shows it.
    var number: Int
    /// Its cells from column A on.
    var cells: [String]
  }

  /// What diagnostics call it: `book.xlsx!Sheet`.
  var place: String
  /// Its own name.
  var name: String
  /// Its rows; blank ones are left out.
  var rows: [Row] = []

  /// Reads a delimited file as a sheet.
  init(_ file: InputFile, diagnostics: inout [Diagnostic]) throws {
    place = file.name
    name = file.stem
    var rows: [Row] = []
    var form: [Diagnostic] = []
    try CSVFile.read(file, diagnostics: &form) {
      rows.append(Row(number: $0.row, cells: $0.cells))
      return true
    } row: {
      rows.append(Row(number: $0.row, cells: $0.cells))
    }
    diagnostics += form
    self.rows = rows
  }

  init(place: String, name: String, rows: [Row] = []) {
    self.place = place
    self.name = name
    self.rows = rows
  }

  /// The name of a column: its letters.
  static func letters(_ column: Int) -> String {
    var number = column + 1
    var letters = ""
    while number > 0 {
      let digit = (number - 1) % 26
      letters = String(UnicodeScalar(UInt8(65 + digit))) + letters
      number = (number - 1) / 26
    }
    return letters
  }

  /// The column that letters name, the first being 0; nil where they name none.
  static func column(_ letters: some StringProtocol) -> Int? {
    guard !letters.isEmpty, letters.utf8.count <= 3 else { return nil }
    var number = 0
    for byte in letters.uppercased().utf8 {
      guard (65...90).contains(byte) else { return nil }
      number = number * 26 + Int(byte) - 64
    }
    return number <= CSVTokenizer.maximumColumns ? number - 1 : nil
  }
}

import WeftModel

/// Reads a network from an Excel workbook.
///
/// Sheets that bear the names of Weft's tables are read as such; else Kumu's `Elements` and
/// `Connections`, an adjacency matrix, or lists of actors and ties under the headings that people
/// give them, which a mapping may name.
enum ExcelReader {
  static func read(_ file: InputFile, _ options: ReadingOptions) throws -> Reading {
    let book = try Workbook(file)
    var reading = try SheetsReader.read(
      book.sheets, title: file.stem, file: file.name, format: .excel, options)
    reading.diagnostics = book.diagnostics + reading.diagnostics
    return reading
  }
}

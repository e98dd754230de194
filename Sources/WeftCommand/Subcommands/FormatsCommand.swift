import ArgumentParser
import WeftFormats

/// `weft formats`: what can be read and written.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "Lists the formats that can be read and written.",
    discussion: """
      Formats are recognised by content, then by extension; --from and --to override that.

      Example:
        weft formats
      """)

  @OptionGroup var output: OutputOption

  func run() throws {
    let rows =
      [["FORMAT", "READ", "WRITE", "FILES", "HOLDS"]]
      + FileFormat.allCases.map { format in
        let about = format.description
        return [
          format.rawValue, about.isRead ? "yes" : "-", about.isWritten ? "yes" : "-",
          about.files, about.holds,
        ]
      }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = ""
      for (cell, width) in zip(row, widths) {
        line += cell + String(repeating: " ", count: width - cell.count + 2)
      }
      text += line.trimmingSuffix(while: { $0 == " " }) + "\n"
    }
    try output.write(text)
  }
}

extension String {
  fileprivate func trimmingSuffix(while isCut: (Character) -> Bool) -> String {
    var result = self
    while let last = result.last, isCut(last) { result.removeLast() }
    return result
  }
}

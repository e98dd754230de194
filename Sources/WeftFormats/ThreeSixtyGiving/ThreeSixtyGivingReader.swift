import Foundation
import WeftModel

/// Reads grants in the 360Giving Data Standard 1.4 (standard.threesixtygiving.org), as JSON or as
/// a table, grant by grant.
///
/// - Complexity: One pass, O(bytes); memory for the network and one grant.
enum ThreeSixtyGivingReader {
  /// Whether the beginning of a file looks like grants.
  static func recognises(_ head: String) -> Bool {
    if head.contains("\"fundingOrganization\"") || head.contains("\"amountAwarded\"") {
      return true
    }
    let header = head.prefix { !$0.isNewline }.lowercased().filter { !$0.isWhitespace }
    return header.contains("amountawarded")
      && (header.contains("fundingorg") || header.contains("recipientorg"))
  }

  static func read(_ file: InputFile) throws -> Reading {
    var form: [Diagnostic] = []
    let first = try file.bytes().prefix(1024).first {
      ![0xEF, 0xBB, 0xBF, 9, 10, 13, 32].contains($0)
    }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    return try isJSON ? readJSON(file, &form) : readCSV(file, &form)
  }

  /// After how many grants the number of all is guessed.
  static let sample = 2_000

  // MARK: JSON

  private static func readJSON(_ file: InputFile, _ form: inout [Diagnostic]) throws -> Reading {
    var network = GrantNetwork(file)
    try JSONParser.read(file, diagnostics: &form) { parser in
      var sawGrants = false
      var count = 0
      var grant = Grant()
      var cache = TextCache()
      let scratch = TextScratch()
      func grants(_ parser: inout JSONParser) throws {
        sawGrants = true
        try parser.array { parser in
          try grant.read(&parser, &cache, scratch) { network.leaveOut($0) }
          network.take(grant)
          count += 1
          if count == sample { network.reserve(parser.expected(after: count)) }
        }
      }
      if parser.peek() == UInt8(ascii: "[") {
        try grants(&parser)
      } else {
        try parser.object { key, parser in
          if key == "grants", parser.peek() == UInt8(ascii: "[") {
            try grants(&parser)
          } else {
            try parser.skip()
          }
        }
      }
      guard sawGrants else {
        throw Diagnostic(
          .error, code: "no-grants", file: file.name,
          message: "The file has no list “grants”.",
          mend: "Check that it is 360Giving data; `weft formats` lists the formats.")
      }
    }
    return network.finish(form)
  }

  // MARK: CSV

  private static func readCSV(_ file: InputFile, _ form: inout [Diagnostic]) throws -> Reading {
    var network = GrantNetwork(file)
    var columns = GrantColumns([])
    var grant = Grant()
    var cache = TextCache()
    let scratch = TextScratch()
    var count = 0
    try CSVFile.readCells(file, diagnostics: &form) { header in
      columns = GrantColumns(header.cells)
      if let first = columns.missing.first {
        network.log.add(
          .error, "missing-column", line: header.row, column: first,
          "These columns are missing: \(columns.missing.joined(separator: ", ")).",
          mend: "Add them; the standard requires them.")
      }
      for heading in columns.others { network.leaveOut(heading) }
      return true
    } row: { cells in
      columns.read(&cells, &cache, scratch, into: &grant)
      network.take(grant)
      count += 1
      if count == sample { network.reserve(cells.expected(after: count)) }
    }
    return network.finish(form)
  }
}

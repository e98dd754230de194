import Foundation
import WeftFormats
import WeftModel

/// Diagnostics as people and programs read them.
enum DiagnosticText {
  /// A list for people: the place and the cause in one line, the mend under it, a sum at the end.
  static func list(_ diagnostics: [Diagnostic], of reading: Reading, named name: String) -> String {
    var lines: [String] = []
    for diagnostic in diagnostics {
      let place = diagnostic.place
      lines.append(
        (place.isEmpty ? "" : place + ": ") + "\(diagnostic.severity.rawValue): "
          + oneLine(diagnostic.message))
      if let mend = diagnostic.mend { lines.append("  mend: " + oneLine(mend)) }
    }
    if !lines.isEmpty { lines.append("") }
    lines.append(sum(reading, named: name))
    return TerminalText.safe(lines.joined(separator: "\n")) + "\n"
  }

  /// How many problems there are, and what was read.
  static func sum(_ reading: Reading, named name: String) -> String {
    let counts = Diagnostic.Severity.allCases.map { severity in
      counted(reading.diagnostics.count { $0.severity == severity }, severity.rawValue)
    }
    let network = reading.network
    let rows = [
      counted(network.actors.count, "actor"), counted(network.ties.count, "tie"),
      counted(network.clusters.count, "cluster"),
    ].joined(separator: ", ")
    let format = reading.format.map { ", read as \($0.rawValue)" } ?? ""
    return "\(name): \(counts.joined(separator: ", ")) (\(rows)\(format))"
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// The list as JSON: `{"schema": 1, "counts": …, "diagnostics": […]}`.
  static func json(_ diagnostics: [Diagnostic], of reading: Reading) throws -> String {
    struct Counts: Encodable {
      var errors: Int
      var warnings: Int
      var notes: Int
    }
    struct Document: Encodable {
      var schema = 1
      var format: String?
      var counts: Counts
      var diagnostics: [Diagnostic]
    }
    func count(_ severity: Diagnostic.Severity) -> Int {
      reading.diagnostics.count { $0.severity == severity }
    }
    let document = Document(
      format: reading.format?.rawValue,
      counts: Counts(errors: count(.error), warnings: count(.warning), notes: count(.note)),
      diagnostics: diagnostics)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  /// The text on one line; of a name of a hundred megabytes its beginning is enough.
  private static func oneLine(_ text: String) -> String {
    let isLong = text.utf8.count > 4_000
    let shown = isLong ? String(text.prefix(1_000)) + "…" : text
    return shown.replacing("\r\n", with: "⏎").replacing("\n", with: "⏎").replacing("\r", with: "⏎")
  }
}

import OrderedCollections
import WeftModel

/// Collects what a reader, writer or check has to say, so many of each kind that memory does not grow
/// with the faults of a file; the rest are counted.
struct DiagnosticLog: Sendable {
  /// How many diagnostics of one code are told one by one; the rest are counted.
  static let shown = 1_000

  let file: String?
  private var entries: [Diagnostic] = []
  private var counts: OrderedDictionary<String, Int> = [:]

  init(file: String? = nil) { self.file = file }

  /// Notes something.
  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, in place: String? = nil, line: Int? = nil,
    column: @autoclosure () -> String? = nil, _ message: @autoclosure () -> String,
    mend: @autoclosure () -> String? = nil
  ) {
    let count = counts[code, default: 0] + 1
    counts[code] = count
    guard count <= Self.shown else { return }
    entries.append(
      Diagnostic(
        severity, code: code, file: place ?? file, row: line, column: column(),
        message: message(), mend: mend()))
  }

  /// Whether anything of a code was noted.
  func contains(_ code: String) -> Bool { counts[code] != nil }

  /// What was noted, and how many more there were.
  var diagnostics: [Diagnostic] {
    entries
      + counts.filter { $0.value > Self.shown }.map { code, count in
        let severity = entries.first { $0.code == code }?.severity ?? .note
        return Diagnostic(
          severity, code: code, file: file ?? entries.last { $0.code == code }?.file,
          message: "\(count - Self.shown) more of the kind “\(code)” were found and not listed.")
      }
  }
}

extension String {
  /// Untrusted text in the middle of a message: one line, not too long, in quotation marks.
  var quoted: String {
    let shown = prefix(60).map { $0.isNewline || $0 == "\t" ? " " : $0 }
    let clean = String(shown).unicodeScalars.filter { $0.properties.generalCategory != .control }
    return "“\(String(String.UnicodeScalarView(clean)))\(count > 60 ? "…" : "")”"
  }
}
